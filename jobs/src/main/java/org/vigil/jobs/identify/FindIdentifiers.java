package org.vigil.jobs.identify;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.vigil.jobs.legal.PermittedUse;
import org.vigil.lake.Lake;
import org.vigil.lake.RecordEncoder;
import org.vigil.lake.Tables;
import org.vigil.model.Identifier;
import org.vigil.model.IdentifierSighting;
import org.vigil.model.Reading;
import org.vigil.model.Source;
import org.vigil.model.term.SightingOrigin;
import org.vigil.model.term.Strength;
import org.vigil.run.Job;
import org.vigil.run.JobRun;
import org.vigil.run.KnownAnswers;
import org.vigil.run.settings.Settings;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Finds identifiers in what was read tonight: reads {@code readings} and {@code sources}, writes
 * {@code identifiers} and {@code identifier_sightings}. What a folder's name says is kept once for
 * the source, with the first thing below it, and not again for each file. Files of which the legal
 * gate withholds the metadata name nobody.
 */
public final class FindIdentifiers implements Job {
  /** The strengths in their order, the best first. */
  private static final String[] NAMES =
      Arrays.stream(Strength.values()).map(Strength::name).toArray(String[]::new);

  @Override
  public String name() {
    return "identify";
  }

  @Override
  public String sentence() {
    return "Find accounts, addresses, numbers and devices in reports, mails, names and metadata.";
  }

  @Override
  public void check(Settings settings) {
    settings(settings);
  }

  private static IdentifySettings settings(Settings settings) {
    return settings.bind("vigil.identify", IdentifySettings::from);
  }

  @Override
  public String run(JobRun run) {
    answer(run.lake().spark(), settings(run.settings()));
    Column tonight = col("night").equalTo(run.night());
    Dataset<Source> sources = run.lake().read(Tables.SOURCES).filter(tonight);
    Dataset<Reading> readings = run.lake().read(Tables.READINGS).filter(tonight);
    boolean reread = forget(run, sources);
    PermittedUse permitted = PermittedUse.of(run.lake(), run.night());
    find(run, permitted.described(readings), sources, "identify");
    Dataset<String> moved = permitted.movedSources(sources).localCheckpoint();
    if (!moved.isEmpty()) {
      findAgain(run, permitted, moved);
    }
    if (reread || !moved.isEmpty()) {
      Dataset<Identifier> gone =
          unseen(run.lake().read(Tables.IDENTIFIERS), run.lake().read(Tables.IDENTIFIER_SIGHTINGS));
      run.lake().removeRows(Tables.IDENTIFIERS, gone, run.commit("gone"));
    }
    Dataset<IdentifierSighting> fresh =
        run.lake().read(Tables.IDENTIFIER_SIGHTINGS).filter(tonight);
    if (!fresh.isEmpty()) {
      run.lake()
          .upsert(
              Tables.IDENTIFIERS,
              identifiers(fresh, run.lake().read(Tables.IDENTIFIERS)),
              run.commit("identify"));
    }
    return "%,d identifiers are new, %,d sightings"
        .formatted(run.lake().read(Tables.IDENTIFIERS).filter(tonight).count(), fresh.count());
  }

  /** What is planted must be found before anything else is looked for. */
  static void answer(SparkSession spark, IdentifySettings settings) {
    Dataset<FoundIdentifier> found = found(PlantedThing.rows(spark), settings);
    KnownAnswers.require(
        "identifiers", PlantedThing.expected(settings), PlantedThing.words(sightings(found, 0)));
  }

  private static void find(
      JobRun run, Dataset<Reading> readings, Dataset<Source> sources, String batch) {
    Dataset<FoundIdentifier> found = found(things(readings, sources), settings(run.settings()));
    run.lake()
        .insert(Tables.IDENTIFIER_SIGHTINGS, sightings(found, run.night()), run.commit(batch));
  }

  /** Sources in which files may be used for other things: what may be seen in them is now. */
  private static void findAgain(JobRun run, PermittedUse permitted, Dataset<String> moved) {
    Lake lake = run.lake();
    lake.remove(Tables.IDENTIFIER_SIGHTINGS, moved, run.commit("moved"));
    Dataset<Reading> readings =
        lake.read(Tables.READINGS)
            .join(moved.toDF("sourceId"), names("sourceId"), "left_semi")
            .as(RecordEncoder.of(Reading.class));
    find(run, permitted.described(readings), lake.read(Tables.SOURCES), "found again");
  }

  /** The identifiers that nothing names any more. */
  static Dataset<Identifier> unseen(
      Dataset<Identifier> identifiers, Dataset<IdentifierSighting> sightings) {
    return identifiers
        .join(sightings, names("kind", "value"), "left_anti")
        .as(RecordEncoder.of(Identifier.class));
  }

