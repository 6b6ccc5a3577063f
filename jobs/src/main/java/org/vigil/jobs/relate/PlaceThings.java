package org.vigil.jobs.relate;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.vigil.geo.GeoCell;
import org.vigil.geo.GeoPoint;
import org.vigil.lake.RecordEncoder;
import org.vigil.model.CaseThing;
import org.vigil.model.CaseThingBuilder;
import org.vigil.model.Reading;
import org.vigil.model.Source;
import org.vigil.model.term.CaseLinkKind;
import org.vigil.model.term.Strength;
import org.vigil.model.term.UtcSource;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Places and hours of cameras' own pictures: cells of about 200 metres and one hour, in two grids
 * of which the second lies half a cell and half an hour further. That two telephones were at one
 * place in one hour is weak: at a sight or a stadium it happens by chance.
 */
final class PlaceThings {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private PlaceThings() {}

  /** What the pictures of sources tell that were read for good. */
  static Dataset<CaseThing> of(Dataset<Reading> settled, Dataset<Source> sources) {
    return pictures(settled, sources)
        .flatMap(
            (FlatMapFunction<TakenPicture, CaseThing>) picture -> things(picture).iterator(),
            RecordEncoder.of(CaseThing.class));
  }

  /** Those that a camera wrote with GPS, at a moment that can be believed. */
  static Dataset<TakenPicture> pictures(Dataset<Reading> settled, Dataset<Source> sources) {
    Column clock =
        col("media.takenUtcSource").isin(UtcSource.OFFSET_TAG.name(), UtcSource.GPS.name());
    Column camera = col("media.model").isNotNull().and(col("media.makerNotes"));
    Column somewhere =
        col("media.latitude")
            .between(-90, 90)
            .and(col("media.longitude").between(-180, 180))
            .and(col("media.latitude").notEqual(0).or(col("media.longitude").notEqual(0)));
    Dataset<Row> changed = sources.select("sourceId", "modifiedAt").toDF("sourceId", "changedAt");
    Column past = col("media.takenAtUtc").lt(col("changedAt").plus(expr("INTERVAL 1 DAY")));
    return settled
        .filter(clock.and(camera).and(somewhere).and(col("media.takenDoubt").isNull()))
        .join(changed, CollectionConverters.asScala(List.of("sourceId")).toSeq())
        .filter(past)
        .select(
            col("sourceId"),
            col("caseId"),
            col("path"),
            concat_ws(" ", coalesce(col("media.make"), lit("")), col("media.model")).as("camera"),
            col("media.latitude").as("latitude"),
            col("media.longitude").as("longitude"),
            col("media.takenAtUtc").as("takenAtUtc"),
            col("night"))
        .as(RecordEncoder.of(TakenPicture.class));
  }

  /** One in each grid. */
  static List<CaseThing> things(TakenPicture picture) {
    String first = key(picture, 0);
    return List.of(thing(picture, 0, null), thing(picture, 1, first));
  }

  private static CaseThing thing(TakenPicture picture, int grid, @Nullable String within) {
    return CaseThingBuilder.builder()
        .kind(CaseLinkKind.PLACE_AND_HOUR)
        .thing(key(picture, grid))
        .sourceId(picture.sourceId())
        .item(picture.takenAtUtc() + " " + picture.camera())
        .caseId(picture.caseId())
        .label(label(picture, grid))
        .example(picture.path())
        .strength(Strength.WEAK)
        .rule("place/200m-1h")
        .within(within)
        .night(picture.night())
        .build();
  }

  private static GeoCell cell(TakenPicture picture, int grid) {
    return GeoCell.of(new GeoPoint(picture.latitude(), picture.longitude()), grid);
  }

  /** The beginning of the hour; those of the second grid begin at half. */
  private static Instant hour(TakenPicture picture, int grid) {
    long shift = grid * HOUR.toSeconds() / 2;
    long hours = Math.floorDiv(picture.takenAtUtc().getEpochSecond() + shift, HOUR.toSeconds());
    return Instant.ofEpochSecond(hours * HOUR.toSeconds() - shift);
  }

  private static String key(TakenPicture picture, int grid) {
    return cell(picture, grid).key() + "@" + hour(picture, grid);
  }

  private static String label(TakenPicture picture, int grid) {
    GeoPoint middle = cell(picture, grid).middle();
    Instant from = hour(picture, grid);
    return String.format(
        Locale.ROOT,
        "about %.4f, %.4f in the hour from %s UTC",
        middle.latitude(),
        middle.longitude(),
        MINUTE.format(from));
  }
}
