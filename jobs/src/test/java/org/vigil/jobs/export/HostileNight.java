package org.vigil.jobs.export;

import java.util.List;
import org.vigil.jobs.export.rows.LeadMedia;
import org.vigil.jobs.export.rows.LeadMediaBuilder;
import org.vigil.jobs.export.rows.Night;
import org.vigil.model.Lead;
import org.vigil.model.LeadBuilder;
import org.vigil.model.LeadEvidence;
import org.vigil.model.LeadEvidenceBuilder;
import org.vigil.model.term.SubjectKind;
import org.vigil.model.term.lead.EvidenceDirection;
import org.vigil.model.term.lead.LeadStatus;
import org.vigil.model.term.lead.LeadTier;
import org.vigil.model.term.lead.LeadType;

/** Nights whose every text is one that would rather be run than read. */
public final class HostileNight {
  public static final List<String> TEXTS =
      List.of(
          "=cmd|' /C calc'!A0",
          "+1+1",
          "-2+3",
          "@SUM(A1)",
          "\t=1",
          "\r=1",
          "\u0000=1",
          "\uFF1D1+1",
          "harmless;=1+1",
          "<script>alert(1)</script>",
          "</script><script>alert(1)</script>",
          "<!-- <script>",
          "\"><img src=x onerror=1>",
          "' onfocus=alert(1) '",
          "a\u2028b\u2029c",
          "invoice\u202Egpj.exe",
          "\u2066isolated\u2069",
          "\uFEFFmark",
          "half \uD800 pair",
          "{{{data}}} {{night}} $1 \\",
          "javascript:alert(1)",
          "line\nbreak, \"quotes\", commas",
          "]]>&amp;&lt;");

  private HostileNight() {}

  public static Night of(String text) {
    LeadEvidence evidence =
        LeadEvidenceBuilder.builder()
            .leadId("1f".repeat(8))
            .signal(text)
            .value(text)
            .contribution(-5.0)
            .direction(EvidenceDirection.LOWERS)
            .confidence(0.5)
            .source(text)
            .sentence(text)
            .night(1)
            .build();
    LeadMedia media =
        LeadMediaBuilder.builder()
            .sha256(text)
            .sha1(text)
            .md5(text)
            .pdq(text)
            .mediaType(text)
            .width(1)
            .height(1)
            .takenAtLocal(text)
            .takenDoubt(text)
            .latitude(Double.NaN)
            .longitude(999.0)
            .make(text)
            .model(text)
            .bodySerial(text)
            .sourceId(text)
            .caseId(text)
            .path(text)
            .known(List.of(text))
            .build();
    return SampleNight.of(lead(text), evidence, media);
  }

  private static Lead lead(String text) {
    List<String> texts = List.of(text);
    return LeadBuilder.builder()
        .leadId("1f".repeat(8))
        .version(1)
        .type(LeadType.UNKNOWN_MEDIA)
        .tier(LeadTier.LOW)
        .score(-5.0)
        .status(LeadStatus.NEW)
        .changeReason(text)
        .firstNight(1)
        .explanation(text)
        .mediaSha256(texts)
        .seriesId(text)
        .cases(texts)
        .sources(texts)
        .devices(texts)
        .takenFrom(text)
        .takenTo(text)
        .places(texts)
        .runId(text)
        .rulesDigest(text)
        .night(1)
        .subject(SubjectKind.PLACE)
        .subjectName(text)
        .mediaCount(1L)
        .toView(1L)
        .valuePerView(1.0)
        .openFirst(text)
        .alsoIn(texts)
        .predecessors(texts)
        .build();
  }
}
