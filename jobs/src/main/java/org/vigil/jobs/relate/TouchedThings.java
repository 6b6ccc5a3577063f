package org.vigil.jobs.relate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.model.CaseThing;
import org.vigil.model.Device;
import org.vigil.model.IdentifierSighting;
import org.vigil.model.MediaFile;
import org.vigil.model.term.CaseLinkKind;

/** The things whose rows have changed tonight, by kind: only they are counted again. */
final class TouchedThings {
  private TouchedThings() {}

  static Dataset<Row> identifiers(Dataset<IdentifierSighting> sightings, int night) {
    return sightings
        .filter(col("night").equalTo(night).and(NamedThings.telling()))
        .select(kind(CaseLinkKind.IDENTIFIER), NamedThings.identifier().as("thing"));
  }

  static Dataset<Row> devices(Dataset<Device> devices, int night) {
    return devices
        .filter(col("countedNight").equalTo(night))
        .select(kind(CaseLinkKind.DEVICE), col("deviceId").as("thing"));
  }

  static Dataset<Row> stored(Dataset<CaseThing> things, int night) {
    return things.filter(col("night").equalTo(night)).select("kind", "thing");
  }

  /**
   * Series of matches that tonight found or ended, of media that it found again, and as asserted.
   *
   * @param moved the things that may be used for something else since tonight
   */
  static Dataset<Row> series(
      Dataset<Row> named,
      Dataset<Row> asserted,
      Dataset<Row> moved,
      Dataset<MediaFile> files,
      int night) {
    Column tonight = col("night").equalTo(night);
    Dataset<Row> again = files.filter(tonight).select("sha256").distinct();
    Dataset<Row> ofMoved =
        asserted.join(moved, NamedThings.names("sourceId", "ordinal"), "left_semi");
    Dataset<Row> turned = named.filter(tonight.or(col("nightTo").equalTo(night))).select("thing");
    Dataset<Row> found =
        named.join(again, NamedThings.names("sha256"), "left_semi").select("thing");
    return turned
        .union(found)
        .union(asserted.filter(tonight).select("thing"))
        .union(ofMoved.select("thing"))
        .select(kind(CaseLinkKind.NAMED_SERIES), col("thing"));
  }

  private static Column kind(CaseLinkKind kind) {
    return lit(kind.name()).as("kind");
  }
}
