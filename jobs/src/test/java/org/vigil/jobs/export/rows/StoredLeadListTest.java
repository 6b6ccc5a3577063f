package org.vigil.jobs.export.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.jobs.export.SampleNight;
import org.vigil.jobs.export.rows.LeadList.CaseDossier;
import org.vigil.jobs.export.rows.LeadList.Dossier;
import org.vigil.jobs.export.rows.LeadList.ListedEvidence;
import org.vigil.lake.Lake;
import org.vigil.lake.SharedSpark;
import org.vigil.lake.Snapshot;
import org.vigil.model.Lead;

/** The list of a lake, which no driver holds as a whole. */
class StoredLeadListTest {
  private static final int LEADS = 2_300;

  @TempDir private static Path folder;
  private static GivenLeadList given;
  private static StoredLeadList stored;

  @BeforeAll
  static void fill() {
    Lake lake = new Lake(SharedSpark.session(), folder.toString());
    given = LeadLake.write(lake, (GivenLeadList) SampleNight.of(LEADS).leads());
    stored = new StoredLeadList(new Snapshot(lake, Map.of()), 12);
  }

  @Test
  void itsOrderIsThatOfTheLeads() {
    assertThat(stored.count()).isEqualTo(LEADS);
    assertThat(stored.leads().map(listed -> listed.lead().leadId()))
        .containsExactlyElementsOf(given.given().stream().map(Lead::leadId).toList());
  }

  @Test
  void evidenceAndMembersFollowTheirLeadsAndNoneIsLost() {
    assertThat(stored.evidence().map(ListedEvidence::line)).isSorted().hasSize(evidence());
    assertThat(stored.members().map(listed -> listed.media().sha256()))
        .hasSameElementsAs(given.members().map(listed -> listed.media().sha256()).toList());
  }

  private static int evidence() {
    return (int) given.evidence().count();
  }

  @Test
  void theFirstPageHoldsTheHeadOfTheListAndWhatChangedTonight() {
    List<Dossier> foremost = stored.foremost().toList();
    List<String> head = given.given().stream().limit(2_000).map(Lead::leadId).toList();
    assertThat(foremost).hasSizeBetween(2_001, LEADS);
    assertThat(foremost.subList(0, 2_000))
        .extracting(dossier -> dossier.lead().leadId())
        .containsExactlyElementsOf(head);
    assertThat(foremost.get(7).evidence()).hasSameElementsAs(given.evidenceById().get(head.get(7)));
    assertThat(foremost.get(7).members())
        .extracting(LeadMedia::path)
        .hasSameElementsAs(
            given.mediaById().getOrDefault(head.get(7), List.of()).stream()
                .map(LeadMedia::path)
                .toList());
  }

  @Test
  void everyLeadStandsWithEachOfItsCases() {
    List<CaseDossier> byCase = stored.byCase().toList();
    assertThat(stored.cases()).isEqualTo(given.cases());
    assertThat(byCase)
        .extracting(CaseDossier::caseId)
        .isSorted()
        .hasSize(given.cases().values().stream().mapToInt(Long::intValue).sum());
    assertThat(byCase.get(3).dossier().lead().cases()).contains(byCase.get(3).caseId());
  }
}
