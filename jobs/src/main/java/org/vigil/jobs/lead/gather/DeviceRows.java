package org.vigil.jobs.lead.gather;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.vigil.jobs.lead.gather.FirstRows.names;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.model.Device;
import org.vigil.model.DeviceMedia;
import org.vigil.model.term.DeviceKind;

/**
 * Finds for each media the device that tells most of it. How a model writes its files tells a
 * model, so that what has no number has no device.
 */
public final class DeviceRows {
  private DeviceRows() {}

  /**
   * One row per media that a device took: column device.
   *
   * @param concern digests of the media of concern
   */
  static Dataset<Row> of(
      Dataset<Device> devices, Dataset<DeviceMedia> all, Dataset<Row> concern, Wanted wanted) {
    Dataset<Row> media = wanted.sharing(all.filter(numbered()).toDF(), "deviceId");
    Dataset<Row> grave =
        media
            .join(concern.select("sha256"), names("sha256"), "left_semi")
            .groupBy("deviceId")
            .agg(
                count_distinct(col("sha256")).as("concern"),
                count_distinct(col("caseId")).as("concernCases"));
    Column ties =
        struct(
            col("deviceId"),
            col("kind"),
            col("suppression"),
            col("rarity"),
            // What tells nothing is not counted, so that one more of the kind changes nothing.
            counted("media"),
            counted("cases"),
            counted("concern"),
            counted("concernCases"));
    Dataset<Row> tied =
        devices
            .join(grave, names("deviceId"), "left")
            .select(col("deviceId"), strength().as("strength"), ties.as("device"));
    return wanted
        .in(media)
        .select("deviceId", "sha256")
        .distinct()
        .join(tied, names("deviceId"))
        .groupBy("sha256")
        .agg(max(struct(col("strength"), col("device"))).getField("device").as("device"));
  }

  /** Of the rows of devices and of what they took, those that may tell one device from others. */
  public static Column numbered() {
    return col("kind").notEqual(DeviceKind.FINGERPRINT.name());
  }

  private static Column counted(String count) {
    return when(col("suppression").isNull(), coalesce(col(count), lit(0L)))
        .otherwise(lit(0L))
        .as(count);
  }

  /** What took media of concern first; then what tells it from others; by the kind's certainty. */
  private static Column strength() {
    Column tells = when(col("suppression").isNull(), 1).otherwise(0);
    Column certain =
        when(col("kind").isin(DeviceKind.BODY_SERIAL.name(), DeviceKind.INTERNAL_SERIAL.name()), 5)
            .when(col("kind").isin(DeviceKind.IMAGE_ID.name(), DeviceKind.DOCUMENT.name()), 4)
            .otherwise(3);
    Column grave = when(coalesce(col("concern"), lit(0L)).gt(0), 6).otherwise(0);
    return tells.multiply(certain.plus(grave));
  }
}
