package org.vigil.lake;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.Snapshot;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The properties by which Delta treats a table in some way of its own.
 *
 * @param path where the table lies
 */
record TableProperties(SparkSession spark, String path) {
  /** How long files of earlier versions are kept. */
  static final String RETENTION = "delta.deletedFileRetentionDuration";

  /** How long the log of earlier versions is kept. */
  static final String LOG_RETENTION = "delta.logRetentionDuration";

  /** Of which columns the log keeps the least and the greatest value of each file. */
  static final String STATISTICS = "delta.dataSkippingStatsColumns";

  static String statistics(Table<?> table) {
    return String.join(",", table.statisticsColumns());
  }

  /** Gives the table these properties, in a commit if it has others. */
  void require(Snapshot newest, Map<String, String> wanted) {
    Map<String, String> now = CollectionConverters.asJava(newest.metadata().configuration());
    if (!now.entrySet().containsAll(wanted.entrySet())) {
      String list =
          new TreeMap<>(wanted)
              .entrySet().stream()
                  .map(e -> "'" + e.getKey() + "' = '" + e.getValue() + "'")
                  .collect(Collectors.joining(", "));
      var unused = spark.sql("ALTER TABLE delta.`" + path + "` SET TBLPROPERTIES (" + list + ")");
    }
  }
}
