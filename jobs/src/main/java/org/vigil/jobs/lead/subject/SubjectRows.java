package org.vigil.jobs.lead.subject;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode_outer;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.jobs.near.EmbeddedCopies;
import org.vigil.lake.Lake;
import org.vigil.lake.RecordEncoder;
import org.vigil.lake.Tables;
import org.vigil.model.Hub;
import org.vigil.model.KnownMedia;
import org.vigil.model.Match;
import org.vigil.model.Media;
import org.vigil.model.MediaFile;
import org.vigil.model.SeriesMember;
import org.vigil.model.term.MatchKind;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Gathers what the lake holds about the pictures and videos into the subjects of leads. */
public final class SubjectRows {
  /** How much of one media or subject travels to be weighed; counts are kept beside. */
  private static final int MOST_MATCHES = 50;

  private static final int MOST_SIGHTINGS = 100;
  private static final int MOST_MEDIA = 500;

  /** What agrees where media only look alike. */
  private static final Object[] NEAR_KINDS =
      Arrays.stream(MatchKind.values()).filter(MatchKind::isNear).map(MatchKind::text).toArray();

  private SubjectRows() {}

  public static Dataset<Subject> of(Lake lake, LeadSettings settings, LegalView legal) {
    Dataset<Row> media =
        media(
            keyed(
                visual(EmbeddedCopies.without(silent(lake), legal.media(lake.read(Tables.MEDIA))))),
            matches(
                open(lake.read(Tables.MATCHES)),
                known(
                    lake.read(Tables.KNOWN_MEDIA).filter(col("versionTo").isNull()),
                    lake.read(Tables.HUBS))),
            sightings(legal.files(lake.read(Tables.MEDIA_FILES))),
            legal.members(lake.read(Tables.SERIES_MEMBERS)));
    long mostOfDevice = settings.thresholds().deviceMedia();
    return series(media).union(devices(media, mostOfDevice));
  }

  /**
   * The echoes that no hash set lists by a digest: the pictures in which they lie speak for them.
   */
  private static Dataset<Row> silent(Lake lake) {
    Dataset<Row> listed =
        open(lake.read(Tables.MATCHES)).filter(not(col("kind").isin(NEAR_KINDS))).select("sha256");
    return EmbeddedCopies.of(lake.read(Tables.MEDIA), lake.read(Tables.MEDIA_FILES))
        .join(listed, sequence("sha256"), "left_anti");
  }

  /** The matches that stand. */
  static Dataset<Match> open(Dataset<Match> matches) {
    return matches.filter(col("nightTo").isNull());
  }

  /** Pictures and videos; nothing else is led to. */
  static Dataset<Media> visual(Dataset<Media> media) {
    return media.filter(
        col("mediaType").startsWith("image/").or(col("mediaType").startsWith("video/")));
  }

  /** A media and the key of its camera. */
  public record Keyed(Media media, @Nullable String deviceKey) {}

  private static Dataset<Row> keyed(Dataset<Media> media) {
    return media
        .map(
            (MapFunction<Media, Keyed>) one -> new Keyed(one, CameraSerial.key(one)),
            RecordEncoder.of(Keyed.class))
        .select(col("media.sha256").as("sha256"), col("media"), col("deviceKey"));
  }

  /** The entries, and which of them bear a hub. */
  static Dataset<Row> known(Dataset<KnownMedia> known, Dataset<Hub> hubs) {
    Dataset<Row> hashes = hubs.select(col("pdq"), lit(true).as("bearsHub"));
    return known.join(hashes, sequence("pdq"), "left").drop("sha256");
  }

  /** Per media the entries that it agrees with. */
  static Dataset<Row> matches(Dataset<Match> matches, Dataset<Row> known) {
    Column match =
        struct(
            coalesce(col("bearsHub"), lit(false)).as("hub"), // in front, so that these are the last
            col("hashSet"),
            col("entryId"),
            col("kind"),
            coalesce(col("distance"), lit(0)).as("distance"),
            col("quality"),
            col("category"),
            col("victimIdentified"),
            col("distributed"),
            col("series"),
            col("status"),
            col("agreed"),
            col("region"),
            when(
                    col("kind").equalTo(MatchKind.FRAME.text()),
                    struct(
                        col("frames"),
                        col("frameShare").as("share"),
                        col("frameSeconds").as("seconds")))
                .as("shown"));
    return matches
        .drop("night", "nightTo", "ending", "orientation", "cause")
        .join(known, sequence("hashSet", "entryId"))
        .groupBy("sha256")
        .agg(slice(sort_array(collect_list(match)), 1, MOST_MATCHES).as("matches"));
  }

