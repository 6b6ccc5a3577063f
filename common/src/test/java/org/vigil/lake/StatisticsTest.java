package org.vigil.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.model.Media;
import org.vigil.model.MediaBuilder;

/** What the log keeps of each file, so that queries leave out the files of other nights. */
class StatisticsTest {
  private static final Table<Media> MEDIA = Tables.MEDIA;

  @TempDir static Path folder;
  private static Lake lake;

  @BeforeAll
  static void readTwoNights() {
    lake = new Lake(SharedSpark.session(), folder.toString(), List.of(MEDIA));
    lake.open();
    append("a", 1);
    append("b", 2);
  }

  private static void append(String sha256, int night) {
    Media media =
        MediaBuilder.builder()
            .sha256(sha256)
            .md5("5-" + sha256)
            .mediaType("image/jpeg")
            .night(night)
            .build();
    lake.append(MEDIA, SharedSpark.rows(Media.class, media), new Commit("run", night, sha256));
  }

  /** As a table is read that is too large for its files to be listed. */
  private static Dataset<Row> asked(String condition) {
    return SharedSpark.session().read().format("delta").load(lake.path(MEDIA)).filter(condition);
  }

  @Test
  void aFilterByNightOrKeyLeavesOutOtherFiles() {
    assertThat(asked("true").inputFiles()).hasSize(2);
    assertThat(asked("night = 2").inputFiles()).hasSize(1);
    assertThat(asked("sha256 = 'a'").inputFiles()).hasSize(1);
    assertThat(asked("night = 3").inputFiles()).isEmpty();
    assertThat(asked("night = 2").collectAsList()).hasSize(1);
  }

  @Test
  void eachTableKeepsThoseOfItsKeyAndOfWhatIsFilteredBy() {
    assertThat(MEDIA.statisticsColumns()).containsExactly("sha256", "night");
    assertThat(Tables.MATCHES.statisticsColumns())
        .containsExactly("sha256", "hash_set", "entry_id", "night", "night_to");
    assertThat(Tables.DEVICES.statisticsColumns())
        .containsExactly("device_id", "night", "counted_night");
    assertThat(Tables.all()).allMatch(table -> !table.statisticsColumns().isEmpty());
  }

  @Test
  void aTableOfOlderCodeKeepsThemFromItsNextOpeningOn() {
    long before = lake.version(MEDIA);
    lake.open();
    assertThat(lake.version(MEDIA)).isEqualTo(before);

    SharedSpark.session()
        .sql(
            "ALTER TABLE delta.`%s` UNSET TBLPROPERTIES ('%s')"
                .formatted(lake.path(MEDIA), TableProperties.STATISTICS));
    lake.open();
    assertThat(lake.version(MEDIA)).isEqualTo(before + 2);
    append("c", 3);
    assertThat(asked("night = 4").inputFiles()).isEmpty();
  }
}
