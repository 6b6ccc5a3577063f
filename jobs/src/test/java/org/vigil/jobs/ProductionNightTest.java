package org.vigil.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.jobs.demo.DemoSeizure;
import org.vigil.lake.SharedSpark;
import org.vigil.lake.Tables;
import org.vigil.model.known.Canary;
import org.vigil.run.JobRun;
import org.vigil.run.settings.Settings;

/** A night up to its series as production runs it, its queries compiled: others spare that time. */
@Tag("night")
class ProductionNightTest {
  @Test
  void mediaAreMatchedAndLinkedAndCanariesAreAnswered(@TempDir Path folder) throws IOException {
    DemoSeizure.writeTo(folder);
    Map<String, String> places =
        Map.of(
            "lake", folder.resolve("lake").toString(),
            "intake", folder.resolve("intake/online-report").toString(),
            "hash-sets", folder.resolve("hash-sets").toString());

    JobRun run = JobRun.open(SharedSpark.compiling(), Settings.load(null, places), "test");

    Stations.upTo(run, "series");

    assertThat(run.lake().read(Tables.LINKS).count()).isPositive();
    assertThat(run.lake().read(Tables.SERIES).count()).isPositive();
    assertThat(run.lake().read(Tables.MATCHES).count()).isPositive();
    assertThat(run.lake().read(Tables.CANARIES).collectAsList())
        .hasSize(576)
        .allMatch((Canary canary) -> canary.found().equals(canary.expected()));
  }
}