  /** Per media where it was found, one row per source object. */
  static Dataset<Row> sightings(Dataset<MediaFile> files) {
    Column sighting = struct(col("night"), col("caseId"), col("sourceUri"), col("path"));
    return files
        .groupBy("sha256", "caseId", "sourceUri")
        .agg(min("night").as("night"), min("path").as("path"), max("takenAhead").as("takenAhead"))
        .groupBy("sha256")
        .agg(
            slice(sort_array(collect_list(sighting)), 1, MOST_SIGHTINGS).as("sightings"),
            max("takenAhead").as("takenAhead"));
  }

  /** One row per media: the columns of {@link SubjectMedia} in {@code one}. */
  static Dataset<Row> media(
      Dataset<Row> media,
      Dataset<Row> matches,
      Dataset<Row> sightings,
      Dataset<SeriesMember> members) {
    Dataset<Row> joined =
        members.select(col("sha256"), col("seriesId"), col("night").as("joinedNight"));
    return media
        .join(matches, sequence("sha256"), "left")
        .join(sightings, sequence("sha256"), "left")
        .join(joined, sequence("sha256"), "left")
        .join(spread(media, sightings), sequence("deviceKey"), "left")
        .select(
            col("sha256"),
            col("deviceKey"),
            struct(
                    col("media"),
                    col("seriesId"),
                    col("joinedNight"),
                    coalesce(col("matches"), array()).as("matches"),
                    coalesce(col("sightings"), array()).as("sightings"),
                    coalesce(col("takenAhead"), lit(false)).as("takenAhead"),
                    col("device"))
                .as("one"));
  }

  /** Per camera in how many media and cases it occurs. */
  private static Dataset<Row> spread(Dataset<Row> media, Dataset<Row> sightings) {
    return media
        .filter(col("deviceKey").isNotNull())
        .join(
            sightings.select(col("sha256"), explode_outer(col("sightings.caseId")).as("caseId")),
            sequence("sha256"),
            "left")
        .groupBy("deviceKey")
        .agg(count_distinct(col("sha256")).as("media"), count_distinct(col("caseId")).as("cases"))
        .select(
            col("deviceKey"),
            struct(col("deviceKey").as("device"), col("media"), col("cases")).as("device"));
  }

  /** The series, and the media outside any. */
  static Dataset<Subject> series(Dataset<Row> media) {
    return grouped(media, coalesce(col("one.seriesId"), col("sha256")))
        .select(
            col("subjectId"),
            col("media").getItem(0).getField("seriesId").as("seriesId"),
            lit(null).cast("string").as("device"),
            col("media"),
            col("mediaCount"))
        .as(RecordEncoder.of(Subject.class));
  }

  /** The cameras that took several media, but not so many that the serial must be a default. */
  static Dataset<Subject> devices(Dataset<Row> media, long mostOfDevice) {
    return grouped(media.filter(col("deviceKey").isNotNull()), col("deviceKey"))
        .filter(col("mediaCount").between(2, mostOfDevice))
        .select(
            col("subjectId"),
            lit(null).cast("string").as("seriesId"),
            col("subjectId").as("device"),
            col("media"),
            col("mediaCount"))
        .as(RecordEncoder.of(Subject.class));
  }

  /** Where there are too many media, those that no hash set knows and the newest come first. */
  private static Dataset<Row> grouped(Dataset<Row> media, Column subject) {
    Column ordered =
        struct(
            size(col("one.matches")).gt(0).as("known"),
            col("one.media.night").multiply(-1).as("age"),
            col("sha256"),
            col("one"));
    return media
        .groupBy(subject.as("subjectId"))
        .agg(
            slice(sort_array(collect_list(ordered)), 1, MOST_MEDIA).as("ordered"),
            count(lit(1)).as("mediaCount"))
        .select(
            col("subjectId"),
            transform(col("ordered"), each -> each.getField("one")).as("media"),
            col("mediaCount"));
  }

  private static Seq<String> sequence(String... names) {
    return CollectionConverters.asScala(List.of(names)).toSeq();
  }
}
