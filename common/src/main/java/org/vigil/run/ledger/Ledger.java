package org.vigil.run.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vigil.lake.Commit;
import org.vigil.lake.Lake;
import org.vigil.lake.Table;
import org.vigil.lake.TableKind;
import org.vigil.lake.Tables;
import org.vigil.model.ledger.Run;
import org.vigil.model.ledger.Run.TableRead;
import org.vigil.model.ledger.Run.TableVersion;
import org.vigil.model.ledger.RunBuilder;
import org.vigil.model.ledger.RunStation;

/**
 * The record of runs. A run is named by its inputs, so a restart finds what it has done; what
 * another, unpublished run left behind is rolled back; one row in {@code runs} shows a finished
 * night to all readers at once.
 */
public final class Ledger {
  static final String START = "start";
  private static final String PUBLISHED = "published";
  private static final String KEPT = "kept";

  private final Lake lake;
  private final SealKey key;
  private final LedgerRows<Run> runs;
  private final LedgerRows<RunStation> stations;

  /** The ledger of a lake whose rows are sealed without a key. */
  public Ledger(Lake lake) {
    this(lake, SealKey.NONE);
  }

  public Ledger(Lake lake, SealKey key) {
    this.lake = lake;
    this.key = key;
    this.runs = new LedgerRows<>(lake, Tables.RUNS);
    this.stations = new LedgerRows<>(lake, Tables.RUN_STATIONS);
  }

  /** The newest run of the {@link #chain}. */
  public Optional<Run> published() {
    return newest(ended());
  }

  /**
   * The published runs, from the first to the newest; where upkeep has published a night anew, each
   * of its rows.
   *
   * @throws IllegalStateException when a row of the chain no longer fits its hash
   */
  public List<Run> chain() {
    return Chain.of(ended(), key);
  }

  private Optional<Run> newest(List<Run> ended) {
    List<Run> chain = Chain.of(ended, key);
    return chain.isEmpty() ? Optional.empty() : Optional.of(chain.get(chain.size() - 1));
  }

  /** A row of newer code cannot be checked here, and must not pass for one that was changed. */
  private List<Run> ended() {
    lake.requireKnown(Tables.RUNS);
    List<Run> ended = runs.all();
    ended.forEach(run -> lake.requireKnown(run.schema()));
    return ended;
  }

  /** The tables that people write, as they are now. */
  public static List<TableRead> peopleTables(Lake lake) {
    return lake.tables(TableKind.PEOPLE).stream()
        .map(table -> new TableRead(table.name(), lake.version(table)))
        .toList();
  }

  /**
   * A run, begun or taken up again.
   *
   * @param attempt which start it is, counted over all runs
   * @param done whether these inputs are what the newest published run has read
   */
  public record Opened(String runId, int attempt, int night, boolean done, Instant startedAt) {}

  /**
   * Begins the run of these inputs, or takes it up where it stopped.
   *
   * @param again whether the newest published run left something that must be read again
   */
  public Opened open(RunInputs inputs, boolean again) {
    List<Run> ended = ended();
    Optional<Run> newest = newest(ended);
    String runId = inputs.digest();
    if (!again && newest.isPresent() && newest.get().runId().equals(runId(inputs, newest.get()))) {
      Run run = newest.get();
      return new Opened(run.runId(), run.attempt(), run.night(), true, run.startedAt());
    }
    String id = id(runId, ended);
    int night = newest.map(Run::night).orElse(0) + 1;
    return resumed(id, night).orElseGet(() -> begun(id, night, newest));
  }

  /** Inputs that were published before the newest run lead elsewhere now: a run of its own. */
  private String id(String digest, List<Run> ended) {
    boolean before = ended.stream().anyMatch(run -> isPublished(run, digest));
    return before ? TextDigest.of(digest, newest(ended).orElseThrow().rowHash()) : digest;
  }

  /**
   * These inputs as an unfinished run began with them, where nothing but decisions of people came
   * since: those wait for the next run, and undo no station of this one.
   */
  public RunInputs asBegun(RunInputs now) {
    List<Run> ended = ended();
    int newest = newest(ended).map(Run::attempt).orElse(0);
    Optional<String> begun =
        newestStart(stations.all())
            .filter(start -> start.attempt() > newest)
            .map(RunStation::runId);
    return begun
        .flatMap(
            id ->
                now.earlier(Tables.REVIEWS)
                    .filter(one -> id(one.digest(), ended).equals(id))
                    .findFirst())
        .orElse(now);
  }

  private static boolean isPublished(Run run, String runId) {
    return run.status().equals(PUBLISHED) && run.runId().equals(runId);
  }

  /** The id that these inputs had when {@code newest} was opened. */
  private static String runId(RunInputs inputs, Run newest) {
    String digest = inputs.digest();
    return newest.runId().equals(digest) ? digest : TextDigest.of(digest, newest.prevHash());
  }

