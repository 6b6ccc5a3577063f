package org.vigil.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.util.Utils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.lake.store.ConditionalLogStore;
import scala.Tuple2;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

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
  void keysOfStoresDoNotStandInSparksEventLog() {
    SparkConf conf = SharedSpark.session().sparkContext().getConf();
    Map<String, String> settings = new HashMap<>();
    for (String key :
        List.of(
            "fs.s3a.encryption.key",
            "fs.s3a.server-side-encryption.key",
            "fs.s3a.secret.key",
            "fs.s3a.access.key",
            "fs.s3a.session.token",
            "fs.azure.account.key.acme.dfs.core.windows.net",
            "fs.azure.sas.container.acme.blob.core.windows.net",
            "fs.s3a.proxy.password")) {
      settings.put("spark.hadoop." + key, "canary");
    }
    settings.put("spark.any", "https://a/b?sv=1&sig=canary");
    settings.put("spark.hadoop.fs.s3a.endpoint", "http://s3");

    Seq<Tuple2<String, String>> redacted =
        Utils.redact(conf, CollectionConverters.asScala(settings).toSeq());

    assertThat(redacted.mkString()).doesNotContain("canary").contains("http://s3");
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
