package org.vigil.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.lake.store.ConditionalLogStore;

/** What a session has although nobody has set it. */
class SessionsTest {
  @Test
  void aTaskIsTriedAgainOnOneMachineToo() {
    assertThat(Sessions.retrying("local", "4")).isEqualTo("local[1,4]");
    assertThat(Sessions.retrying("local[*]", "8")).isEqualTo("local[*,8]");
    assertThat(Sessions.retrying("local[2]", "4")).isEqualTo("local[2,4]");
    assertThat(Sessions.retrying("local[2,1]", "4")).isEqualTo("local[2,1]");
  }

  @Test
  void deltaWritesItsLogOnObjectStoresThroughOurs() {
    assertThat(SharedSpark.session().sparkContext().getConf().get("spark.delta.logStore.s3a.impl"))
        .isEqualTo(ConditionalLogStore.class.getName());
    assertThat(SharedSpark.session().sparkContext().master()).isEqualTo("local[2,4]");
  }

  @Test
  void whereSparkCannotSpillNoSessionIsOpened(@TempDir Path folder) throws IOException {
    String file = Files.writeString(folder.resolve("file"), "no folder").toString();

    Sessions.requireScratch("");
    Sessions.requireScratch(file + "/in, " + folder + "/made");

    assertThat(folder.resolve("made")).isEmptyDirectory();
    assertThatThrownBy(() -> Sessions.requireScratch(file + "/in," + file))
        .hasMessageStartingWith("spark.local.dir: ")
        .hasMessageEndingWith("cannot be written to");
  }
}
