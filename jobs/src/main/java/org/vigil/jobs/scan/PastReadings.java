package org.vigil.jobs.scan;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_extract;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.vigil.lake.Lake;
import org.vigil.lake.Tables;
import org.vigil.model.Reading;
import org.vigil.model.Source;
import org.vigil.model.schema.Versions;
import org.vigil.run.intake.UriOrder;

/** What nights and seizures have read before, in the order of a listing, beside which it goes. */
final class PastReadings {
  private final Iterator<PastReading> rows;
  private @Nullable PastReading next;

  /**
   * What was read before.
   *
   * @param rows in {@link UriOrder}
   */
  PastReadings(Iterator<PastReading> rows) {
    this.rows = rows;
    turn();
  }

  /**
   * What the tables have, sorted by Spark, which gives it part by part.
   *
   * @param stored what nights have read
   * @param lanes what seizures have
   */
  static PastReadings of(Dataset<Source> stored, List<Lake> lanes, int night) {
    Dataset<Row> all = columns(stored, col("night").equalTo(night), PastReading.NO_LANE);
    for (int lane = 0; lane < lanes.size(); lane++) {
      Dataset<Source> sources = lanes.get(lane).read(Tables.SOURCES).filter(good());
      all = all.unionAll(columns(sources, lit(false), lane));
    }
    Column folder = regexp_extract(col("sourceUri"), UriOrder.FOLDER, 0);
    Iterator<Row> sorted = all.orderBy(folder, col("sourceUri"), col("lane")).toLocalIterator();
    return new PastReadings(
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return sorted.hasNext();
          }

          @Override
          public PastReading next() {
            return reading(sorted.next());
          }
        });
  }

  private static Column good() {
    return col("readingVersion").equalTo(Versions.reading(Reading.class)).and(col("settled"));
  }

  private static Dataset<Row> columns(Dataset<Source> sources, Column tonight, int lane) {
    return sources.select(
        col("sourceId"),
        col("sourceUri"),
        col("path"),
        col("caseId"),
        col("timesRead"),
        col("limits"),
        good().as("good"),
        tonight.as("tonight"),
        lit(lane).as("lane"));
  }

  private static PastReading reading(Row row) {
    return PastReadingBuilder.builder()
        .sourceId(row.getString(0))
        .sourceUri(row.getString(1))
        .path(row.getString(2))
        .caseId(row.getString(3))
        .timesRead(row.getInt(4))
        .limits(row.getString(5))
        .good(row.getBoolean(6))
        .tonight(row.getBoolean(7))
        .lane(row.getInt(8))
        .build();
  }

  /** What is known of a URI; it comes later in the order than all that were asked for before. */
  List<PastReading> of(String uri) {
    List<PastReading> same = new ArrayList<>();
    PastReading row = next;
    while (row != null && UriOrder.INSTANCE.compare(row.sourceUri(), uri) <= 0) {
      if (row.sourceUri().equals(uri)) {
        same.add(row);
      }
      turn();
      row = next;
    }
    return same;
  }

  private void turn() {
    PastReading last = next;
    PastReading following = rows.hasNext() ? rows.next() : null;
    if (last != null
        && following != null
        && UriOrder.INSTANCE.compare(last.sourceUri(), following.sourceUri()) > 0) {
      throw new IllegalStateException("Sources are sorted otherwise than a listing is");
    }
    next = following;
  }
}
