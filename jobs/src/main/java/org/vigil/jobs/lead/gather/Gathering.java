package org.vigil.jobs.lead.gather;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.vigil.jobs.lead.gather.FirstRows.names;

import java.util.Arrays;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.jobs.lead.subject.GradedMedia;
import org.vigil.jobs.near.EmbeddedCopies;
import org.vigil.lake.Lake;
import org.vigil.lake.Tables;
import org.vigil.model.IdentifierSighting;
import org.vigil.model.Media;
import org.vigil.model.MediaFile;
import org.vigil.model.SeriesMember;
import org.vigil.model.term.MatchKind;

/**
 * Gathers what the lake holds about pictures and videos, for all of them or for some: of these it
 * gives what it gives for all, whatever else the lake holds.
 */
public final class Gathering {
  /** What agrees where media only look alike. */
  private static final Object[] NEAR_KINDS =
      Arrays.stream(MatchKind.values()).filter(MatchKind::isNear).map(MatchKind::text).toArray();

  private final Lake lake;
  private final LeadSettings settings;
  private final LegalView legal;

  private @Nullable Dataset<GradedMedia> all;

  public Gathering(Lake lake, LeadSettings settings, LegalView legal) {
    this.lake = lake;
    this.settings = settings;
    this.legal = legal;
  }

  /** What all counts go by: the columns of {@link MediaFacts}. */
  public Dataset<Row> facts(Wanted wanted) {
    return MediaFacts.of(visual(wanted), graded(wanted));
  }

  /** The sightings of identifiers, those of reports for their files too. */
  private Dataset<IdentifierSighting> withFiles(Dataset<IdentifierSighting> sightings) {
    return SubjectRows.withFiles(
        sightings, legal.permitted().reported(lake.read(Tables.REPORT_FILES)));
  }

  /** The files that may be named. */
  public Dataset<MediaFile> files() {
    return legal.files(lake.read(Tables.MEDIA_FILES));
  }

  /** The places in series that rest on nothing withheld. */
  private Dataset<SeriesMember> members() {
    return legal.members(lake.read(Tables.SERIES_MEMBERS));
  }

  /** Asked for twice where it is of all. */
  private Dataset<GradedMedia> graded(Wanted wanted) {
    if (wanted.digests() != null) {
      return MatchRows.graded(lake, legal, settings, wanted);
    }
    if (all == null) {
      all = MatchRows.graded(lake, legal, settings, wanted).localCheckpoint();
    }
    return all;
  }

  /**
   * Pictures and videos that may be used, without the echoes that no hash set lists by a digest:
   * the pictures in which they lie speak for them.
   */
  private Dataset<Media> visual(Wanted wanted) {
    Dataset<Row> listed =
        MatchRows.open(lake.read(Tables.MATCHES))
            .filter(not(col("kind").isin(NEAR_KINDS)))
            .select("sha256");
    Dataset<Row> echoes =
        EmbeddedCopies.of(wanted.in(lake.read(Tables.MEDIA_FILES)))
            .join(listed, names("sha256"), "left_anti");
    Dataset<Media> media = wanted.in(legal.media(lake.read(Tables.MEDIA)));
    return EmbeddedCopies.without(echoes, SubjectRows.visual(media));
  }

  /**
   * Each media with the subject that it belongs to.
   *
   * @param facts of all media
   */
  public Dataset<Placed> placed(Dataset<Row> facts, Wanted wanted) {
    Dataset<Row> present = facts.filter("present").drop("present");
    Cases cases = Cases.of(CompanyRows.inFolders(files()), present, wanted);
    Dataset<Row> places = cases.places();
    double share = CaseShare.of(cases.concern(), lake.read(Tables.SOURCES));
    Dataset<Row> mine = wanted.in(places);
    Dataset<Row> counted = CompanyRows.cases(places);
    Dataset<IdentifierSighting> sightings = sightings(mine, wanted);
    Dataset<Row> tied = FootprintRows.tied(sightings, cases.concern());
    Dataset<Row> folders = CompanyRows.folders(places, counted);
    Dataset<Row> archives = CompanyRows.archives(places, counted);
    return SubjectRows.placed(
        media(present, wanted)
            .join(graded(wanted), names("sha256"), "left")
            .join(CompanyRows.sightings(mine, folders, archives), names("sha256"), "left")
            .join(wanted.in(CompanyRows.hours(places, counted)), names("sha256"), "left")
            .join(CompanyRows.ties(mine, cases.concern(), share), names("sha256"), "left")
            .join(series(facts, wanted), names("sha256"), "left")
            .join(devices(facts, wanted), names("sha256"), "left")
            .join(
                FootprintRows.ofCase(tied).withColumnRenamed("caseId", "homeCase"),
                names("homeCase"),
                "left")
            .join(
                wanted.in(FootprintRows.own(withFiles(sightings), tied)), names("sha256"), "left"),
        settings);
  }

  private Dataset<Row> media(Dataset<Row> present, Wanted wanted) {
    return wanted
        .in(legal.media(lake.read(Tables.MEDIA)))
        .join(present.select("sha256"), names("sha256"), "left_semi")
        .select(col("sha256"), struct(col("*")).as("media"));
  }

  private Dataset<Row> series(Dataset<Row> facts, Wanted wanted) {
    return wanted.in(SubjectRows.series(wanted.sharing(members().toDF(), "seriesId"), facts));
  }

  private Dataset<Row> devices(Dataset<Row> facts, Wanted wanted) {
    return DeviceRows.of(
        lake.read(Tables.DEVICES),
        lake.read(Tables.DEVICE_MEDIA),
        facts.filter("concern").select("sha256"),
        wanted);
  }

  private Dataset<IdentifierSighting> sightings(Dataset<Row> places, Wanted wanted) {
    return FootprintRows.about(
        wanted,
        lake.read(Tables.IDENTIFIER_SIGHTINGS),
        places.select("caseId").distinct(),
        lake.read(Tables.REPORT_FILES));
  }

  /**
   * Where media lie, and what the cases are of.
   *
   * @param places those of the wanted media, and all of the cases in which they keep company with
   *     media of concern
   * @param concern how many media of concern each case has that has any: caseConcern
   */
  private record Cases(Dataset<Row> places, Dataset<Row> concern) {
    static Cases of(Dataset<Row> files, Dataset<Row> present, Wanted wanted) {
      if (wanted.digests() == null) {
        Dataset<Row> places = CompanyRows.places(files, present).localCheckpoint();
        return new Cases(places, counted(places.filter(col("grave").gt(0))).localCheckpoint());
      }
      Dataset<Row> grave =
          files
              .join(present.filter("concern").select("sha256", "hour"), names("sha256"))
              .select("sha256", "caseId", "folder", "hour")
              .distinct()
              .localCheckpoint()
              // Names of their own: it is joined with what it was made of.
              .toDF("sha256", "caseId", "folder", "hour");
      Dataset<Row> places =
          CompanyRows.places(CompanyFiles.of(files, present, grave, wanted), present)
              .localCheckpoint();
      return new Cases(places, counted(grave).localCheckpoint());
    }

    private static Dataset<Row> counted(Dataset<Row> grave) {
      return grave.groupBy("caseId").agg(count_distinct(col("sha256")).as("caseConcern"));
    }
  }
}
