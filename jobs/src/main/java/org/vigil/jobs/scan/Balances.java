package org.vigil.jobs.scan;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.lake.Tables;
import org.vigil.model.Reading;
import org.vigil.model.Source;
import org.vigil.model.schema.Versions;
import org.vigil.model.term.Reason;

/** What the readings of a source add up to. */
final class Balances {
  /**
   * How many nights read a source that the machine hindered: by a killed reader, or a full temp. It
   * may do so always, as a machine does that is too small.
   */
  private static final int MOST_TIMES_HINDERED = 3;

  private Balances() {}

  /** One row per source of a batch, with what its readings add up to. */
  static Dataset<Source> of(
      Dataset<KnownColumns> batch, Dataset<Reading> readings, String limits, int night) {
    Column again = col("hindered").and(col("timesRead").lt(MOST_TIMES_HINDERED));
    Column met = ReadConditions.met(col("cutShort"), limits, col("encrypted"), col("locked"));
    // No terms are like these, so the next night reads it again.
    Column terms = concat_ws(" ", met, when(again, lit("hindered")));
    // A count may be accepted by name; what was listed and then lost may not.
    Column differing = when(col("accepted"), lit(0L)).otherwise(col("unexplained"));
    return counts(readings)
        .join(broadcast(batch.toDF()), "sourceId")
        .select(
            col("sourceId"),
            col("sourceUri"),
            col("path"),
            col("caseId"),
            col("sizeBytes"),
            col("modifiedAt"),
            col("etag"),
            coalesce(col("listed").plus(differing), lit(1L)).as("listed"),
            col("mediaFiles"),
            col("unread"),
            col("directories"),
            col("links"),
            not(col("brokenOff")).or(col("accepted").and(not(col("changed")))).as("settled"),
            when(col("cutShort").or(col("encrypted")).or(again), terms).as("limits"),
            lit(Versions.reading(Reading.class)).as("readingVersion"),
            col("timesRead"),
            lit(night).as("night"))
        .as(Tables.SOURCES.encoder());
  }

  private static Dataset<Row> counts(Dataset<Reading> readings) {
    return readings
        .groupBy("sourceId")
        .agg(
            sum(col("listedMembers")).plus(1L).as("listed"),
            sum(unexplained()).as("unexplained"),
            count_if(col("kind").equalTo(Reading.Kind.MEDIA_FILE.name())).as("mediaFiles"),
            count_if(col("kind").equalTo(Reading.Kind.FAULT.name())).as("unread"),
            count_if(col("kind").equalTo(Reading.Kind.DIRECTORY.name())).as("directories"),
            count_if(col("kind").equalTo(Reading.Kind.LINK.name())).as("links"),
            bool_or(has(Reason.retryable())).as("brokenOff"),
            // Two versions read as one are neither, whoever accepts them.
            bool_or(has(Set.of(Reason.SOURCE_CHANGED))).as("changed"),
            bool_or(has(Reason.limits())).as("cutShort"),
            bool_or(has(Set.of(Reason.ENCRYPTED))).as("encrypted"),
            bool_or(has(Reason.passing())).as("hindered"));
  }

  /** As {@link Reading#unexplained}, without its contents being read into a record. */
  private static Column unexplained() {
    Column difference = abs(col("toldMembers").minus(col("listedMembers")));
    return when(has(Reason.miscounting()), lit(0L)).otherwise(coalesce(difference, lit(0L)));
  }

  private static Column has(Set<Reason> reasons) {
    Object[] names = reasons.stream().map(Reason::name).toArray();
    return exists(col("issues"), issue -> issue.getField("reason").isin(names));
  }
}
