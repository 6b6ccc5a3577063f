package org.vigil.lake;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What of Hadoop's configuration queries on one machine carry. */
class HadoopDefaultsTest {
  private final Configuration configuration = new Configuration();

  @BeforeEach
  void takeOut() {
    configuration.set("yarn.resourcemanager.hostname", "site");
    configuration.set("mapreduce.fileoutputcommitter.algorithm.version", "2");
    HadoopDefaults.withoutClusters(configuration);
  }

  @Test
  void whatYarnAndMapReduceHaveByDefaultIsGone() {
    assertThat(configuration.get("yarn.nodemanager.log-dirs")).isNull();
    assertThat(configuration.get("mapreduce.map.memory.mb")).isNull();
    assertThat(new Configuration(configuration).size()).isLessThan(500);
  }

  @Test
  void whatASiteHasSetOfTheirsStays() {
    assertThat(configuration.get("yarn.resourcemanager.hostname")).isEqualTo("site");
    assertThat(configuration.get("mapreduce.fileoutputcommitter.algorithm.version")).isEqualTo("2");
  }

  @Test
  void whatFileSystemsHaveByDefaultStays() {
    assertThat(configuration.get("fs.s3a.connection.maximum")).isNotNull();
    assertThat(configuration.get("io.file.buffer.size")).isNotNull();
  }
}
