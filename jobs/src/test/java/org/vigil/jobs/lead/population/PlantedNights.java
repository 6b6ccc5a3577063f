package org.vigil.jobs.lead.population;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.vigil.jobs.Folders;
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
  private static final int DAYS_BETWEEN = 3;
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
  private final Map<String, List<String>> summaries = new HashMap<>();
  private final Map<Integer, Lake> besides = new TreeMap<>();
  private @Nullable Map<String, String> beside;

  /**
   * @param folder for the lake and what it is made from; made if missing
   * @param settings over the defaults
   */
  public PlantedNights(SparkSession spark, Path folder, Map<String, String> settings) {
    this.spark = spark;
    this.folder = folder;
    this.settings = settings;
  }

  /** Has each night's leads ranked in a copy of the lake, too, by other settings. */
  public PlantedNights beside(Map<String, String> other) {
    beside = other;
    return this;
  }

  /** The copies, by their nights. */
  public Map<Integer, Lake> besides() {
    return besides;
  }

  /** Does all nights, and gives the lake as they left it. */
  public Lake over(Population population) throws IOException {
    int last = population.mix().nights();
    for (int night = 1; night < last; night++) {
      night(population, night);
    }
    return night(population, last);
  }

  /** Does the first night, and gives the lake as it left it. */
  public Lake first(Population population) throws IOException {
    return night(population, 1);
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

  /**
   * Does a night a month later, on which lists have taken entries back, too.
   *
   * @param kept of so many entries one is taken back
   */
  public Lake monthLater(Population population, int night, int kept) throws IOException {
    List<Listing> all = population.listed(night);
    List<Listing> left =
        IntStream.range(0, all.size()).filter(i -> i % kept != 0).mapToObj(all::get).toList();
    String day = Dice.TODAY.plusDays(30) + ":00Z";
    JobRun run = ranked(population, night, left, Map.of("as-of", day));
    tell(new PublishNight(), run);
    return run.lake();
  }

  private Lake night(Population population, int night) throws IOException {
    JobRun run = unpublished(population, night);
    tell(new PublishNight(), run);
    return run.lake();
  }

  private JobRun unpublished(Population population, int night) throws IOException {
    return ranked(population, night, population.listed(night), Map.of());
  }

  private JobRun ranked(
      Population population, int night, List<Listing> listed, Map<String, String> other)
      throws IOException {
    new HashLists(folder.resolve("hash-sets")).write(listed);
    JobRun run = opened(population.mix(), night, other);
    BEFORE.forEach(job -> tell(job, run));
    scanned(run, population);
    BEHIND.forEach(job -> tell(job, run));
    if (beside != null) {
      Map<String, String> same = new HashMap<>(other);
      same.putAll(beside);
      besides.put(night, rankedBeside(population.mix(), night, same));
    }
    tell(RANK, run);
    return run;
  }

  private Lake rankedBeside(Mix mix, int night, Map<String, String> other) throws IOException {
    Path copy = folder.resolve("beside-" + night);
    Folders.copy(folder.resolve("lake"), copy);
    other.put("lake", copy.toString());
    JobRun run = opened(mix, night, other);
    RANK.run(run);
    return run.lake();
  }

  /** The run of a night; a file of its own in the intake makes it one. */
  private JobRun opened(Mix mix, int night, Map<String, String> other) throws IOException {
    Path intake = Files.createDirectories(folder.resolve("intake"));
    Path own = intake.resolve("night-" + night + ".txt");
    if (Files.notExists(own)) {
      Files.writeString(own, "Night " + night);
    }
    JobRun run = JobRun.open(spark, settings(mix, night, other), "planted");
    if (run.night() != night) {
      throw new IllegalStateException("Night " + run.night() + " is next, not " + night);
    }
    return run;
  }

  /** What a station has said, night by night. */
  public List<String> summaries(String station) {
    return summaries.getOrDefault(station, List.of());
  }

  private void tell(Job job, JobRun run) {
    long start = System.nanoTime();
    String summary = job.run(run);
    double seconds = (System.nanoTime() - start) / 1e9;
    summaries.computeIfAbsent(job.name(), name -> new ArrayList<>()).add(summary);
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

  private Settings settings(Mix mix, int night, Map<String, String> other) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("lake", folder.resolve("lake").toString());
    all.put("intake", folder.resolve("intake").toString());
    all.put("hash-sets", folder.resolve("hash-sets").toString());
    all.put("export", folder.resolve("export").toString());
    int nightsToGo = Math.max(0, mix.nights() - night);
    all.put("as-of", Dice.TODAY.minusDays((long) DAYS_BETWEEN * nightsToGo) + ":00Z");
    all.put("match.hubs.media", String.valueOf(mix.hubMedia() * 3 / 4));
    all.putAll(settings);
    all.putAll(other);
    return Settings.load(null, all);
  }
}
