package org.vigil.jobs.lead.population;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.vigil.jobs.assertion.RecordAssertions;
import org.vigil.jobs.dedupe.DedupeMedia;
import org.vigil.jobs.device.CountDevices;
import org.vigil.jobs.hashset.ImportHashSets;
import org.vigil.jobs.identify.FindIdentifiers;
import org.vigil.jobs.lead.RankLeads;
import org.vigil.jobs.link.LinkMedia;
import org.vigil.jobs.match.MatchKnown;
import org.vigil.jobs.publish.PublishNight;
import org.vigil.jobs.series.GrowSeries;
import org.vigil.lake.Lake;
import org.vigil.lake.Table;
import org.vigil.lake.Tables;
import org.vigil.run.Job;
import org.vigil.run.JobRun;
import org.vigil.run.settings.Settings;

/** The nights over a population: all stations but the scan, whose rows are made up. */
public final class PlantedNights {
  private static final List<Job> BEFORE = List.of(new ImportHashSets());
  private static final List<Job> BEHIND =
      List.of(
          new DedupeMedia(),
          new RecordAssertions(),
          new FindIdentifiers(),
          new MatchKnown(),
          new CountDevices(),
          new LinkMedia(),
          new GrowSeries());
  private static final Job RANK = new RankLeads();

  private final SparkSession spark;
  private final Path folder;
  private final Map<String, String> settings;

  /**
   * @param folder for the lake and what it is made from; made if missing
   * @param settings over the defaults
   */
  public PlantedNights(SparkSession spark, Path folder, Map<String, String> settings) {
    this.spark = spark;
    this.folder = folder;
    this.settings = settings;
  }

  /** Does all nights, and gives the lake as they left it. */
  public Lake over(Population population) throws IOException {
    int last = population.mix().nights();
    for (int night = 1; night < last; night++) {
      night(population, night);
    }
    return night(population, last);
  }

  /** Does the only night of a population up to its leads, and publishes nothing. */
  public Lake ranked(Population population) throws IOException {
    return unpublished(population, 1).lake();
  }

  /**
   * Ranks the leads once more, as on a night on which nothing comes, by other settings; the next
   * run takes that back.
   */
  public Lake again(Population population, Map<String, String> other) throws IOException {
    JobRun run = opened(population.mix(), population.mix().nights() + 1, other);
    tell(RANK, run);
    return run.lake();
  }

  private Lake night(Population population, int night) throws IOException {
    JobRun run = unpublished(population, night);
    tell(new PublishNight(), run);
    return run.lake();
  }

  private JobRun unpublished(Population population, int night) throws IOException {
    new HashLists(folder.resolve("hash-sets")).write(population.listed(night));
    JobRun run = opened(population.mix(), night, Map.of());
    BEFORE.forEach(job -> tell(job, run));
    scanned(run, population);
    BEHIND.forEach(job -> tell(job, run));
    tell(RANK, run);
    return run;
  }

  /** The run of a night; a file of its own in the intake makes it one. */
  private JobRun opened(Mix mix, int night, Map<String, String> other) throws IOException {
    Path intake = Files.createDirectories(folder.resolve("intake"));
    Files.writeString(intake.resolve("night-" + night + ".txt"), "Night " + night);
    JobRun run = JobRun.open(spark, settings(mix, other), "planted");
    if (run.night() != night) {
      throw new IllegalStateException("Night " + run.night() + " is next, not " + night);
    }
    return run;
  }

  private static void tell(Job job, JobRun run) {
    long start = System.nanoTime();
    String summary = job.run(run);
    double seconds = (System.nanoTime() - start) / 1e9;
    System.err.printf(
        Locale.ROOT, "%d %-9s %5.1f s  %s%n", run.night(), job.name(), seconds, summary);
  }

  private void scanned(JobRun run, Population population) {
    Lake lake = run.lake();
    int night = run.night();
    lake.insert(Tables.CASES, rows(Tables.CASES, population.cases(night)), run.commit("cases"));
    lake.append(Tables.READINGS, population.readings(spark, night), run.commit("planted"));
    lake.upsert(
        Tables.SOURCES, rows(Tables.SOURCES, population.sources(night)), run.commit("planted"));
  }

  private <R extends Record> Dataset<R> rows(Table<R> table, List<R> rows) {
    return spark.createDataset(rows, table.encoder());
  }

  private Settings settings(Mix mix, Map<String, String> other) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("lake", folder.resolve("lake").toString());
    all.put("intake", folder.resolve("intake").toString());
    all.put("hash-sets", folder.resolve("hash-sets").toString());
    all.put("export", folder.resolve("export").toString());
    all.put("as-of", Dice.TODAY + ":00Z");
    all.put("match.hubs.media", String.valueOf(mix.hubMedia() * 3 / 4));
    all.putAll(settings);
    all.putAll(other);
    return Settings.load(null, all);
  }
}