  private static Seq<String> names(String... columns) {
    return CollectionConverters.asScala(List.of(columns)).toSeq();
  }

  /** Sources that were read again: what was seen in them makes place. Whether there are any. */
  private static boolean forget(JobRun run, Dataset<Source> sources) {
    Dataset<String> again =
        sources.filter(col("timesRead").gt(1)).select("sourceId").as(Encoders.STRING());
    if (again.isEmpty()) {
      return false;
    }
    run.lake().remove(Tables.IDENTIFIER_SIGHTINGS, again, run.commit("reread"));
    return true;
  }

  /** What is named in these readings, whatever comes of their sources. */
  public static Dataset<IdentifierSighting> sightings(
      Dataset<Reading> readings, Settings settings) {
    return sightings(found(things(readings), settings(settings)), 0);
  }

  /** The things in sources that were read for good. */
  static Dataset<IdentifiedThing> things(Dataset<Reading> readings, Dataset<Source> sources) {
    Dataset<Row> settled = sources.filter(col("settled")).select("sourceId");
    return things(
        readings.join(settled, names("sourceId"), "left_semi").as(RecordEncoder.of(Reading.class)));
  }

  private static Dataset<IdentifiedThing> things(Dataset<Reading> readings) {
    Column words =
        struct(
            col("media.owner").as("owner"),
            col("media.artist").as("artist"),
            col("media.documentId").as("documentId"),
            col("media.originalDocumentId").as("originalDocumentId"),
            col("media.software").as("software"),
            col("media.make").as("make"),
            col("media.model").as("model"));
    return readings
        .filter(col("kind").notEqual(Reading.Kind.SLICE.name()))
        .select(
            col("sourceId"),
            col("ordinal"),
            col("caseId"),
            col("path"),
            col("media.sha256").as("sha256"),
            when(col("media").isNotNull(), words).as("words"),
            col("sightings"))
        .as(RecordEncoder.of(IdentifiedThing.class));
  }

  /** What the rules that are switched on find. */
  static Dataset<FoundIdentifier> found(
      Dataset<IdentifiedThing> things, IdentifySettings settings) {
    return things.flatMap(new SightingReader(settings), RecordEncoder.of(FoundIdentifier.class));
  }

  /** The sightings; of a name that many paths of a source have in common, the first. */
  static Dataset<IdentifierSighting> sightings(Dataset<FoundIdentifier> found, int night) {
    Column named = col("sighting.origin").equalTo(SightingOrigin.PATH.name());
    Column[] same = {col("sourceId"), col("caseId"), col("sighting")};
    Dataset<Row> first =
        found
            .filter(named)
            .groupBy(same)
            .agg(min(struct("ordinal", "sha256")).as("first"))
            .select(
                col("sourceId"),
                col("first.ordinal").as("ordinal"),
                col("caseId"),
                col("first.sha256").as("sha256"),
                col("sighting"));
    Dataset<Row> all =
        found
            .filter(functions.not(named))
            .select("sourceId", "ordinal", "caseId", "sha256", "sighting")
            .distinct()
            .union(first);
    Column position =
        row_number()
            .over(
                Window.partitionBy("sourceId", "ordinal", "sighting.kind", "sighting.value")
                    .orderBy("sighting"))
            .minus(1);
    return all.withColumn("position", position)
        .select(
            col("sourceId"),
            col("ordinal"),
            col("position"),
            col("sha256"),
            col("caseId"),
            col("sighting.*"),
            lit(night).as("night"))
        .as(RecordEncoder.of(IdentifierSighting.class));
  }

  /** The identifiers that are new, or that a better sighting makes stronger than they were. */
  static Dataset<Identifier> identifiers(
      Dataset<IdentifierSighting> fresh, Dataset<Identifier> stored) {
    Column rank = functions.array_position(functions.lit(NAMES), col("strength"));
    Dataset<Row> best =
        fresh.groupBy("kind", "value").agg(min(rank).as("rank"), min("night").as("night"));
    Dataset<Row> known =
        stored
            .select(
                col("kind").as("storedKind"),
                col("value").as("storedValue"),
                rank.as("storedRank"),
                col("night").as("storedNight"))
            .join(
                best.select("kind", "value"),
                col("storedKind")
                    .equalTo(col("kind"))
                    .and(col("storedValue").equalTo(col("value"))),
                "left_semi");
    Column same =
        col("storedKind").equalTo(col("kind")).and(col("storedValue").equalTo(col("value")));
    return best.join(known, same, "left")
        .filter(col("storedRank").isNull().or(col("rank").lt(col("storedRank"))))
        .select(
            col("kind"),
            col("value"),
            element_at(functions.lit(NAMES), col("rank").cast("int")).as("strength"),
            coalesce(col("storedNight"), col("night")).as("night"))
        .as(RecordEncoder.of(Identifier.class));
  }
}
