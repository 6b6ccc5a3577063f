package org.vigil.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.not;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.jobs.export.ExportLeads;
import org.vigil.jobs.export.rows.PastRetention;
import org.vigil.lake.Snapshot;
import org.vigil.lake.Tables;
import org.vigil.model.known.HashSet;
import org.vigil.model.ledger.Run;
import org.vigil.model.term.lead.LeadStatus;
import org.vigil.model.term.lead.LeadTier;
import org.vigil.run.JobRun;
import org.vigil.run.ledger.Ledger;
import org.vigil.run.ledger.Published;

/** What a night says at its end: what came in, what it gave, where it is, and what to do next. */
final class Summary {
  private static final int ID_DIGITS = 12;

  private Summary() {}

  /** Says that these inputs have been read. */
  static void nothingNew(JobRun run) {
    run.newestPublished()
        .ifPresent(
            before ->
                System.err.printf(
                    "Nothing has changed since run %s was published at %s (night %d):%nthe same"
                        + " sources, hash lists, settings and code. Nothing is read again.%n",
                    before.runId().substring(0, ID_DIGITS), before.publishedAt(), before.night()));
  }

  /** Says which hash lists this night refused; whether there are any. */
  static boolean refusals(JobRun run) {
    List<HashSet> refused =
        run.lake()
            .read(Tables.HASH_SETS)
            .filter(col("refusal").isNotNull().and(col("night").equalTo(run.night())))
            .collectAsList();
    refused.forEach(
        set ->
            System.err.printf(
                "Refused whole: %s: %s%n  The version before, if there is one, stays in force.%n",
                set.sourceUri(), set.refusal()));
    return !refused.isEmpty();
  }

  /** Prints the summary of the published night to standard output. */
  static void print(JobRun run) {
    Run night = run.newestPublished().orElseThrow();
    Snapshot snapshot = Published.snapshot(run.lake(), night);
    PrintStream out = System.out;
    out.printf("%nNight %d is published (run %s).%n%n", night.night(), id(night));
    sources(snapshot, night, out);
    media(snapshot, night, out);
    leads(snapshot, out);
    PastRetention.of(snapshot, night).stream().map(PastRetention::sentence).forEach(out::println);
    out.printf("%nTables  %s%n", run.settings().text("vigil.lake"));
    out.printf("Report  %s/report.html%n", ExportLeads.folder(run));
    out.printf(
        "Sheets  %s/leads.xlsx, leads.csv, lead-evidence.csv, lead-media.csv, cases.csv%n",
        ExportLeads.folder(run));
    out.printf("%nNext: open the report, or ask the tables:%n");
    out.printf(
        "  %s sql --set vigil.lake=%s \\%n    \"SELECT tier, score, type, explanation FROM leads"
            + " ORDER BY score DESC LIMIT 5\"%n",
        System.getenv().getOrDefault("VIGIL_COMMAND", "jobs/run"),
        run.settings().text("vigil.lake"));
    refusals(run);
    UnexplainedCategories.tell(snapshot, run.settings(), System.err);
  }

  private static String id(Run run) {
    return run.runId().substring(0, ID_DIGITS);
  }

  private static void sources(Snapshot snapshot, Run run, PrintStream out) {
    Row sources =
        snapshot
            .rows(Tables.SOURCES)
            .agg(count_if(col("night").equalTo(run.night())), count_if(not(col("settled"))))
            .head();
    out.printf(
        "%,9d sources, %,d of them new tonight, of %,d cases%n",
        Ledger.rows(run, Tables.SOURCES), sources.getLong(0), Ledger.rows(run, Tables.CASES));
    long leftOut = sources.getLong(1);
    if (leftOut > 0) {
      out.printf(
          "%,9d of them left out, for their reading broke off: the next run reads them again%n",
          leftOut);
    }
    out.printf("%,9d media files%n", Ledger.rows(run, Tables.MEDIA_FILES));
    Map<String, Long> faults = counts(snapshot.rows(Tables.FAULTS), "reason");
    out.printf("%,9d faults%s%n", sum(faults), faults.isEmpty() ? "" : ": " + words(faults));
  }

  private static String words(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(entry -> "%s %,d".formatted(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static void media(Snapshot snapshot, Run run, PrintStream out) {
    long fresh = snapshot.rows(Tables.MEDIA).filter(col("night").equalTo(run.night())).count();
    long known =
        snapshot
            .rows(Tables.MATCHES)
            .filter(col("nightTo").isNull())
            .select("sha256")
            .distinct()
            .count();
    out.printf(
        "%,9d distinct media, %,d of them new tonight, %,d known to a hash set%n",
        Ledger.rows(run, Tables.MEDIA), fresh, known);
    out.printf(
        "%,9d links, %,d series%n",
        Ledger.rows(run, Tables.LINKS), Ledger.rows(run, Tables.SERIES));
  }

  private static void leads(Snapshot snapshot, PrintStream out) {
    Map<String, Long> tiers =
        counts(
            snapshot.rows(Tables.LEADS).filter(col("status").notEqual(LeadStatus.WITHDRAWN.text())),
            "tier");
    out.printf(
        "%,9d leads: %s%n",
        sum(tiers),
        Arrays.stream(LeadTier.values())
            .map(tier -> "%,d %s".formatted(tiers.getOrDefault(tier.text(), 0L), tier))
            .collect(Collectors.joining(", ")));
  }

  private static Map<String, Long> counts(Dataset<?> rows, String column) {
    return rows.groupBy(column).count().collectAsList().stream()
        .collect(Collectors.toMap(row -> row.getString(0), row -> row.getLong(1)));
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
