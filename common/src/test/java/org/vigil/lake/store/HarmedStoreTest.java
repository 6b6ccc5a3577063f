package org.vigil.lake.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong on the way to a store is borne by the session's settings. */
class HarmedStoreTest {
  private static final int TIMES = 20;

  @TempDir private Path folder;

  private byte[] written() throws Exception {
    byte[] bytes = new byte[1 << 20];
    new Random(1).nextBytes(bytes);
    Files.write(Files.createDirectories(folder.resolve("from")).resolve("file"), bytes);
    return bytes;
  }

  @Test
  void bodiesThatAreCutAreReadOnAndWhatIsTurnedAwayIsAskedAgain() throws Exception {
    byte[] written = written();
    try (Store store = Store.start(folder.resolve("server"), Harm.of(7));
        FileSystem files = store.connection()) {
      store.put(folder.resolve("from"), "to");
      org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(store.at("to/file"));

      for (int time = 0; time < TIMES; time++) {
        try (FSDataInputStream in = files.open(path)) {
          assertThat(in.readAllBytes()).isEqualTo(written);
        }
      }

      assertThat(store.counted()).containsKeys("CUT", "RESET", "SLOW_DOWN");
    }
  }
}