  private Optional<Opened> resumed(String runId, int night) {
    return newestStart(stations.all())
        .filter(start -> start.runId().equals(runId))
        .map(start -> new Opened(runId, start.attempt(), night, false, start.doneAt()));
  }

  private static Optional<RunStation> newestStart(List<RunStation> stations) {
    return stations.stream()
        .filter(station -> station.station().equals(START))
        .max(Comparator.comparingInt(RunStation::attempt));
  }

  private Opened begun(String runId, int night, Optional<Run> newest) {
    for (Table<?> table : lake.tables(TableKind.NIGHT)) {
      lake.restore(table, newest.map(run -> version(run, table)).orElse(0L));
    }
    int attempt = newestStart(stations.all()).map(RunStation::attempt).orElse(0) + 1;
    Opened opened = new Opened(runId, attempt, night, false, Instant.now());
    mark(opened, START, "");
    return opened;
  }

  /** The version of a table that a published run shows; 0, the empty table, where it knows none. */
  public static long version(Run run, Table<?> table) {
    return published(run, table).map(TableVersion::version).orElse(0L);
  }

  /** How many rows a published run shows of a table. */
  public static long rows(Run run, Table<?> table) {
    return published(run, table).map(TableVersion::rows).orElse(0L);
  }

  private static Optional<TableVersion> published(Run run, Table<?> table) {
    return run.tables().stream()
        .filter(version -> version.table().equals(table.name()))
        .findFirst();
  }

  /**
   * What a station counted, if this attempt has done it.
   *
   * @throws IllegalStateException when another process has begun a run since
   */
  public Optional<String> summary(Opened run, String name) {
    List<RunStation> all = stations.all();
    stillOurs(run, all);
    return all.stream()
        .filter(station -> station.attempt() == run.attempt() && station.station().equals(name))
        .map(RunStation::summary)
        .findFirst();
  }

  /** Writes down that a station is done. */
  public void mark(Opened run, String station, String summary) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    stations.add(
        new RunStation(run.runId(), run.attempt(), station, summary, now),
        new Commit(run.runId(), run.attempt(), station));
  }

  private static void stillOurs(Opened run, List<RunStation> stations) {
    if (newestStart(stations).map(RunStation::attempt).orElse(0) != run.attempt()) {
      throw new IllegalStateException(
          "Another run has begun on this lake, and took back what this one had not published; it"
              + " stops here.");
    }
  }

  /** Shows the tables, as they are now, to all readers: the one publishing commit. */
  public Run publish(Opened run, RunInputs inputs, List<TableVersion> tables) {
    stillOurs(run, stations.all());
    return end(run, inputs, PUBLISHED, "", tables);
  }

  /**
   * Shows the newest night anew, at the versions that upkeep has made of its tables.
   *
   * @param night the newest published run
   * @param reason what was done, in words
   */
  public Run keep(Run night, List<TableVersion> tables, String reason) {
    return append(
        RunBuilder.builder(night)
            .status(KEPT)
            .publishedAt(Instant.now())
            .reason(reason)
            .tables(tables)
            .schemaVersion(lake.schemaVersion())
            .prevHash(night.rowHash())
            .build(),
        KEPT + night.rowHash());
  }

  /** Whether a run has begun that is neither published nor rolled back. */
  public boolean unfinished() {
    int newest = published().map(Run::attempt).orElse(0);
    return newestStart(stations.all()).map(RunStation::attempt).orElse(0) > newest;
  }

  /** Writes down that the gate refused a run, and why. */
  public void refuse(Opened run, RunInputs inputs, String reason) {
    end(run, inputs, "refused", reason, List.of());
  }

  private Run end(
      Opened opened, RunInputs inputs, String status, String reason, List<TableVersion> tables) {
    boolean isPublished = status.equals(PUBLISHED);
    return append(
        RunBuilder.builder()
            .runId(opened.runId())
            .attempt(opened.attempt())
            .night(opened.night())
            .status(status)
            .startedAt(opened.startedAt())
            .publishedAt(isPublished ? Instant.now() : null)
            .reason(reason.isEmpty() ? null : reason)
            .asOf(inputs.asOf(opened.startedAt()))
            .codeVersion(inputs.code())
            .settingsDigest(inputs.settings())
            .manifestDigest(inputs.manifest())
            .tables(tables)
            .schemaVersion(lake.schemaVersion())
            .peopleTables(inputs.people())
            .prevHash(published().map(Run::rowHash).orElse(""))
            .rowHash("")
            .build(),
        isPublished ? PUBLISHED : status + Instant.now());
  }

  private Run append(Run unsealed, String batch) {
    Run run = Seal.of(unsealed, key);
    runs.add(run, new Commit(run.runId(), run.attempt(), batch));
    return run;
  }
}
