package org.vigil.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.jobs.cluster.SparkHome;
import org.vigil.jobs.cluster.Submission;
import org.vigil.lake.Lake;
import org.vigil.lake.SharedSpark;
import org.vigil.lake.Tables;
import org.vigil.model.Lead;
import org.vigil.run.JobRun;
import org.vigil.run.settings.Settings;

/** The packaged jar on a cluster that has nothing but Spark and Delta. */
@Tag("cluster")
class SubmittedNightIT {
  @TempDir private Path folder;

  private Map<String, String> places(String night) {
    return Map.of(
        "vigil.lake", folder.resolve(night).toString(),
        "vigil.intake", folder.resolve("intake").toString(),
        "vigil.hash-sets", folder.resolve("hash-sets").toString(),
        "vigil.export", folder.resolve(night + "-export").toString());
  }

  private Lake here() {
    JobRun run = JobRun.open(SharedSpark.session(), Settings.load(null, places("here")), "test");
    Stations.upTo(run, "export");
    return run.lake();
  }

  private Lake submitted() throws Exception {
    List<String> arguments = new ArrayList<>(List.of("nightly"));
    places("submitted")
        .forEach((key, value) -> arguments.addAll(List.of("--set", key + "=" + value)));
    String output =
        Submission.small(SparkHome.in(folder), "local-cluster[2,1,1024]", folder).run(arguments);
    assertThat(output).contains("Night 1 is published");
    return new Lake(SharedSpark.session(), folder.resolve("submitted").toString());
  }

  private static Map<String, Double> scores(Lake lake) {
    Map<String, Double> scores = new TreeMap<>();
    for (Lead lead : lake.read(Tables.LEADS).collectAsList()) {
      scores.put(lead.leadId() + " " + lead.type(), lead.score());
    }
    return scores;
  }

  private static long pictures(Lake lake) {
    return lake.read(Tables.MEDIA).filter("pdq IS NOT NULL").count();
  }

  @Test
  void givesTheLeadsThatTheLauncherGives() throws Exception {
    SmallSeizure.writeTo(folder);

    Lake here = here();
    Lake submitted = submitted();

    assertThat(submitted.read(Tables.FAULTS).collectAsList()).isEmpty();
    assertThat(submitted.read(Tables.MATCHES).count()).isEqualTo(1);
    assertThat(pictures(submitted)).isEqualTo(pictures(here)).isGreaterThanOrEqualTo(6);
    assertThat(scores(submitted)).isNotEmpty().isEqualTo(scores(here));
  }
}
