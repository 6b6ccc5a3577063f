package org.vigil.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.vigil.lake.Commit;
import org.vigil.lake.Lake;
import org.vigil.lake.QueryPlanning;
import org.vigil.lake.Table;
import org.vigil.lake.Tables;
import org.vigil.model.Case;
import org.vigil.model.ledger.Run;
import org.vigil.model.ledger.Run.TableVersion;
import org.vigil.model.people.PurgeOrder;
import org.vigil.run.intake.Manifest;
import org.vigil.run.intake.OutdatedSources;
import org.vigil.run.lane.LaneListings;
import org.vigil.run.ledger.Ledger;
import org.vigil.run.ledger.Published;
import org.vigil.run.ledger.RunInputs;
import org.vigil.run.ledger.RunInputsBuilder;
import org.vigil.run.ledger.SealKey;
import org.vigil.run.ledger.TextDigest;
import org.vigil.run.ledger.WholeLake;
import org.vigil.run.settings.Settings;

/** One attempt of one run: what its stations share, and how it ends. */
public final class JobRun {
  private final Lake lake;
  private final Ledger ledger;
  private final Settings settings;
  private final Manifest manifest;
  private final RunInputs inputs;
  private final Ledger.Opened opened;

  private final Set<String> outdatedSources;
  private final Set<String> purgedCases;

  private @Nullable Progress progress;
  private @Nullable GateException written;

  private JobRun(Lake lake, Settings settings, Manifest manifest, RunInputs inputs) {
    this.lake = lake;
    this.ledger = new Ledger(lake, SealKey.of(settings));
    this.settings = settings;
    this.manifest = manifest;
    this.inputs = inputs;
    OutdatedSources outdated = OutdatedSources.of(open(), manifest.sources());
    this.opened = ledger.open(inputs, outdated.anyListed() || expired());
    this.outdatedSources = outdated.ids();
    this.purgedCases = purged();
  }

  /**
   * Freezes the listing and opens the run that it names.
   *
   * @param code the version of the code that runs
   */
  public static JobRun open(SparkSession spark, Settings settings, String code) {
    Manifest manifest =
        Manifest.freeze(
            settings, spark.sparkContext().hadoopConfiguration(), LaneListings.of(spark, settings));
    Lake lake = new Lake(spark, settings.text("vigil.lake"));
    Ledger ledger = new Ledger(lake, SealKey.of(settings));
    WholeLake.require(lake, ledger);
    lake.open();
    QueryPlanning.fit(lake);
    RunInputs now = inputs(lake, settings, manifest, code);
    return new JobRun(lake, settings, manifest, ledger.asBegun(now));
  }

  private static RunInputs inputs(Lake lake, Settings settings, Manifest manifest, String code) {
    String given = settings.text("vigil.as-of");
    return RunInputsBuilder.builder()
        .manifest(manifest.digest())
        .settings(TextDigest.of(settings.decisive()))
        .code(code)
        .hashLists(manifest.hashListsDigest())
        .asOf(given.isEmpty() ? null : Instant.parse(given))
        .people(Ledger.peopleTables(lake))
        .build();
  }

  /** The URIs of sources that were not read for good, as the newest published night has them. */
  private Map<String, String> open() {
    Map<String, String> open = new HashMap<>();
    ledger
        .published()
        .map(run -> Published.snapshot(lake, run).rows(Tables.SOURCES))
        .map(sources -> sources.filter(not(col("settled"))).select("sourceId", "sourceUri"))
        .map(Dataset::collectAsList)
        .orElse(List.of())
        .forEach(row -> open.put(row.getString(0), row.getString(1)));
    return open;
  }

  /** Whether entries that the newest published night has in force have expired since. */
  private boolean expired() {
    Instant asOf = inputs.asOf(Instant.now());
    return ledger
        .published()
        .map(run -> Published.snapshot(lake, run).rows(Tables.HASH_SETS))
        .map(sets -> sets.filter(col("inForce").and(col("nextExpiry").leq(asOf))))
        .filter(sets -> !sets.isEmpty())
        .isPresent();
  }

  public Lake lake() {
    return lake;
  }

  public Settings settings() {
    return settings;
  }

  public Manifest manifest() {
    return manifest;
  }

  public String runId() {
    return opened.runId();
  }

  /** The number that this night has, or will have, among the published. */
  public int night() {
    return opened.night();
  }

  /** The moment that ages are counted from: of the run, and never of what it reads. */
  public Instant asOf() {
    return inputs.asOf(opened.startedAt());
  }

