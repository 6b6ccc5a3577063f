package org.vigil.jobs.lead.population;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.vigil.jobs.lead.quality.Grade;
import org.vigil.lake.Lake;
import org.vigil.lake.RecordEncoder;
import org.vigil.lake.Table;
import org.vigil.lake.Tables;
import org.vigil.model.Reading;
import org.vigil.run.JobRun;

/**
 * What scans would write down of a population that is held, and of telephones that come after it:
 * rows for stations to work on, at any size.
 */
public final class HeldLake {
  private static final int FILES_OF_A_TELEPHONE = 500;
  private static final int MEDIA_OF_A_CASE = 4_000;
  private static final int LEAST_CASES = 24;

  private final SparkSession spark;
  private final Path folder;
  private final Population population;
  private int telephones;

  /**
   * @param folder with what the nights are named by and the lists
   * @param media about how many are held
   */
  public HeldLake(SparkSession spark, Path folder, int media) {
    this.spark = spark;
    this.folder = folder;
    int cases = Math.max(LEAST_CASES, media / MEDIA_OF_A_CASE);
    this.population = Population.of(new Mix(1, cases, media, 0.9, 1, 1));
  }

  /** Has the next run be another one. */
  public void another(String name) throws IOException {
    Files.writeString(
        Files.createDirectories(folder.resolve("intake")).resolve(name + ".txt"), name);
  }

  /**
   * Writes the lists.
   *
   * @param without of so many entries one is not there; 0: all are
   * @param more entries that nobody holds
   */
  public void lists(int without, int more) throws IOException {
    List<Listing> all = population.listed(1);
    List<Listing> listed =
        new ArrayList<>(
            IntStream.range(0, all.size())
                .filter(entry -> without == 0 || entry % without != 0)
                .mapToObj(all::get)
                .toList());
    IntStream.range(0, more)
        .mapToObj(entry -> Listing.exact(Shot.bare("Listed since " + entry, "")))
        .forEach(listed::add);
    new HashLists(folder.resolve("hash-sets")).write(listed);
  }

  /** The population as one night reads it. */
  public void scanned(JobRun run) {
    Lake lake = run.lake();
    lake.insert(Tables.CASES, rows(Tables.CASES, population.cases(1)), run.commit("cases"));
    lake.append(Tables.READINGS, population.readings(spark, 1), run.commit("planted"));
    lake.upsert(Tables.SOURCES, rows(Tables.SOURCES, population.sources(1)), run.commit("planted"));
  }

  /** Further telephones with so many files of their own, in cases that are there. */
  public void telephones(JobRun run, int files) {
    List<Roll> rolls = new ArrayList<>();
    for (int left = files; left > 0; left -= FILES_OF_A_TELEPHONE) {
      rolls.add(telephone(run.night(), Math.min(left, FILES_OF_A_TELEPHONE)));
    }
    Lake lake = run.lake();
    Dataset<Reading> readings =
        spark
            .createDataset(rolls, RecordEncoder.of(Roll.class))
            .flatMap((FlatMapFunction<Roll, Reading>) Roll::readings, Tables.READINGS.encoder());
    lake.append(Tables.READINGS, readings, run.commit("telephones"));
    lake.upsert(
        Tables.SOURCES,
        rows(
            Tables.SOURCES,
            rolls.stream().map(roll -> Population.source(roll.spot(), roll.files())).toList()),
        run.commit("telephones"));
  }

  private Roll telephone(int night, int files) {
    int number = telephones++;
    return new Roll(
        "later-" + number,
        Rolls.TELEPHONE,
        Grade.BULK,
        Plant.caseId(number % population.mix().cases()),
        "later-" + number,
        night,
        7_000_003L + number,
        files,
        null);
  }

  private <R extends Record> Dataset<R> rows(Table<R> table, List<R> rows) {
    return spark.createDataset(rows, table.encoder());
  }
}
