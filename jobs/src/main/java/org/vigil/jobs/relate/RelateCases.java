package org.vigil.jobs.relate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.vigil.jobs.legal.PermittedUse;
import org.vigil.lake.Lake;
import org.vigil.lake.RecordEncoder;
import org.vigil.lake.Tables;
import org.vigil.model.CaseLink;
import org.vigil.model.CaseThing;
import org.vigil.model.Reading;
import org.vigil.model.Source;
import org.vigil.model.term.CaseLinkKind;
import org.vigil.run.Job;
import org.vigil.run.JobRun;
import org.vigil.run.settings.Settings;

/**
 * Links cases by what they have in common: reads {@code readings}, {@code sources}, {@code
 * identifier_sightings}, {@code device_media}, {@code devices}, {@code matches}, {@code
 * known_media}, {@code hubs}, {@code media_files}, {@code assertions} and {@code legal_limits},
 * writes {@code case_things} and {@code case_links}. Only things that tonight's rows touch are
 * counted again.
 */
public final class RelateCases implements Job {
  @Override
  public String name() {
    return "relate";
  }

  @Override
  public String sentence() {
    return "Link cases by identifiers, devices, named series, folders, places and hours.";
  }

  @Override
  public void check(Settings settings) {
    settings(settings);
  }

  private static RelateSettings settings(Settings settings) {
    return settings.bind("vigil.relate", RelateSettings::from);
  }

  @Override
  public String run(JobRun run) {
    RelateSettings settings = settings(run.settings());
    Column tonight = col("night").equalTo(run.night());
    Dataset<Source> sources = run.lake().read(Tables.SOURCES).filter(tonight);
    boolean reread = forget(run, sources);
    Dataset<Reading> readings = run.lake().read(Tables.READINGS).filter(tonight);
    Dataset<CaseThing> things =
        things(settled(readings, sources), sources, settings).localCheckpoint();
    if (!things.isEmpty()) {
      run.lake().insert(Tables.CASE_THINGS, things, run.commit("relate"));
    }
    Dataset<Row> touched = touched(run, reread).localCheckpoint();
    if (!touched.isEmpty()) {
      count(run, touched, settings);
    }
    return summary(run.lake().read(Tables.CASE_LINKS), run.night());
  }

  private static String summary(Dataset<CaseLink> links, int night) {
    Column thing = struct("kind", "thing");
    Column linking = col("strength").isNotNull();
    Column fresh = linking.and(col("night").equalTo(night));
    Row counts =
        links
            .agg(
                count_distinct(when(linking, thing)),
                count_distinct(when(fresh, thing)),
                count_if(col("caseId").equalTo("")))
            .head();
    return "%,d things link cases, %,d of them newly or with more cases; %,d are too common"
        .formatted(counts.getLong(0), counts.getLong(1), counts.getLong(2));
  }

  /** Sources that were read again: what they had makes place. */
  private static boolean forget(JobRun run, Dataset<Source> sources) {
    Dataset<String> again =
        sources.filter(col("timesRead").gt(1)).select("sourceId").as(Encoders.STRING());
    if (again.isEmpty()) {
      return false;
    }
    run.lake().remove(Tables.CASE_THINGS, again, run.commit("reread"));
    return true;
  }

  /** The contents of sources that were read for good. */
  static Dataset<Reading> settled(Dataset<Reading> readings, Dataset<Source> sources) {
    Dataset<Row> read = sources.filter(col("settled")).select("sourceId");
    return readings
        .filter(col("media").isNotNull())
        .join(read, NamedThings.names("sourceId"), "left_semi")
        .as(RecordEncoder.of(Reading.class));
  }

  private static Dataset<CaseThing> things(
      Dataset<Reading> settled, Dataset<Source> sources, RelateSettings settings) {
    return FolderThings.of(settled, settings.folderFiles()).union(PlaceThings.of(settled, sources));
  }