  /** The version of the code that runs. */
  public String code() {
    return inputs.code();
  }

  /** Whether the newest published run has read these very inputs. */
  public boolean published() {
    return opened.done();
  }

  /** The newest published run. */
  public Optional<Run> newestPublished() {
    return ledger.published();
  }

  /** Whether the same code, under the same settings, did an earlier run. */
  public boolean follows(Run before) {
    return before.codeVersion().equals(inputs.code())
        && before.settingsDigest().equals(inputs.settings());
  }

  /**
   * This run, as it was published.
   *
   * @throws IllegalStateException when it was not
   */
  public Run publishedNight() {
    return newestPublished()
        .filter(run -> run.runId().equals(runId()))
        .orElseThrow(() -> new IllegalStateException("This run has not been published."));
  }

  /** The published night before this one, if it never did a station. */
  public Optional<Run> publishedBefore(String station) {
    return ledger.chain().stream()
        .filter(run -> run.night() == night() - 1)
        .reduce((first, anew) -> anew)
        .filter(run -> lake.read(Tables.RUN_STATIONS).filter(did(run, station)).isEmpty());
  }

  private static Column did(Run run, String station) {
    return col("attempt").equalTo(run.attempt()).and(col("station").equalTo(station));
  }

  /** A table that people write, at the version that is an input of this run. */
  public <R extends Record> Dataset<R> input(Table<R> table) {
    return inputs.rows(lake, table);
  }

  private Set<String> purged() {
    List<PurgeOrder> orders = input(Tables.PURGE_ORDERS).collectAsList();
    if (orders.isEmpty()) {
      return Set.of();
    }
    Map<String, @Nullable String> retainUntil = new HashMap<>();
    for (Case known : lake.read(Tables.CASES).collectAsList()) {
      retainUntil.put(known.caseId(), known.retainUntil());
    }
    Set<String> stored = Set.copyOf(retainUntil.keySet());
    manifest.cases().forEach(folder -> retainUntil.put(folder.caseId(), folder.retainUntil()));
    return PurgedCases.of(orders, stored, retainUntil);
  }

  /** The cases that are, or were, ordered to be purged: this run takes them out, and reads none. */
  public Set<String> purgedCases() {
    return purgedCases;
  }

  /** Sources that were not read for good and lie there otherwise now: their rows make place. */
  public Set<String> outdatedSources() {
    return outdatedSources;
  }

  /** Under which name a station's write happens once. */
  public Commit commit(String batch) {
    return new Commit(opened.runId(), opened.attempt(), batch);
  }

  /** Lets a station show how far it is; {@code total} is 0 where nobody knows. */
  public void counting(String unit, long total, LongSupplier done) {
    if (progress != null) {
      progress.counting(unit, total, done);
    }
  }

  /**
   * Does a station, unless this attempt has done it already.
   *
   * @param name the station's
   * @param work what it does; gives its summary
   */
  public void station(String name, Supplier<String> work) {
    try (Progress line = Progress.of(name)) {
      progress = line;
      Optional<String> before = ledger.summary(opened, name);
      String summary = before.orElseGet(() -> unlessRefused(() -> outlived(name, work)));
      if (before.isEmpty()) {
        ledger.mark(opened, name, summary);
      }
      line.end(summary + (before.isPresent() ? " (done before)" : ""));
    } finally {
      progress = null;
    }
  }

  private String outlived(String name, Supplier<String> work) {
    QueryPlanning.fit(lake);
    return LostExecutors.outlived(lake.spark().sparkContext(), name, work);
  }

  /** Does what may be refused; a refusal is written down once. */
  private <T> T unlessRefused(Supplier<T> work) {
    try {
      return work.get();
    } catch (GateException refused) {
      if (refused != written) {
        written = refused;
        ledger.refuse(opened, inputs, String.valueOf(refused.getMessage()));
      }
      throw refused;
    }
  }

  /** Whether this attempt has done a station. */
  public boolean done(String name) {
    return ledger.summary(opened, name).isPresent();
  }

  /**
   * Checks the gate, and publishes.
   *
   * @throws GateException when something does not balance; nothing is published then
   */
  public Run publish() {
    return unlessRefused(
        () -> {
          List<TableVersion> before = ledger.published().map(Run::tables).orElse(List.of());
          return ledger.publish(opened, inputs, new Gate(lake, opened.night(), before).passed());
        });
  }
}
