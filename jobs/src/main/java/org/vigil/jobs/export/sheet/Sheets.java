package org.vigil.jobs.export.sheet;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.jobs.export.rows.LeadList;
import org.vigil.jobs.export.rows.LeadList.ListedEvidence;
import org.vigil.jobs.export.rows.LeadList.ListedLead;
import org.vigil.jobs.export.rows.LeadList.ListedMember;
import org.vigil.jobs.export.rows.Night;
import org.vigil.jobs.export.sheet.Sheet.Cell;
import org.vigil.jobs.export.sheet.Sheet.Column;
import org.vigil.model.Lead;

/** The sheets that present a night. */
public final class Sheets {
  private static final int DIGEST_WIDTH = 20;

  public static final Sheet<LinkedLead> LEADS =
      new Sheet<>(
          "Leads",
          List.of(
              column("lead_id", 18, Sheets::toReport),
              column("tier", 10, row -> row.lead().tier().text()),
              column("score", 8, row -> row.lead().score()),
              column("type", 28, Sheets::toEvidence),
              column("subject", 14, row -> row.lead().subject()),
              column("subject_name", 40, row -> row.lead().subjectName()),
              column("open_first", 60, row -> row.lead().openFirst()),
              column("to_view", 8, row -> row.lead().toView()),
              column("value_per_view", 12, row -> row.lead().valuePerView()),
              column("status", 12, row -> row.lead().status().text()),
              column("paused", 24, row -> row.lead().paused()),
              column("decision", 18, row -> row.lead().decision()),
              column("decided_by", 18, row -> row.lead().decidedBy()),
              column("decided_at", 20, row -> row.lead().decidedAt()),
              column("since_decided", 34, row -> row.lead().sinceDecided()),
              column("change_reason", 34, row -> row.lead().changeReason()),
              column("explanation", 80, row -> row.lead().explanation()),
              column("media", 8, row -> mediaCount(row.lead())),
              column("cases", 24, row -> joined(row.lead().cases())),
              column("sources", 40, row -> joined(row.lead().sources())),
              column("devices", 34, row -> joined(row.lead().devices())),
              column("places", 28, row -> joined(row.lead().places())),
              column("taken_from", 20, row -> SheetDate.of(row.lead().takenFrom())),
              column("taken_to", 20, row -> SheetDate.of(row.lead().takenTo())),
              column("also_in", 40, row -> joined(row.lead().alsoIn())),
              column("predecessors", 20, row -> joined(row.lead().predecessors())),
              column("series_id", 18, row -> row.lead().seriesId()),
              column("series_size", 12, row -> row.listed().seriesSize()),
              column("first_night", 12, row -> row.lead().firstNight()),
              column("version", 9, row -> row.lead().version()),
              column("night", 8, row -> row.lead().night()),
              column("run_id", DIGEST_WIDTH, row -> row.lead().runId()),
              column("rules_digest", DIGEST_WIDTH, row -> row.lead().rulesDigest()),
              column("media_sha256", 66, row -> String.join(" ", row.lead().mediaSha256()))),
          Sheets::linked);

  public static final Sheet<ListedEvidence> EVIDENCE =
      new Sheet<>(
          "Evidence",
          List.of(
              column("lead_id", 18, row -> toLead(row.line(), row.evidence().leadId())),
              column("question", 10, row -> row.evidence().question()),
              column("signal", 24, row -> row.evidence().signal()),
              column("contribution", 13, row -> row.evidence().contribution()),
              column("direction", 11, row -> row.evidence().direction().text()),
              column("confidence", 12, row -> row.evidence().confidence()),
              column("sentence", 80, row -> row.evidence().sentence()),
              column("value", 34, row -> row.evidence().value()),
              column("source", 34, row -> row.evidence().source()),
              column("night", 8, row -> row.evidence().night())),
          night -> night.leads().evidence());

  public static final Sheet<ListedMember> MEDIA =
      new Sheet<>(
          "Media",
          List.of(
              column("lead_id", 18, row -> toLead(row.line(), row.leadId())),
              column("sha256", 66, row -> row.media().sha256()),
              column("sha1", 42, row -> row.media().sha1()),
              column("md5", 34, row -> row.media().md5()),
              column("pdq", 66, row -> row.media().pdq()),
              column("size_bytes", 12, row -> row.media().sizeBytes()),
              column("media_type", 18, row -> row.media().mediaType()),
              column("width", 8, row -> row.media().width()),
              column("height", 8, row -> row.media().height()),
              column("taken_at_local", 20, row -> SheetDate.of(row.media().takenAtLocal())),
              column("taken_doubt", 14, row -> row.media().takenDoubt()),
              column("latitude", 11, row -> row.media().latitude()),
              column("longitude", 11, row -> row.media().longitude()),
              column("make", 16, row -> row.media().make()),
              column("model", 22, row -> row.media().model()),
              column("body_serial", 18, row -> row.media().bodySerial()),
              column("source_id", 18, row -> row.media().sourceId()),
              column("case_id", 22, row -> row.media().caseId()),
              column("known_in", 28, row -> joined(row.media().known())),
              column("path", 80, row -> row.media().path())),
          night -> night.leads().members());

  private Sheets() {}

  /**
   * A line of the list, with the place of its evidence.
   *
   * @param evidenceAt how many rows of evidence the leads before it have
   */
  record LinkedLead(ListedLead listed, long evidenceAt) {
    Lead lead() {
      return listed.lead();
    }
  }

  private static Stream<LinkedLead> linked(Night night) {
    AtomicLong evidence = new AtomicLong();
    return night
        .leads()
        .leads()
        .map(lead -> new LinkedLead(lead, evidence.getAndAdd(lead.evidenceRows())));
  }

  private static Object toReport(LinkedLead row) {
    String leadId = row.lead().leadId();
    return row.listed().line() < LeadList.MOST_FOREMOST
        ? SheetLink.outward(leadId, "report.html#lead-" + leadId)
        : leadId;
  }

  private static Object toEvidence(LinkedLead row) {
    return SheetLink.inward(row.lead().type().name(), "Evidence", row.evidenceAt());
  }

  private static Object toLead(long line, String leadId) {
    return SheetLink.inward(leadId, "Leads", line);
  }

  /** Older leads list all that they are about. */
  private static long mediaCount(Lead lead) {
    Long count = lead.mediaCount();
    return count == null ? lead.mediaSha256().size() : count;
  }

  private static @Nullable String joined(@Nullable List<String> values) {
    return values == null ? null : String.join(" | ", values);
  }

  private static <T> Column<T> column(String name, int widthInCharacters, Cell<T> cell) {
    return new Column<>(name, widthInCharacters, cell);
  }
}
