package org.vigil.jobs.seizure;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.model.Device;
import org.vigil.model.DeviceMedia;
import org.vigil.model.IdentifierSighting;
import org.vigil.model.Reading;
import org.vigil.model.seizure.Alert;
import org.vigil.model.term.AlertReason;
import org.vigil.model.term.DeviceKind;
import org.vigil.model.term.IdentifierKind;
import org.vigil.model.term.Strength;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Identifiers and devices that other cases have, too. What more cases have than link cases in a
 * night is too common to be urgent.
 */
final class SharedAlerts {
  private static final int NAMED_CASES = 10;

  private SharedAlerts() {}

  /** Identifiers that tell one from others, and that a published night has in another case. */
  static Dataset<Alert> identifiers(
      Dataset<IdentifierSighting> sightings,
      Dataset<Reading> readings,
      Dataset<IdentifierSighting> published,
      Raising raising) {
    Dataset<Row> places = readings.select("sourceId", "ordinal", "sourceUri", "path");
    Dataset<Row> occurrences =
        telling(sightings)
            .select("sourceId", "ordinal", "caseId", "kind", "value")
            .distinct()
            .join(places, names("sourceId", "ordinal"));
    Dataset<Row> mine = AlertRows.files(occurrences, col("caseId"), col("kind"), col("value"));
    Dataset<Row> theirs =
        telling(published).select(col("kind"), col("value"), col("caseId").as("other"));
    Dataset<Row> found =
        shared(mine, theirs, raising.mostCases(), List.of("kind", "value"))
            .withColumn("reason", lit(AlertReason.IDENTIFIER.text()))
            .withColumn("subject", concat_ws(" ", col("kind"), col("value")))
            .withColumn("evidence", named());
    return AlertRows.of(found, raising);
  }

  private static Column named() {
    Column changes =
        when(
                col("kind").equalTo(IdentifierKind.IP.name()),
                " An address changes hands: compare the moments.")
            .otherwise("");
    return concat(
        lit("The "),
        kindWords(),
        lit(" "),
        col("value"),
        lit(" is also named in "),
        others(),
        changes);
  }

  private static Dataset<IdentifierSighting> telling(Dataset<IdentifierSighting> sightings) {
    return sightings.filter(col("strength").notEqual(Strength.WEAK.name()));
  }

  /**
   * Devices of which a published night has pictures in another case that are no copies of these. A
   * fingerprint is how all cameras of a model write, and no device.
   */
  static Dataset<Alert> devices(
      Dataset<DeviceMedia> media,
      Dataset<Reading> readings,
      Dataset<DeviceMedia> published,
      Dataset<Device> devices,
      Raising raising) {
    Dataset<DeviceMedia> own =
        media.filter(
            col("suppression").isNull().and(col("kind").notEqual(DeviceKind.FINGERPRINT.name())));
    Dataset<Row> occurrences =
        own.drop("night").distinct().join(places(readings), names("sourceId", "sha256"));
    Column label = concat_ws(" ", col("make"), col("model"), kindWords(), col("value"));
    Dataset<Row> mine =
        AlertRows.files(
            occurrences, col("caseId"), col("deviceId"), col("kind"), label.as("label"));
    Dataset<Row> theirs = ofOthers(own, published, devices);
    Dataset<Row> found =
        shared(mine, theirs, raising.mostCases(), List.of("deviceId"))
            .withColumn("reason", lit(AlertReason.DEVICE.text()))
            .withColumn("subject", col("deviceId"))
            .withColumn(
                "evidence",
                concat(lit("Files of "), col("label"), lit(" are also in "), others(), weakness()));
    return AlertRows.of(found, raising);
  }

  private static Dataset<Row> places(Dataset<Reading> readings) {
    return readings
        .filter(col("media").isNotNull())
        .select(
            col("sourceId"),
            col("media.sha256").as("sha256"),
            col("ordinal"),
            col("sourceUri"),
            col("path"));
  }

  /** The cases that have the devices by pictures of their own. */
  private static Dataset<Row> ofOthers(
      Dataset<DeviceMedia> own, Dataset<DeviceMedia> published, Dataset<Device> devices) {
    Dataset<Row> suppressed = devices.filter(col("suppression").isNotNull()).select("deviceId");
    return published
        .join(own.select("deviceId").distinct(), names("deviceId"), "left_semi")
        .join(own.select("deviceId", "sha256"), names("deviceId", "sha256"), "left_anti")
        .join(suppressed, names("deviceId"), "left_anti")
        .select(col("deviceId"), col("caseId").as("other"));
  }

  private static Column kindWords() {
    return lower(regexp_replace(col("kind"), "_", " "));
  }

  private static Column weakness() {
    return when(col("kind").equalTo(DeviceKind.LENS_SERIAL.name()), " A lens may change hands.")
        .when(
            col("kind").equalTo(DeviceKind.DOCUMENT.name()),
            " Edited copies of one picture share it, whoever has them.")
        .otherwise("");
  }

  /** Those that other cases have, with how many, and the first of them. */
  static Dataset<Row> shared(
      Dataset<Row> mine, Dataset<Row> theirs, int mostCases, List<String> key) {
    Seq<String> same = CollectionConverters.asScala(key).toSeq();
    Column[] keys = key.stream().map(name -> col(name)).toArray(Column[]::new);
    Dataset<Row> pairs = theirs.join(mine.select(keys).distinct(), same, "left_semi").distinct();
    Dataset<Row> rare =
        pairs.groupBy(keys).agg(count(lit(1)).as("all")).filter(col("all").leq(mostCases));
    Column[] ofCase =
        Stream.concat(Stream.of(col("caseId")), Stream.of(keys)).toArray(Column[]::new);
    Dataset<Row> others =
        mine.select(ofCase)
            .join(pairs.join(rare, same), same)
            .filter(not(col("other").equalTo(col("caseId"))))
            .groupBy(ofCase)
            .agg(
                count(lit(1)).as("cases"),
                slice(array_sort(collect_set(col("other"))), 1, NAMED_CASES).as("otherCases"));
    List<String> both = Stream.concat(Stream.of("caseId"), key.stream()).toList();
    return mine.join(others, CollectionConverters.asScala(both).toSeq());
  }

  private static Column others() {
    return concat(
        when(col("cases").equalTo(1), "1 other case: ")
            .otherwise(concat(col("cases").cast("string"), lit(" other cases: "))),
        coalesce(array_join(col("otherCases"), ", "), lit("")),
        when(col("cases").gt(NAMED_CASES), lit(" and more.")).otherwise("."));
  }

  private static Seq<String> names(String... columns) {
    return CollectionConverters.asScala(List.of(columns)).toSeq();
  }
}
