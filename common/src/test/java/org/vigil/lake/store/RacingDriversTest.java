package org.vigil.lake.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.lake.SharedSpark;
import scala.Option;

/** Drivers that know nothing of each other but what the store tells them. */
@Tag("store")
class RacingDriversTest {
  private static final int DRIVERS = 4;
  private static final int COMMITS = 25;

  @TempDir private Path folder;

  /** Delta has a log of its own for each set of a file system's options, as each driver has. */
  private static Map<String, String> driver(int number) {
    return Map.of("fs.vigil.driver", Integer.toString(number));
  }

  private static DeltaLog log(SparkSession spark, String table, int driver) {
    return DeltaLog.forTable(
        (org.apache.spark.sql.classic.SparkSession) spark,
        new org.apache.hadoop.fs.Path(table),
        scala.jdk.javaapi.CollectionConverters.asScala(driver(driver))
            .toMap(scala.$less$colon$less$.MODULE$.refl()));
  }

  private static void commit(SparkSession spark, String table, int driver, long first) {
    LongStream.range(first, first + COMMITS)
        .forEach(
            row ->
                spark
                    .createDataset(List.of(row), Encoders.LONG())
                    .write()
                    .format("delta")
                    .options(driver(driver))
                    .mode("append")
                    .save(table));
  }

  @Test
  void keepEachCommitOnceWhateverAnswersAreLost() throws Exception {
    SparkSession spark = SharedSpark.session();
    try (Store store = Store.start(folder, Harm.none().losingCommits())) {
      String table = store.at("raced");
      spark.emptyDataset(Encoders.LONG()).write().format("delta").save(table);
      assertThat(log(spark, table, 0)).isNotSameAs(log(spark, table, 1));
      store.counted();

      ExecutorService drivers = Executors.newFixedThreadPool(DRIVERS);
      List<Callable<Object>> races =
          IntStream.range(0, DRIVERS)
              .mapToObj(
                  driver ->
                      Executors.callable(
                          () -> commit(spark.newSession(), table, driver, (long) driver * COMMITS)))
              .toList();
      for (Future<Object> race : drivers.invokeAll(races)) {
        race.get();
      }
      drivers.shutdown();

      assertThat(spark.read().format("delta").load(table).as(Encoders.LONG()).collectAsList())
          .containsExactlyInAnyOrderElementsOf(
              LongStream.range(0, (long) DRIVERS * COMMITS).boxed().toList());
      DeltaLog after = log(spark, table, DRIVERS);
      assertThat(after.update(false, Option.empty(), Option.empty()).version())
          .isEqualTo((long) DRIVERS * COMMITS);
    }
  }
}
