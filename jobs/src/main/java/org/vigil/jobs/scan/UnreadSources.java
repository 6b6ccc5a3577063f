package org.vigil.jobs.scan;

import static org.apache.spark.sql.functions.col;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.vigil.model.Reading;
import org.vigil.model.Source;
import org.vigil.model.schema.Versions;
import org.vigil.run.intake.SourceObject;

/**
 * The sources that a run has to read: those that no run has read for good, with this code, and on
 * these terms if it was they that cut the reading short.
 *
 * @param sources in the order of the listing
 * @param timesRead how often each source, by its id, was read before; 0 where it is not in here
 */
record UnreadSources(List<SourceObject> sources, Map<String, Integer> timesRead) {

  /** What of a listing is left to read; what this very night has read is not. */
  static UnreadSources of(
      List<SourceObject> listed, Dataset<Source> stored, ReadConditions terms, int night) {
    Column good =
        col("readingVersion").equalTo(Versions.reading(Reading.class)).and(col("settled"));
    Column tonight = col("night").equalTo(night);
    Column limits = col("limits");
    Map<String, Integer> timesRead = new HashMap<>();
    Map<String, Row> read = new HashMap<>();
    for (Row row :
        stored.select(col("sourceId"), col("timesRead"), limits, good, tonight).collectAsList()) {
      timesRead.put(row.getString(0), row.getInt(1));
      read.put(row.getString(0), row);
    }
    List<SourceObject> left =
        listed.stream()
            .filter(source -> !done(source, read.get(source.sourceId()), terms))
            .toList();
    return new UnreadSources(left, timesRead);
  }

  private static boolean done(SourceObject source, @Nullable Row read, ReadConditions terms) {
    return read != null
        && (read.getBoolean(4)
            || (read.getBoolean(3) && terms.same(read.getString(2), source.caseId())));
  }

  /** Which reading of a source this will be, from 1. */
  int turn(SourceObject source) {
    return timesRead.getOrDefault(source.sourceId(), 0) + 1;
  }
}
