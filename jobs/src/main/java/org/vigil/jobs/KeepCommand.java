package org.vigil.jobs;

import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.vigil.jobs.keep.CheckExports;
import org.vigil.jobs.keep.CheckSeals;
import org.vigil.jobs.keep.PackTables;
import org.vigil.jobs.text.VisibleText;
import org.vigil.lake.Lake;
import org.vigil.lake.QueryPlanning;
import org.vigil.lake.Sessions;
import org.vigil.lake.Tables;
import org.vigil.model.Case;
import org.vigil.model.ledger.Export;
import org.vigil.model.ledger.Purge;
import org.vigil.model.ledger.Run;
import org.vigil.model.people.PurgeOrder;
import org.vigil.run.ledger.Exports;
import org.vigil.run.ledger.Ledger;
import org.vigil.run.ledger.Published;
import org.vigil.run.ledger.Receipts;
import org.vigil.run.ledger.SealKey;
import org.vigil.run.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Upkeep of the lake, beside the nights. */
@Command(
    name = "keep",
    mixinStandardHelpOptions = true,
    description = {
      "Keep the lake: purge cases that are past their retain_until, pack small files, and let"
          + " versions go that are older than vigil.keep.versions.",
      "A purge deletes all earlier nights and exports; without one no row changes. Once a week is"
          + " enough; it waits for a run that writes to the lake."
    },
    subcommands = KeepCommand.Verify.class)
final class KeepCommand implements Callable<Integer> {
  private static final String VERSIONS = "vigil.keep.versions";

  @Mixin private WriterOptions options = new WriterOptions();

  @Override
  public Integer call() throws IOException {
    Settings settings = options.settings();
    try (SparkSession spark = Sessions.open(settings.spark())) {
      Lake lake = lake(spark, settings);
      if (options.dryRun()) {
        return foresee(lake, settings);
      }
      return WriterOptions.alone(spark, settings, "keep", () -> keep(lake, settings));
    }
  }

  private static int foresee(Lake lake, Settings settings) {
    Ledger ledger = new Ledger(lake, SealKey.of(settings));
    for (Case due : new PurgeNight(lake, ledger, settings).due(newest(ledger, settings))) {
      System.out.printf(
          "Would purge case %s, which was to be kept until %s, and with it all earlier nights and"
              + " exports.%n",
          VisibleText.of(due.caseId()), due.retainUntil());
    }
    System.out.println("Would pack:");
    new PackTables(lake, ledger, System.out::println).foresee();
    System.out.println("Nothing was written.");
    return 0;
  }

  static int keep(Lake lake, Settings settings) {
    Ledger ledger = new Ledger(lake, SealKey.of(settings));
    Run night = newest(ledger, settings);
    PurgeNight purge = new PurgeNight(lake, ledger, settings);
    // A night that was begun by a purge, and cut off, is gone on with.
    List<PurgeOrder> orders =
        ledger.unfinished() && !purge.begun() ? List.of() : purge.takeOut(night);
    if (ledger.unfinished()) {
      System.err.println(
          "A run has begun that is not published yet. Nothing was changed: finish it with nightly"
              + " first.");
      return Failure.FAILED;
    }
    Run published = newest(ledger, settings);
    new PackTables(lake, ledger, System.out::println).pack(published, settings.duration(VERSIONS));
    SeizureUpkeep seizures = new SeizureUpkeep(lake.spark(), settings);
    seizures.delete(orders.stream().map(PurgeOrder::caseId).collect(Collectors.toSet()));
    seizures.keep(Published.snapshot(lake, newest(ledger, settings)));
    if (!orders.isEmpty()) {
      purge.forget(newest(ledger, settings), orders);
    }
    purge.end();
    System.out.printf("Kept: night %d is published as before, row for row.%n", published.night());
    return 0;
  }

  private static Lake lake(SparkSession spark, Settings settings) {
    Lake lake = new Lake(spark, settings.text("vigil.lake"));
    if (!lake.exists(Tables.RUNS)) {
      throw new IllegalStateException(nothing(settings));
    }
    QueryPlanning.fit(lake);
    return lake;
  }

  private static Run newest(Ledger ledger, Settings settings) {
    return ledger.published().orElseThrow(() -> new IllegalStateException(nothing(settings)));
  }

  private static String nothing(Settings settings) {
    return "No night has been published in " + settings.text("vigil.lake") + "; run nightly first.";
  }

  /** Whether the tables are what was sealed. */
  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description =
          "Read the published tables from the start and compare them with what was sealed."
              + " Read-only.")
  static final class Verify implements Callable<Integer> {
    @Mixin private CommonOptions common = new CommonOptions();

    @Option(names = "--all", description = "Every published night that is still kept.")
    private boolean all;

    @Override
    public Integer call() throws IOException {
      Settings settings = common.settings();
      try (SparkSession spark = Sessions.open(settings.spark())) {
        Lake lake = lake(spark, settings);
        Ledger ledger = new Ledger(lake, SealKey.of(settings));
        List<Run> runs = all ? ledger.chain() : List.of(newest(ledger, settings));
        List<Purge> receipts = new Receipts(lake, SealKey.of(settings)).all();
        CheckSeals seals = new CheckSeals(lake, kept(settings, receipts));
        boolean whole = true;
        for (Run run : runs) {
          whole &= report(run, seals.check(run));
        }
        if (!receipts.isEmpty()) {
          System.out.printf(
              "%,d receipts of purged cases are as they were sealed%n", receipts.size());
        }
        for (Export export : exports(new Exports(lake, SealKey.of(settings)).all(), runs)) {
          whole &=
              report(
                  export,
                  new CheckExports(spark.sparkContext().hadoopConfiguration()).check(export));
        }
        return whole ? 0 : Failure.FAILED;
      }
    }

    /** Since when nights are kept: a purge lets go what was published before it. */
    private static Instant kept(Settings settings, List<Purge> receipts) {
      Instant cut = Instant.now().minus(settings.duration(VERSIONS));
      return receipts.stream()
          .map(Purge::purgedAt)
          .filter(cut::isBefore)
          .max(Comparator.naturalOrder())
          .orElse(cut);
    }

    /** Of each run what was exported last. */
    private static List<Export> exports(List<Export> all, List<Run> runs) {
      Set<String> ids = runs.stream().map(Run::runId).collect(Collectors.toSet());
      Map<String, Export> last = new LinkedHashMap<>();
      all.stream()
          .filter(export -> ids.contains(export.runId()))
          .forEach(export -> last.put(export.runId(), export));
      return List.copyOf(last.values());
    }

    private static boolean report(Export export, CheckExports.Finding finding) {
      System.out.printf(
          "export of night %d: %s%n",
          export.night(),
          finding.gone()
              ? export.folder() + " is not there any more"
              : "%d files hold what was sealed".formatted(finding.files()));
      finding.differing().forEach(line -> System.out.println("  DIFFERS  " + line));
      return finding.differing().isEmpty();
    }

    private static boolean report(Run run, CheckSeals.Finding finding) {
      System.out.printf(
          "night %d, %s: %d tables hold what was sealed%s%n",
          run.night(),
          run.status(),
          finding.tables(),
          finding.gone().isEmpty() ? "" : ", %d were let go".formatted(finding.gone().size()));
      finding.differing().forEach(line -> System.out.println("  DIFFERS  " + line));
      return finding.differing().isEmpty();
    }
  }
}
