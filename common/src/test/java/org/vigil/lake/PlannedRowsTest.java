package org.vigil.lake;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Dataset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.model.MediaSubject;

/** Small writes of the driver's own. */
class PlannedRowsTest {
  private static final Table<MediaSubject> TABLE = Tables.MEDIA_SUBJECTS;

  @TempDir Path folder;
  private Lake lake;

  @BeforeEach
  void open() {
    lake = new Lake(SharedSpark.session(), folder.toString(), List.of(TABLE));
    lake.open();
  }

  private static Dataset<MediaSubject> rows(String... digests) {
    return SharedSpark.rows(
        MediaSubject.class,
        Stream.of(digests)
            .map(sha256 -> new MediaSubject(sha256, null, true, null, null))
            .toArray(MediaSubject[]::new));
  }

  private static Commit commit(String batch) {
    return new Commit("run", 1, batch);
  }

  /** How many of Spark's jobs it takes. */
  private int jobs(Runnable work) {
    SparkContext context = SharedSpark.session().sparkContext();
    context.setJobGroup(folder + "-" + lake.version(TABLE), "", false);
    try {
      work.run();
      return context
          .statusTracker()
          .getJobIdsForGroup(context.getLocalProperty("spark.jobGroup.id"))
          .length;
    } finally {
      context.clearJobGroup();
    }
  }

  private List<String> stored() {
    return lake.read(TABLE).collectAsList().stream().map(MediaSubject::sha256).sorted().toList();
  }

  @Test
  void aListIsAddedAndPutInPlaceOfAllWithoutAJob() {
    assertThat(jobs(() -> lake.append(TABLE, rows("a", "b"), commit("one")))).isZero();
    assertThat(stored()).containsExactly("a", "b");

    assertThat(jobs(() -> lake.overwrite(TABLE, rows("c"), commit("two")))).isZero();
    assertThat(stored()).containsExactly("c");
  }

  @Test
  void whatJoinsATableWithoutRowsIsNeitherAJobNorACommit() {
    Dataset<MediaSubject> none =
        rows("a")
            .union(rows("b").filter((FilterFunction<MediaSubject>) MediaSubject::concern))
            .join(
                lake.read(TABLE).select(col("sha256").as("stored")),
                col("sha256").equalTo(col("stored")))
            .drop("stored")
            .as(TABLE.encoder());

    assertThat(jobs(() -> lake.append(TABLE, none, commit("none")))).isZero();
    assertThat(lake.version(TABLE)).isZero();
  }

  @Test
  void aListIsWrittenOnceUnderItsName() {
    lake.append(TABLE, rows("a"), commit("one"));
    lake.append(TABLE, rows("a"), commit("one"));

    assertThat(stored()).containsExactly("a");
  }

  @Test
  void whatAJobComputesTakesThePlaceOfAListAndOfMore() {
    lake.append(TABLE, rows("a", "b"), commit("one"));

    lake.overwrite(TABLE, lake.read(TABLE).filter("sha256 = 'a'"), commit("two"));

    assertThat(stored()).containsExactly("a");
  }

  @Test
  void aListIsAddedWhereDeltaKeepsNoStatistics() {
    String setting = "spark.databricks.delta.stats.collect";
    SharedSpark.session().conf().set(setting, "false");
    try {
      lake.append(TABLE, rows("a"), commit("one"));
    } finally {
      SharedSpark.session().conf().unset(setting);
    }

    assertThat(stored()).containsExactly("a");
  }
}
