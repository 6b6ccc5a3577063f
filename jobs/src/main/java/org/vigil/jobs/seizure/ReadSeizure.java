package org.vigil.jobs.seizure;

import static org.apache.spark.sql.functions.col;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.vigil.jobs.legal.PermittedUse;
import org.vigil.jobs.limit.LimitUse;
import org.vigil.jobs.scan.LaneReading;
import org.vigil.jobs.text.VisibleText;
import org.vigil.lake.Lake;
import org.vigil.lake.QueryPlanning;
import org.vigil.lake.Snapshot;
import org.vigil.lake.Tables;
import org.vigil.model.Reading;
import org.vigil.model.ledger.Run;
import org.vigil.model.seizure.Alert;
import org.vigil.model.seizure.Seizure;
import org.vigil.model.seizure.SeizureBuilder;
import org.vigil.run.Progress;
import org.vigil.run.intake.Manifest;
import org.vigil.run.intake.SeizedPath;
import org.vigil.run.lane.Lane;
import org.vigil.run.ledger.Ledger;
import org.vigil.run.ledger.Published;
import org.vigil.run.ledger.SealKey;
import org.vigil.run.ledger.TextDigest;
import org.vigil.run.settings.Settings;

/**
 * Reads a seizure into its lane, batch by batch, and raises the alerts of each before the next is
 * read. Reads the seizure and the newest published night; writes {@code readings}, {@code sources},
 * {@code cases}, {@code alerts} and {@code seizures} of the lane, and no table of the night. Done
 * again, it goes on after the last batch whose alerts are raised.
 */
public final class ReadSeizure {
  private static final int ID_DIGITS = 12;
  private static final int MOST_NAMED = 20;

  private final Lane lane;
  private final Settings settings;
  private final SeizureSettings seizing;
  private final Clock clock;
  private final Consumer<String> console;
  private int printed;

  /**
   * @param clock alerts bear the moment at which they are raised
   * @param console takes a line for each of the first alerts
   */
  public ReadSeizure(Lane lane, Settings settings, Clock clock, Consumer<String> console) {
    this.lane = lane;
    this.settings = settings;
    this.seizing = settings(settings);
    this.clock = clock;
    this.console = console;
  }

  /** The settings of seizures, once they are found usable. */
  public static SeizureSettings settings(Settings settings) {
    return settings.bind("vigil.seizure", SeizureSettings::from);
  }

  /** The name of a seizure: the same material, read in the same way for the same case. */
  public static String id(Manifest manifest, Settings settings) {
    return TextDigest.of(manifest.digest(), LaneReading.way(settings)).substring(0, ID_DIGITS);
  }

  /**
   * Reads it, or goes on.
   *
   * @return what is known of it now
   */
  public Seizure run(SeizedPath path, Manifest manifest) {
    lane.lake().open();
    Lake lake = new Lake(lane.lake().spark(), settings.text("vigil.lake"));
    QueryPlanning.fit(lake);
    Ledger ledger = new Ledger(lake, SealKey.of(settings));
    Seizure seizure = lane.seizure().orElseGet(() -> begun(path, manifest, ledger));
    if (seizure.readAt() != null) {
      console.accept("This seizure was read at " + seizure.readAt() + "; nothing is read again.");
    } else {
      Optional<Snapshot> published =
          night(ledger, seizure.night()).map(run -> Published.snapshot(lake, run));
      try (Progress progress = Progress.of("seizure")) {
        seizure = read(seizure, manifest, published, progress);
      }
    }
    AlertFiles.write(lane, seizure, settings);
    return seizure;
  }

  private Seizure begun(SeizedPath path, Manifest manifest, Ledger ledger) {
    Seizure begun =
        SeizureBuilder.builder()
            .seizureId(lane.id())
            .location(path.location())
            .manifestUri(path.manifest())
            .sources(manifest.sources().count())
            .sizeBytes(manifest.sources().sizeBytes())
            .night(ledger.published().map(Run::night).orElse(0))
            .begunAt(clock.instant())
            .build();
    lane.keep(begun, "begun");
    return begun;
  }

