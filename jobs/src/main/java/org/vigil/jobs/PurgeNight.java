package org.vigil.jobs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.vigil.jobs.export.rows.PastRetention;
import org.vigil.jobs.keep.ForgetCases;
import org.vigil.jobs.keep.OldExports;
import org.vigil.jobs.text.VisibleText;
import org.vigil.lake.Lake;
import org.vigil.lake.Snapshot;
import org.vigil.lake.Tables;
import org.vigil.model.Case;
import org.vigil.model.ledger.Purge;
import org.vigil.model.ledger.Run;
import org.vigil.model.people.PurgeOrder;
import org.vigil.run.JobRun;
import org.vigil.run.ledger.Ledger;
import org.vigil.run.ledger.Published;
import org.vigil.run.ledger.Receipts;
import org.vigil.run.ledger.SealKey;
import org.vigil.run.settings.Settings;

/** How {@code keep} purges cases: it orders them, has a night take them out, and forgets them. */
final class PurgeNight {
  private static final String AS_OF = "vigil.as-of";

  private final SparkSession spark;
  private final Settings settings;
  private final Lake lake;
  private final ForgetCases forgetting;

  PurgeNight(Lake lake, Ledger ledger, Settings settings) {
    this.spark = lake.spark();
    this.settings = settings;
    this.lake = lake;
    this.forgetting = new ForgetCases(lake, ledger, new Receipts(lake, SealKey.of(settings)));
  }

  /** The cases that the newest night shows, and that were to be kept until a day before today. */
  List<Case> due(Run newest) {
    return settings.flag("vigil.keep.purge")
        ? PastRetention.of(Published.snapshot(lake, newest), now())
        : List.of();
  }

  /** Whether a purge was begun that has not written all its receipts. */
  boolean begun() {
    return !forgetting.open().isEmpty();
  }

  private Instant now() {
    String given = settings.text(AS_OF);
    return given.isEmpty() ? Instant.now() : Instant.parse(given);
  }

  /**
   * Orders what is due, and runs the night that takes it out.
   *
   * @return the orders that are carried out but for files and versions; none: no night was run
   */
  List<PurgeOrder> takeOut(Run newest) {
    List<PurgeOrder> orders = ordered(newest);
    if (orders.isEmpty()) {
      return orders;
    }
    orders.forEach(
        order ->
            System.out.printf(
                "Purging case %s, which was to be kept until %s.%n",
                VisibleText.of(order.caseId()), order.retainUntil()));
    forgetting.eraseReviews(
        Published.snapshot(lake, newest), orders.stream().map(PurgeOrder::caseId).toList());
    JobRun run = Stations.open(spark, settings);
    Stations.all(run);
    return orders.stream().filter(order -> run.purgedCases().contains(order.caseId())).toList();
  }

  private List<PurgeOrder> ordered(Run newest) {
    List<Case> due = due(newest);
    List<PurgeOrder> open = forgetting.open();
    Set<String> named = open.stream().map(PurgeOrder::caseId).collect(Collectors.toSet());
    List<Case> fresh = due.stream().filter(one -> !named.contains(one.caseId())).toList();
    if (!fresh.isEmpty()) {
      forgetting.order(fresh, now(), System.getProperty("user.name", "unknown"));
    }
    Set<String> dueIds = due.stream().map(Case::caseId).collect(Collectors.toSet());
    Set<String> left = visible(Published.snapshot(lake, newest));
    left.removeAll(dueIds);
    List<PurgeOrder> orders = new ArrayList<>(fresh.isEmpty() ? open : forgetting.open());
    // The order of a case that is visible and no longer due has lapsed.
    orders.removeIf(order -> left.contains(order.caseId()));
    return orders;
  }

  private static Set<String> visible(Snapshot snapshot) {
    return snapshot
        .rows(Tables.CASES)
        .select("caseId")
        .as(Encoders.STRING())
        .collectAsList()
        .stream()
        .collect(Collectors.toSet());
  }

  /** Takes away what a purge keeps of its own until its receipts are written. */
  void end() {
    forgetting.end();
  }

  /** Deletes what only nights before this one need, exports too, and writes the receipts. */
  void forget(Run night, List<PurgeOrder> orders) {
    int exports =
        OldExports.delete(
            spark.sparkContext().hadoopConfiguration(),
            settings.text("vigil.export"),
            night.night());
    List<Purge> receipts = forgetting.forget(night, orders);
    System.out.printf("%,d exports of earlier nights are deleted.%n", exports);
    receipts.forEach(receipt -> System.out.println(sentence(receipt)));
  }

  private static String sentence(Purge receipt) {
    String name = VisibleText.of(receipt.caseId());
    String what =
        receipt.sources() == null
            ? ""
            : " %,d sources, %,d media files, %,d media that no other case has."
                .formatted(receipt.sources(), receipt.mediaFiles(), receipt.media());
    String called =
        receipt.rowsWithItsName() == 0
            ? ""
            : " %,d rows have a text that equals its name.".formatted(receipt.rowsWithItsName());
    return "Purged: case %s.%s %,d files were searched for %,d digests: none is left.%s"
        .formatted(name, what, receipt.filesSearched(), receipt.digestsSought(), called);
  }
}
