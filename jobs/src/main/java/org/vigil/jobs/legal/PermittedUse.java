package org.vigil.jobs.legal;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.vigil.lake.Lake;
import org.vigil.lake.RecordEncoder;
import org.vigil.lake.Snapshot;
import org.vigil.lake.Tables;
import org.vigil.model.Assertion;
import org.vigil.model.Media;
import org.vigil.model.MediaFile;
import org.vigil.model.Reading;
import org.vigil.model.ReportFile;
import org.vigil.model.Source;
import org.vigil.model.VideoFrame;
import org.vigil.model.legal.LegalLimit;
import org.vigil.model.legal.MediaLimit;
import org.vigil.model.term.LegalUse;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Media and files, as far as they may be used. A media that may be used for other things since
 * tonight has tonight's number: the stations treat it as new, so that what they did not ask before
 * is asked now.
 *
 * @param media the limits of media
 * @param files the limits of files
 * @param none whether there are none
 */
public record PermittedUse(
    Dataset<MediaLimit> media, Dataset<LegalLimit> files, boolean none, int night) {
  private static final Set<String> NO_COLUMN = Set.of();
  private static final List<String> PERCEPTUAL =
      List.of("pdq", "pdqQuality", "pdqTurned", "photoDna");

  /** What the bytes weigh and look like; all other columns are metadata. */
  private static final Set<String> CONTENT =
      Set.of(
          "sha256",
          "sha1",
          "md5",
          "sizeBytes",
          "mediaType",
          "width",
          "height",
          "pdq",
          "pdqQuality",
          "pdqTurned",
          "decoder",
          "durationSeconds",
          "videoCodec",
          "photoDna",
          "told",
          "night");

  /** As the lake has it. */
  public static PermittedUse of(Lake lake, int night) {
    Dataset<LegalLimit> files = lake.read(Tables.LEGAL_LIMITS);
    return of(lake.read(Tables.MEDIA_LIMITS), files, night);
  }

  /** As a published night shows it. */
  public static PermittedUse of(Snapshot snapshot, int night) {
    Dataset<LegalLimit> files = snapshot.rows(Tables.LEGAL_LIMITS);
    return of(snapshot.rows(Tables.MEDIA_LIMITS), files, night);
  }

  static PermittedUse of(Dataset<MediaLimit> media, Dataset<LegalLimit> files, int night) {
    return new PermittedUse(media, files, files.isEmpty(), night);
  }

  /** Media for hash sets: with the hashes that may be compared, and without those of no use. */
  public Dataset<Media> matched(Dataset<Media> all) {
    return none
        ? all
        : renewed(Media.class, allowed(all, LegalUse::allowsDigests), PERCEPTUAL::contains);
  }

  /** Media that may be linked with others. */
  public Dataset<Media> linked(Dataset<Media> all) {
    return none
        ? all
        : renewed(Media.class, allowed(all, LegalUse::allowsPerceptualHashes), NO_COLUMN::contains);
  }

  /** Frames of videos that may be compared. */
  public Dataset<VideoFrame> frames(Dataset<VideoFrame> all) {
    return none
        ? all
        : renewed(
            VideoFrame.class, allowed(all, LegalUse::allowsPerceptualHashes), NO_COLUMN::contains);
  }

  /** Media that leads may speak of: without those of no use, and with the metadata that counts. */
  public Dataset<Media> spokenOf(Dataset<Media> all) {
    Column free = coalesce(col("use").equalTo(LegalUse.ALL.name()), lit(true));
    return none
        ? all
        : selected(
            Media.class,
            allowed(all, LegalUse::allowsDigests),
            field -> CONTENT.contains(field.name()) ? col(field.name()) : only(free, field));
  }

  /** Files that leads may name. */
  public Dataset<MediaFile> named(Dataset<MediaFile> all) {
    return none
        ? all
        : without(all, limited(LegalUse::allowsDigests)).as(RecordEncoder.of(MediaFile.class));
  }

  /** What is stated of files, without those of no use. */
  public Dataset<Assertion> stated(Dataset<Assertion> all) {
    return none
        ? all
        : without(all, limited(LegalUse::allowsDigests)).as(RecordEncoder.of(Assertion.class));
  }

  /** Files that reports name, without those of no use. */
  public Dataset<ReportFile> reported(Dataset<ReportFile> all) {
    return none
        ? all
        : without(all, limited(LegalUse::allowsDigests)).as(RecordEncoder.of(ReportFile.class));
  }

  /** Readings of files that leads and alerts may name. */
  public Dataset<Reading> listed(Dataset<Reading> all) {
    return none
        ? all
        : without(all, limited(LegalUse::allowsDigests)).as(RecordEncoder.of(Reading.class));
  }

  /** Readings of which the metadata may be used. */
  public Dataset<Reading> described(Dataset<Reading> all) {
    return none
        ? all
        : without(all, limited(LegalUse::allowsMetadata)).as(RecordEncoder.of(Reading.class));
  }

  /**
   * The sources of earlier nights in which files may be used for other things since tonight.
   *
   * @param fresh tonight's sources
   */
  public Dataset<String> movedSources(Dataset<Source> fresh) {
    return files
        .filter(col("night").equalTo(night))
        .select("sourceId")
        .distinct()
        .join(fresh, names("sourceId"), "left_anti")
        .as(Encoders.STRING());
  }

  /** The things that may be used for something else since tonight: sourceId, ordinal. */
  public Dataset<Row> moved() {
    return files.filter(col("night").equalTo(night)).select("sourceId", "ordinal");
  }

  /** Media that since tonight may not be used for this any more, if they were before. */
  public Dataset<Row> barred(Predicate<LegalUse> allows) {
    return media
        .filter(col("night").equalTo(night).and(not(col("use").isin(names(allows)))))
        .select("sha256", "use");
  }

  /** Media that may not be used for this. */
  public Dataset<Row> withheld(Predicate<LegalUse> allows) {
    return media.filter(not(col("use").isin(names(allows)))).select("sha256", "use", "rule");
  }

  private Dataset<Row> limited(Predicate<LegalUse> allows) {
    return files.filter(not(col("use").isin(names(allows)))).select("sourceId", "ordinal");
  }

  private static Dataset<Row> without(Dataset<?> rows, Dataset<Row> limited) {
    return rows.join(limited, names("sourceId", "ordinal"), "left_anti");
  }

  private Dataset<Row> allowed(Dataset<?> rows, Predicate<LegalUse> allows) {
    Dataset<Row> limits =
        media.select(col("sha256"), col("use"), col("night").equalTo(night).as("moved"));
    return rows.join(limits, names("sha256"), "left")
        .filter(col("use").isNull().or(col("use").isin(names(allows))));
  }

  /**
   * The rows, with tonight's number where they may be used for other things since tonight.
   *
   * @param perceptual the columns that are empty where hashes of the looks may not be used
   */
  private <R extends Record> Dataset<R> renewed(
      Class<R> type, Dataset<Row> rows, Predicate<String> perceptual) {
    Column near = coalesce(col("use").isin(names(LegalUse::allowsPerceptualHashes)), lit(true));
    Column renewed = when(col("moved"), lit(night)).otherwise(col("night"));
    return selected(
        type,
        rows,
        field ->
            field.name().equals("night")
                ? renewed
                : perceptual.test(field.name()) ? only(near, field) : col(field.name()));
  }

  private static <R extends Record> Dataset<R> selected(
      Class<R> type, Dataset<Row> rows, Function<StructField, Column> value) {
    Column[] columns =
        Arrays.stream(RecordEncoder.of(type).schema().fields())
            .map(field -> value.apply(field).as(field.name()))
            .toArray(Column[]::new);
    return rows.select(columns).as(RecordEncoder.of(type));
  }

  /** The value where a condition holds; elsewhere there is none. */
  private static Column only(Column condition, StructField field) {
    Column nothing = field.nullable() ? lit(null) : lit(false);
    return when(condition, col(field.name())).otherwise(nothing.cast(field.dataType()));
  }

  private static Object[] names(Predicate<LegalUse> allows) {
    return Arrays.stream(LegalUse.values()).filter(allows).map(LegalUse::name).toArray();
  }

  private static Seq<String> names(String... columns) {
    return CollectionConverters.asScala(List.of(columns)).toSeq();
  }
}
