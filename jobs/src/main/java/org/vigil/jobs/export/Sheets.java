package org.vigil.jobs.export;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.jobs.export.Night.Dossier;
import org.vigil.jobs.export.Sheet.Cell;
import org.vigil.jobs.export.Sheet.Column;
import org.vigil.model.Lead;
import org.vigil.model.LeadEvidence;

/** The sheets that a night is told in. */
final class Sheets {
  private static final int DIGEST_WIDTH = 20;

  static final Sheet<Dossier> LEADS =
      new Sheet<>(
          "Leads",
          List.of(
              column("lead_id", 18, row -> row.lead().leadId()),
              column("tier", 10, row -> row.lead().tier().text()),
              column("score", 8, row -> row.lead().score()),
              column("type", 28, row -> row.lead().type().name()),
              column("subject", 14, row -> row.lead().subject()),
              column("subject_name", 40, row -> row.lead().subjectName()),
              column("open_first", 60, row -> row.lead().openFirst()),
              column("to_view", 8, row -> row.lead().toView()),
              column("value_per_view", 12, row -> row.lead().valuePerView()),
              column("status", 12, row -> row.lead().status().text()),
              column("change_reason", 34, row -> row.lead().changeReason()),
              column("explanation", 80, row -> row.lead().explanation()),
              column("media", 8, row -> mediaCount(row.lead())),
              column("cases", 24, row -> joined(row.lead().cases())),
              column("sources", 40, row -> joined(row.lead().sources())),
              column("devices", 34, row -> joined(row.lead().devices())),
              column("places", 28, row -> joined(row.lead().places())),
              column("taken_from", 20, row -> row.lead().takenFrom()),
              column("taken_to", 20, row -> row.lead().takenTo()),
              column("also_in", 40, row -> joined(row.lead().alsoIn())),
              column("predecessors", 20, row -> joined(row.lead().predecessors())),
              column("series_id", 18, row -> row.lead().seriesId()),
              column("series_size", 12, Dossier::seriesSize),
              column("first_night", 12, row -> row.lead().firstNight()),
              column("version", 9, row -> row.lead().version()),
              column("night", 8, row -> row.lead().night()),
              column("run_id", DIGEST_WIDTH, row -> row.lead().runId()),
              column("rules_digest", DIGEST_WIDTH, row -> row.lead().rulesDigest()),
              column("media_sha256", 66, row -> String.join(" ", row.lead().mediaSha256()))),
          Night::dossiers);

  static final Sheet<LeadEvidence> EVIDENCE =
      new Sheet<>(
          "Evidence",
          List.of(
              column("lead_id", 18, LeadEvidence::leadId),
              column("question", 10, LeadEvidence::question),
              column("signal", 24, LeadEvidence::signal),
              column("contribution", 13, LeadEvidence::contribution),
              column("direction", 11, row -> row.direction().text()),
              column("confidence", 12, LeadEvidence::confidence),
              column("sentence", 80, LeadEvidence::sentence),
              column("value", 34, LeadEvidence::value),
              column("source", 34, LeadEvidence::source),
              column("night", 8, LeadEvidence::night)),
          night -> night.dossiers().flatMap(dossier -> dossier.evidence().stream()));

  static final Sheet<Member> MEDIA =
      new Sheet<>(
          "Media",
          List.of(
              column("lead_id", 18, Member::leadId),
              column("sha256", 66, row -> row.media().sha256()),
              column("sha1", 42, row -> row.media().sha1()),
              column("md5", 34, row -> row.media().md5()),
              column("pdq", 66, row -> row.media().pdq()),
              column("size_bytes", 12, row -> row.media().sizeBytes()),
              column("media_type", 18, row -> row.media().mediaType()),
              column("width", 8, row -> row.media().width()),
              column("height", 8, row -> row.media().height()),
              column("taken_at_local", 20, row -> row.media().takenAtLocal()),
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
          night -> night.dossiers().flatMap(Sheets::members));

  private Sheets() {}

  /** A member of a lead. */
  record Member(String leadId, LeadMedia media) {}

  private static Stream<Member> members(Dossier dossier) {
    String leadId = dossier.lead().leadId();
    return dossier.members().stream().map(media -> new Member(leadId, media));
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
