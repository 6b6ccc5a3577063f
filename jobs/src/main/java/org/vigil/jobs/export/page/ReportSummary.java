package org.vigil.jobs.export.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigil.jobs.export.rows.Night;
import org.vigil.jobs.export.rows.NightCounts;
import org.vigil.jobs.export.rows.PastRetention;
import org.vigil.model.Case;
import org.vigil.model.Lead;
import org.vigil.model.ledger.Run;
import org.vigil.model.term.Reason;

/** What the report says without its script: the run, its counts, its first leads. */
final class ReportSummary {
  private static final int LEADS_WITHOUT_SCRIPT = 100;
  private static final int SHORT_DIGEST = 12;
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private ReportSummary() {}

  /** Values for the places of the page. */
  static Map<String, String> of(Night night, ReportPage page) {
    Map<String, String> values = new HashMap<>();
    run(night.run(), values);
    counts(night.counts(), values);
    values.put("noLeads", page.dossiers().isEmpty() ? noLeads() : "");
    values.put("noScript", page.dossiers().isEmpty() ? "" : noScript(page));
    values.put("scope", page.scope());
    values.put("caseSection", page.cases());
    values.put("retention", retention(night.pastRetention()));
    values.put("hashSetTable", hashSets(night));
    values.put("versionTable", versions(night.run()));
    return values;
  }

  private static void run(Run run, Map<String, String> values) {
    values.put("night", String.valueOf(run.night()));
    values.put("asOf", minute(run.asOf()));
    values.put("publishedAt", minute(run.publishedAt()));
    values.put("runId", run.runId());
    values.put("runShort", shortened(run.runId()));
    values.put("codeVersion", run.codeVersion());
    values.put("settingsDigest", run.settingsDigest());
    values.put("manifestDigest", run.manifestDigest());
    values.put("rowHash", run.rowHash());
  }

  private static void counts(NightCounts counts, Map<String, String> values) {
    values.put("cases", number(counts.cases()));
    values.put("sources", number(counts.sources()));
    values.put("mediaFiles", number(counts.mediaFiles()));
    values.put("media", number(counts.media()));
    values.put("known", number(counts.known()));
    values.put("newTonight", number(counts.newTonight()));
    values.put("faults", number(counts.faultsOfAnyReason()));
    values.put("reasons", counted(counts.faults().size(), "reason"));
    values.put("balance", counts.balanced() ? "In balance." : "Not in balance.");
    values.put("balanceClass", counts.balanced() ? "even" : "uneven");
    values.put("balanceSum", balanceSum(counts));
    values.put("faultList", faults(counts));
  }

  private static String balanceSum(NightCounts counts) {
    return "%s listed %s %s media files + %s directories + %s links + %s unread"
        .formatted(
            number(counts.listed()),
            counts.balanced() ? "=" : "\u2260",
            number(counts.mediaFiles()),
            number(counts.directories()),
            number(counts.links()),
            number(counts.unread()));
  }

  private static String faults(NightCounts counts) {
    Map<String, Long> reasons = new LinkedHashMap<>();
    counts.faults().entrySet().stream()
        .sorted(Map.Entry.<Reason, Long>comparingByValue(Comparator.reverseOrder()))
        .forEach(fault -> reasons.put(words(fault.getKey().name()), fault.getValue()));
    return HtmlText.tally("Faults by reason:", reasons);
  }

  private static String retention(List<Case> overdue) {
    return overdue.stream()
        .map(one -> HtmlText.of(PastRetention.sentence(one)))
        .map(text -> "<p class=\"balance uneven\"><strong>" + text + "</strong></p>")
        .collect(Collectors.joining());
  }

  private static String hashSets(Night night) {
    List<List<String>> rows =
        night.hashSets().stream()
            .map(
                set ->
                    List.of(set.name(), set.format(), number(set.held()), shortened(set.version())))
            .toList();
    return HtmlText.table(
        "Hash sets in force", List.of("Name", "Format", "Entries", "Version"), rows);
  }

  private static String versions(Run run) {
    List<List<String>> rows =
        run.tables().stream()
            .map(
                table ->
                    List.of(
                        table.table(),
                        String.valueOf(table.version()),
                        number(table.rows()),
                        shortened(table.digest())))
            .toList();
    return HtmlText.table(
        "Tables as published", List.of("Table", "Version", "Rows", "Digest"), rows);
  }

  private static String noLeads() {
    return "<p class=\"empty\"><strong>No leads this night.</strong> Nothing that was read calls"
        + " for attention before the rest. The counts above say what was looked at.</p>";
  }

  private static String noScript(ReportPage page) {
    List<List<String>> rows =
        page.dossiers().stream()
            .limit(LEADS_WITHOUT_SCRIPT)
            .map(dossier -> row(dossier.lead()))
            .toList();
    String title = "The first %d of %s".formatted(rows.size(), counted(page.leads(), "lead"));
    List<String> columns = List.of("Tier", "Score", "Type", "Status", "Explanation", "Cases");
    return "<noscript>" + HtmlText.table(title, columns, rows) + "</noscript>";
  }

  private static List<String> row(Lead lead) {
    return List.of(
        lead.tier().text(),
        String.format(Locale.ROOT, "%.1f", lead.score()),
        words(lead.type().name()),
        lead.status().text(),
        lead.explanation(),
        String.join(", ", lead.cases()));
  }

  private static String words(String name) {
    String words = name.replace('_', ' ').toLowerCase(Locale.ROOT);
    return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static String counted(long count, String thing) {
    return number(count) + " " + thing + (count == 1 ? "" : "s");
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  private static String minute(@Nullable Instant moment) {
    return moment == null ? "not yet" : MINUTE.format(moment);
  }

  private static String shortened(String digest) {
    return digest.length() <= SHORT_DIGEST ? digest : digest.substring(0, SHORT_DIGEST) + "\u2026";
  }
}
