package org.vigil.jobs.device;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.pow;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.vigil.lake.RecordEncoder;
import org.vigil.model.Device;
import org.vigil.model.DeviceMedia;
import org.vigil.model.known.Match;
import org.vigil.model.term.DeviceKind;
import org.vigil.model.term.DeviceSuppression;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * How many media, cases, models and owners share each device, and how rare that makes it: 1 over
 * the square root of cases times models times owners, so that no further case makes it fall to
 * nothing.
 */
final class DeviceCounts {
  /** A number of so many models is a default that nobody knows yet. */
  private static final int MANY_MODELS = 3;

  /** These bear the model's name in their number, or have no model. */
  private static final List<String> WITHOUT_MODELS =
      List.of(
          DeviceKind.DOCUMENT.name(), DeviceKind.FINGERPRINT.name(), DeviceKind.IMAGE_ID.name());

  private DeviceCounts() {}

  /**
   * The devices of tonight's media, and of media that a list matches, or no longer, since tonight.
   */
  static Dataset<String> touched(Dataset<DeviceMedia> all, Dataset<Match> matches, int night) {
    Column moved = col("night").equalTo(night).or(col("nightTo").equalTo(night));
    Dataset<Row> listed = matches.filter(moved).select("sha256").distinct();
    Dataset<Row> fresh = all.filter(col("night").equalTo(night)).select("deviceId");
    return all.join(listed, names("sha256"), "left_semi")
        .select("deviceId")
        .union(fresh)
        .distinct()
        .as(Encoders.STRING());
  }

  /** The counts of these devices. */
  static Dataset<Device> of(
      Dataset<DeviceMedia> all,
      Dataset<String> touched,
      Dataset<Match> matches,
      Dataset<Device> stored,
      int night) {
    Dataset<Row> rows = all.join(touched.toDF("deviceId"), names("deviceId"), "left_semi");
    Dataset<Row> listed =
        matches.filter(col("nightTo").isNull()).select(col("sha256").as("listed")).distinct();
    Dataset<Row> counted =
        rows.join(listed, col("sha256").equalTo(col("listed")), "left")
            .groupBy("deviceId", "kind", "make", "model", "value", "suppression")
            .agg(
                count_distinct(col("sha256")).as("media"),
                count_distinct(col("caseId")).as("cases"),
                count_distinct(col("owner")).as("owners"),
                count_distinct(col("listed")).as("listed"),
                min("takenAtLocal").as("firstTaken"),
                max("takenAtLocal").as("lastTaken"));
    Dataset<Row> first = stored.select(col("deviceId"), col("night").as("firstNight"));
    return counted
        .join(models(all, counted), names("kind", "value"))
        .join(first, names("deviceId"), "left")
        .withColumn("suppression", coalesce(col("suppression"), shared()))
        .withColumn("rarity", rarity())
        .withColumn("night", coalesce(col("firstNight"), lit(night)))
        .withColumn("countedNight", lit(night))
        .as(RecordEncoder.of(Device.class));
  }

  /** How many models have each of these numbers, wherever they are. */
  private static Dataset<Row> models(Dataset<DeviceMedia> all, Dataset<Row> counted) {
    Dataset<Row> numbers = counted.select("kind", "value").distinct();
    return all.join(numbers, names("kind", "value"), "left_semi")
        .groupBy("kind", "value")
        .agg(count_distinct(struct("make", "model")).as("models"));
  }

  private static Column shared() {
    Column numbered = col("kind").isin(WITHOUT_MODELS.toArray()).equalTo(false);
    return when(
        numbered.and(col("models").geq(MANY_MODELS)),
        lit(DeviceSuppression.SHARED_BY_MODELS.name()));
  }

  private static Column rarity() {
    Column sharing =
        greatest(col("cases"), lit(1L))
            .multiply(greatest(col("models"), lit(1L)))
            .multiply(greatest(col("owners"), lit(1L)));
    return when(col("suppression").isNull(), pow(sharing.cast("double"), lit(-0.5)))
        .otherwise(lit(0.0));
  }

  private static Seq<String> names(String... columns) {
    return CollectionConverters.asScala(List.of(columns)).toSeq();
  }
}