  /** The night that the seizure is compared with from its beginning to its end. */
  private static Optional<Run> night(Ledger ledger, int night) {
    return ledger.chain().stream()
        .filter(run -> run.night() == night)
        .reduce((before, after) -> after);
  }

  private Seizure read(
      Seizure begun, Manifest manifest, Optional<Snapshot> published, Progress progress) {
    LaneReading reading = LaneReading.of(lane, settings, manifest, published, seizing.batches());
    progress.counting("things read", 0, reading::things);
    reading.cases(manifest);
    boolean atOnce = LimitUse.asksProviders(settings);
    if (atOnce) {
      console.accept(
          "A rule of vigil.legal asks what providers viewed: alerts come when all reports are"
              + " read.");
    }
    Seizure seizure = begun;
    for (int batch = begun.batches() + 1; batch <= reading.batches(); batch++) {
      reading.read(batch);
      boolean last = batch == reading.batches();
      if (published.isPresent() && (last || !atOnce)) {
        raise(published.get(), atOnce ? 1 : batch, batch, seizure.night());
      }
      seizure = SeizureBuilder.builder(seizure).batches(batch).build();
      lane.keep(seizure, "raised " + batch);
      if (!last) {
        AlertFiles.write(lane, seizure, settings);
      }
    }
    Seizure whole = SeizureBuilder.builder(seizure).readAt(clock.instant()).build();
    lane.keep(whole, "read");
    progress.end(
        String.format(
            Locale.ROOT,
            "%,d sources read, %,d read before by a night",
            reading.sources(),
            manifest.sources().count() - reading.sources()));
    return whole;
  }

  /** Raises the alerts of some batches. */
  private void raise(Snapshot published, int from, int to, int night) {
    Lake lake = lane.lake();
    Dataset<Reading> readings = lake.read(Tables.READINGS).filter(col("night").between(from, to));
    Instant now = clock.instant();
    int mostCases = settings.bind("vigil.relate", relate -> relate.getInt("most-cases"));
    Raising raising = new Raising(lane.id(), night, now, now.plus(seizing.expiry()), mostCases);
    BatchAlerts alerts = BatchAlerts.of(published, lake.read(Tables.CASES), settings);
    PermittedUse permitted = alerts.permitted(readings);
    Dataset<Alert> raised = lake.read(Tables.ALERTS);
    Dataset<Alert> known = announced(alerts.known(readings, permitted, raising), raised);
    Dataset<Alert> shared = announced(alerts.shared(readings, permitted, raising), raised);
    Dataset<Alert> fresh = known.union(shared);
    if (!fresh.isEmpty()) {
      lake.upsert(
          Tables.ALERTS,
          AlertRows.merged(fresh, raised).localCheckpoint(),
          lane.commit("alerts " + to));
    }
  }

  /** The alerts, once those that were not raised before are on the console. */
  private Dataset<Alert> announced(Dataset<Alert> alerts, Dataset<Alert> raised) {
    Dataset<Alert> fresh = alerts.localCheckpoint();
    if (!fresh.isEmpty()) {
      announce(
          fresh
              .join(raised, fresh.col("alertId").equalTo(raised.col("alertId")), "left_anti")
              .as(Tables.ALERTS.encoder()));
    }
    return fresh;
  }

  private void announce(Dataset<Alert> fresh) {
    List<Alert> first =
        fresh.orderBy(AcknowledgedAlert.urgency("")).limit(MOST_NAMED - printed).collectAsList();
    first.forEach(alert -> console.accept(line(alert)));
    printed += first.size();
    long more = fresh.count() - first.size();
    if (more > 0) {
      console.accept(String.format(Locale.ROOT, "ALERT   ... and %,d more, see alerts.html", more));
    }
  }

  private static String line(Alert alert) {
    return VisibleText.of(
        String.format(
            Locale.ROOT, "ALERT   %s  %s: %s", alert.reason(), alert.path(), alert.evidence()));
  }
}
