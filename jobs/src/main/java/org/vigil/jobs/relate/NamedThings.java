package org.vigil.jobs.relate;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.vigil.lake.RecordEncoder;
import org.vigil.model.CaseThing;
import org.vigil.model.Device;
import org.vigil.model.DeviceMedia;
import org.vigil.model.IdentifierSighting;
import org.vigil.model.Source;
import org.vigil.model.term.CaseLinkKind;
import org.vigil.model.term.DeviceKind;
import org.vigil.model.term.PersonRole;
import org.vigil.model.term.SightingOrigin;
import org.vigil.model.term.Strength;
import scala.jdk.javaapi.CollectionConverters;

/** Identifiers and devices that tonight touches, wherever they are. */
final class NamedThings {
  private NamedThings() {}

  /** What is touched of one kind. */
  static Dataset<Row> only(Dataset<Row> touched, CaseLinkKind kind) {
    return touched.filter(col("kind").equalTo(kind.name())).select("thing");
  }

  /** The thing that an identifier is. */
  static Column identifier() {
    return concat_ws(":", col("kind"), col("value"));
  }

  /** Whoever reports is in the reports of many cases, and links none. */
  static Column telling() {
    return col("role").isNull().or(col("role").notEqual(PersonRole.REPORTER.name()));
  }

  /** Where identifiers were seen. A mail that two cases have is one item; a folder's name never. */
  static Dataset<CaseThing> identifiers(
      Dataset<IdentifierSighting> sightings, Dataset<Row> touched, Dataset<Source> sources) {
    Column place = concat_ws("/", col("sourceId"), col("ordinal"));
    Column item =
        when(col("origin").equalTo(SightingOrigin.PATH.name()), place)
            .otherwise(coalesce(col("sha256"), place));
    Dataset<Row> rows =
        sightings
            .filter(telling())
            .withColumn("thing", identifier())
            .join(only(touched, CaseLinkKind.IDENTIFIER), names("thing"), "left_semi")
            .withColumn("item", item)
            .withColumn("label", concat_ws(" ", col("kind"), col("value")))
            .withColumn("agrees", concat(lit("identifier/"), col("kind")));
    return things(rows, CaseLinkKind.IDENTIFIER, sources);
  }

  /** Which media bear a device's number; copies of one picture have its moment. */
  static Dataset<CaseThing> devices(
      Dataset<DeviceMedia> media,
      Dataset<Device> devices,
      Dataset<Row> touched,
      Dataset<Source> sources) {
    Dataset<Row> telling =
        devices
            .filter(col("suppression").isNull())
            .select(col("deviceId").as("thing"))
            .join(only(touched, CaseLinkKind.DEVICE), names("thing"), "left_semi");
    Dataset<Row> rows =
        media
            .withColumnRenamed("deviceId", "thing")
            .join(telling, names("thing"), "left_semi")
            .withColumn("item", coalesce(col("takenAtLocal"), col("sha256")))
            .withColumn("strength", strength())
            .withColumn(
                "label", concat_ws(" ", col("make"), col("model"), col("kind"), col("value")))
            .withColumn("agrees", concat(lit("device/"), col("kind")));
    return things(rows, CaseLinkKind.DEVICE, sources);
  }

  /**
   * A serial is of one camera; a lens changes hands, and a document's copies spread; many
   * telephones write alike.
   */
  private static Column strength() {
    Column kind = col("kind");
    return when(
            kind.isin(DeviceKind.LENS_SERIAL.name(), DeviceKind.DOCUMENT.name()),
            lit(Strength.MEDIUM.name()))
        .when(kind.equalTo(DeviceKind.FINGERPRINT.name()), lit(Strength.WEAK.name()))
        .otherwise(lit(Strength.STRONG.name()));
  }

  private static Dataset<CaseThing> things(
      Dataset<Row> rows, CaseLinkKind kind, Dataset<Source> sources) {
    Dataset<Row> paths = sources.select(col("sourceId"), col("path").as("example"));
    return rows.join(paths, names("sourceId"), "left")
        .select(
            lit(kind.name()).as("kind"),
            col("thing"),
            col("sourceId"),
            col("item"),
            col("caseId"),
            col("label"),
            col("example"),
            col("strength"),
            col("agrees").as("rule"),
            functions.lit(null).cast("string").as("within"),
            col("night"))
        .as(RecordEncoder.of(CaseThing.class));
  }

  static scala.collection.immutable.Seq<String> names(String... columns) {
    return CollectionConverters.asScala(List.of(columns)).toSeq();
  }
}
