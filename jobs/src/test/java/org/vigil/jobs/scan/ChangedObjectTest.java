package org.vigil.jobs.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.container.ArchiveException;
import org.vigil.container.SourceBytes;
import org.vigil.lake.SharedSpark;
import org.vigil.lake.store.Harm;
import org.vigil.lake.store.Store;
import org.vigil.model.term.Reason;
import org.vigil.run.intake.Manifest;
import org.vigil.run.intake.SourceObject;
import org.vigil.run.settings.Settings;

/** An object of a store is read in the version that was listed, or not at all. */
class ChangedObjectTest {
  private static final Duration LIMIT = Duration.ofMinutes(1);

  private static final int BYTES = 100_000;

  @TempDir private Path folder;

  private void write(Store store, int content) throws IOException {
    byte[] bytes = new byte[BYTES];
    Arrays.fill(bytes, (byte) content);
    Files.write(Files.createDirectories(folder.resolve("in")).resolve("x"), bytes);
    store.put(folder.resolve("in"), "in");
  }

  @Test
  void bytesOfAnotherVersionAreNoneOfIts() throws Exception {
    Configuration hadoop = SharedSpark.session().sparkContext().hadoopConfiguration();
    try (Store store = Store.start(folder.resolve("server"), Harm.none())) {
      write(store, 1);
      SourceObject listed =
          Manifest.freeze(Settings.load(null, Map.of("intake", store.at("in"))), hadoop)
              .sources()
              .toList()
              .get(0);
      try (HadoopBytes bytes = HadoopBytes.of(listed, hadoop, LIMIT)) {
        assertThat(bytes.from(BYTES / 2).readAllBytes()).hasSize(BYTES / 2).containsOnly(1);
        write(store, 2);

        assertThatThrownBy(() -> new SourceBytes(bytes.from(0)).readAllBytes())
            .asInstanceOf(type(ArchiveException.class))
            .extracting(ArchiveException::reason)
            .isEqualTo(Reason.SOURCE_CHANGED);
      }
      assertThatThrownBy(() -> HadoopBytes.of(listed, hadoop, LIMIT))
          .hasMessage("The object changed after it was listed.");
    }
  }
}