  /** What tonight touches; where sources were read again, all that linked cases before, too. */
  private static Dataset<Row> touched(JobRun run, boolean reread) {
    Lake lake = run.lake();
    int night = run.night();
    Dataset<Row> moved = PermittedUse.of(lake, night).moved();
    Dataset<Row> tonight =
        TouchedThings.identifiers(lake.read(Tables.IDENTIFIER_SIGHTINGS), night)
            .union(TouchedThings.devices(lake.read(Tables.DEVICES), night))
            .union(TouchedThings.stored(lake.read(Tables.CASE_THINGS), night))
            .union(
                TouchedThings.series(
                    named(lake),
                    NamedSeries.asserted(lake.read(Tables.ASSERTIONS)),
                    moved,
                    lake.read(Tables.MEDIA_FILES),
                    night));
    Dataset<Row> before = lake.read(Tables.CASE_LINKS).select("kind", "thing");
    return (reread ? tonight.union(before) : tonight).distinct();
  }

  private static Dataset<Row> named(Lake lake) {
    return NamedSeries.named(
        lake.read(Tables.MATCHES), lake.read(Tables.KNOWN_MEDIA), lake.read(Tables.HUBS));
  }

  /** Counts the cases of what is touched; rows of things that link no more make place. */
  private static void count(JobRun run, Dataset<Row> touched, RelateSettings settings) {
    Lake lake = run.lake();
    Dataset<CaseLink> before = lake.read(Tables.CASE_LINKS);
    Dataset<CaseThing> rows = rows(lake, touched, run.night()).localCheckpoint();
    Gaps gaps =
        new Gaps(
            CounterGaps.of(lake.read(Tables.DEVICE_MEDIA), touched, settings.mostCases()),
            MomentGaps.of(lake.read(Tables.IDENTIFIER_SIGHTINGS), touched, settings.mostCases()));
    Dataset<CaseLink> links =
        SharedThings.of(rows, gaps, before, settings.mostCases(), run.night()).localCheckpoint();
    Dataset<String> gone = gone(before, touched, links).localCheckpoint();
    if (!links.isEmpty()) {
      lake.upsert(Tables.CASE_LINKS, links, run.commit("relate"));
    }
    if (!gone.isEmpty()) {
      lake.remove(Tables.CASE_LINKS, "link_id", gone, run.commit("gone"));
    }
  }

  /** Rows of what is touched that are there and are not counted again. */
  static Dataset<String> gone(
      Dataset<CaseLink> before, Dataset<Row> touched, Dataset<CaseLink> links) {
    return before
        .join(touched, NamedThings.names("kind", "thing"), "left_semi")
        .join(links.select("linkId"), NamedThings.names("linkId"), "left_anti")
        .select("linkId")
        .as(Encoders.STRING());
  }

  /** All rows of what is touched; tables of kinds that nothing touches are not read. */
  private static Dataset<CaseThing> rows(Lake lake, Dataset<Row> touched, int night) {
    Set<CaseLinkKind> kinds =
        touched.select("kind").distinct().as(Encoders.STRING()).collectAsList().stream()
            .map(CaseLinkKind::valueOf)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(CaseLinkKind.class)));
    List<Dataset<CaseThing>> parts = new ArrayList<>();
    Dataset<Source> sources = lake.read(Tables.SOURCES);
    if (kinds.remove(CaseLinkKind.IDENTIFIER)) {
      parts.add(NamedThings.identifiers(lake.read(Tables.IDENTIFIER_SIGHTINGS), touched, sources));
    }
    if (kinds.remove(CaseLinkKind.DEVICE)) {
      parts.add(
          NamedThings.devices(
              lake.read(Tables.DEVICE_MEDIA), lake.read(Tables.DEVICES), touched, sources));
    }
    if (kinds.remove(CaseLinkKind.NAMED_SERIES)) {
      PermittedUse permitted = PermittedUse.of(lake, night);
      Dataset<Row> asserted = NamedSeries.asserted(permitted.stated(lake.read(Tables.ASSERTIONS)));
      parts.add(NamedSeries.matched(named(lake), lake.read(Tables.MEDIA_FILES), touched));
      parts.add(NamedSeries.stated(asserted, touched));
    }
    if (!kinds.isEmpty()) {
      parts.add(
          lake.read(Tables.CASE_THINGS)
              .join(touched, NamedThings.names("kind", "thing"), "left_semi")
              .as(RecordEncoder.of(CaseThing.class)));
    }
    return parts.stream().reduce(Dataset::union).orElseThrow();
  }
}
