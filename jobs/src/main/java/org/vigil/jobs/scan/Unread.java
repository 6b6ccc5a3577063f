package org.vigil.jobs.scan;

import static org.apache.spark.sql.functions.col;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.model.Source;
import org.vigil.run.SourceObject;

/**
 * The sources that a run has to read: those that no run has read for good, with this code, and
 * under these limits if limits cut the reading short.
 *
 * @param sources in the order of the listing
 * @param timesRead how often each source, by its id, was read before; 0 where it is not in here
 */
record Unread(List<SourceObject> sources, Map<String, Integer> timesRead) {

  /** What of a listing is left to read; what this very night has read is not. */
  static Unread of(List<SourceObject> listed, Dataset<Source> held, String limits, int night) {
    Column good =
        col("readingVersion")
            .equalTo(ScanSources.READING_VERSION)
            .and(col("settled"))
            .and(col("limits").isNull().or(col("limits").equalTo(limits)));
    Column done = good.or(col("night").equalTo(night));
    Map<String, Integer> timesRead = new HashMap<>();
    Map<String, Boolean> read = new HashMap<>();
    for (Row row : held.select(col("sourceId"), col("timesRead"), done).collectAsList()) {
      timesRead.put(row.getString(0), row.getInt(1));
      read.put(row.getString(0), row.getBoolean(2));
    }
    List<SourceObject> left =
        listed.stream().filter(source -> !read.getOrDefault(source.sourceId(), false)).toList();
    return new Unread(left, timesRead);
  }

  /** Which reading of a source this will be, from 1. */
  int turn(SourceObject source) {
    return timesRead.getOrDefault(source.sourceId(), 0) + 1;
  }
}
