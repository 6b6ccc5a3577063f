package org.vigil.lake;

import com.holdenkarau.spark.testing.JavaDatasetSuiteBase;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The one session of a test run, and comparisons of datasets. */
public final class SharedSpark {
  private static final SparkSession SESSION = Sessions.open(settings());

  private SharedSpark() {}

  private static Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>(Sessions.SMALL);
    settings.put("spark.master", "local[2]");
    settings.put("spark.default.parallelism", "2");
    settings.put("spark.sql.warehouse.dir", "target/spark-warehouse");
    return settings;
  }

  public static SparkSession session() {
    return SESSION;
  }

  /** The same, with queries compiled as they are in production. */
  public static SparkSession compiling() {
    SparkSession compiling = SESSION.newSession();
    Sessions.SMALL.keySet().stream()
        .filter(key -> key.startsWith("spark.sql.codegen"))
        .forEach(compiling.conf()::unset);
    return compiling;
  }

  /** Rows of a record type. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public static <R extends Record> Dataset<R> rows(Class<R> type, R... rows) {
    return SESSION.createDataset(Arrays.asList(rows), RecordEncoder.of(type));
  }

  /** Fails unless both hold the same rows, in whatever order. */
  public static void assertSameRows(Dataset<Row> expected, Dataset<Row> actual) {
    new Comparison().assertDataFrameNoOrderEquals(expected, actual);
  }

  private static final class Comparison extends JavaDatasetSuiteBase {
    @Override
    public SparkSession spark() {
      return SESSION;
    }
  }
}
