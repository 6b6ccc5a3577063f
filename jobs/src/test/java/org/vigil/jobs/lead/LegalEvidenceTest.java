package org.vigil.jobs.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.jobs.lead.delta.RankedLead;
import org.vigil.jobs.legal.PermittedUse;
import org.vigil.lake.SharedSpark;
import org.vigil.model.Lead;
import org.vigil.model.LeadBuilder;
import org.vigil.model.LeadEvidence;
import org.vigil.model.SeriesMember;
import org.vigil.model.legal.LegalLimit;
import org.vigil.model.legal.LegalLimitBuilder;
import org.vigil.model.legal.MediaLimit;
import org.vigil.model.term.LegalUse;
import org.vigil.model.term.lead.EvidenceDirection;
import org.vigil.model.term.lead.LeadStatus;
import org.vigil.model.term.lead.LeadTier;
import org.vigil.model.term.lead.LeadType;

/** What leads say of files that may not be used. */
class LegalEvidenceTest {
  private static final int NIGHT = 4;

  private static RankedLead lead(
      String id, LeadStatus status, @Nullable String seriesId, String... media) {
    Lead lead =
        LeadBuilder.builder()
            .leadId(id)
            .version(1)
            .type(LeadType.UNKNOWN_MEDIA)
            .tier(LeadTier.LOW)
            .status(status)
            .changeReason("Why.")
            .explanation("")
            .mediaSha256(List.of(media))
            .seriesId(seriesId)
            .cases(List.of())
            .sources(List.of())
            .devices(List.of())
            .places(List.of())
            .runId("")
            .rulesDigest("")
            .night(NIGHT)
            .build();
    return new RankedLead(lead, List.of());
  }

  private static Dataset<RankedLead> leads(RankedLead... leads) {
    return SharedSpark.rows(RankedLead.class, leads);
  }

  private final LegalEvidence legal =
      new LegalEvidence(
          new PermittedUse(
              SharedSpark.rows(
                  MediaLimit.class,
                  new MediaLimit("gone", LegalUse.NOTHING, "rule 1", NIGHT),
                  new MediaLimit("too", LegalUse.NOTHING, "rule 1", NIGHT),
                  new MediaLimit("blind", LegalUse.HASH, "rule 2", 1)),
              SharedSpark.rows(
                  LegalLimit.class,
                  LegalLimitBuilder.builder()
                      .sourceId("s")
                      .caseId("case")
                      .use(LegalUse.NOTHING)
                      .rule("rule 1")
                      .build()),
              false,
              NIGHT),
          SharedSpark.rows(
              SeriesMember.class,
              new SeriesMember("series", "a", "a", 0, 1),
              new SeriesMember("series", "gone", "a", 3, 1)),
          Given.SETTINGS.sentences());

  @Test
  void aLeadSaysWhatItLostWhatItsSeriesHidesAndWhatItMaySeeOfInPartOnly() {
    Dataset<RankedLead> tonight =
        leads(
            lead("1", LeadStatus.NEW, "series", "a", "blind"),
            lead("2", LeadStatus.NEW, null, "b"));
    Dataset<RankedLead> before = leads(lead("1", LeadStatus.NEW, "series", "a", "gone", "too"));
    List<RankedLead> told = legal.added(tonight, before).collectAsList();
    assertThat(told)
        .flatExtracting(RankedLead::evidence)
        .extracting(
            LeadEvidence::leadId,
            LeadEvidence::signal,
            LeadEvidence::contribution,
            LeadEvidence::direction,
            LeadEvidence::sentence)
        .containsExactly(
            tuple(
                "1",
                "legal",
                0.0,
                EvidenceDirection.MISSING,
                "The metadata of one of its files may not be used: rule 2."
                    + " Two of its files may not be used: rule 1."));
    assertThat(told).hasSize(2);
  }

  @Test
  void aLeadThatIsWithdrawnForItSaysSoOnceOnly() {
    Dataset<RankedLead> listed =
        leads(
            lead("1", LeadStatus.WITHDRAWN, null, "gone"),
            lead("2", LeadStatus.RAISED, null, "too"));
    Dataset<RankedLead> told = legal.withReasons(listed);
    assertThat(legal.withReasons(told).orderBy("lead.leadId").collectAsList())
        .extracting(ranked -> ranked.lead().changeReason())
        .containsExactly("Why. One of its files may not be used: rule 1.", "Why.");
  }
}
