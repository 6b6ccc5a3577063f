package org.vigil.jobs.lead.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.jobs.lead.quality.Grade;
import org.vigil.jobs.lead.quality.ListQuality;
import org.vigil.jobs.lead.quality.ListedLead;
import org.vigil.lake.Lake;
import org.vigil.lake.SharedSpark;
import org.vigil.model.term.lead.LeadTier;

/** The list that a night gives of a small planted population. */
@Tag("night")
class LeadListTest {
  private static final Mix SMALL = new Mix(3, 24, 900, 0.34, 1, 1);

  @TempDir static Path folder;

  private static ListQuality list;

  @BeforeAll
  static void rankTheLeads() throws IOException {
    Population population = Population.of(SMALL);
    PlantedNights night = new PlantedNights(SharedSpark.session(), folder, Map.of());
    Lake lake = night.ranked(population);
    list =
        new ListQuality(
            ListedLead.of(lake), population.truth(SharedSpark.session()).collectAsList());
  }

  @Test
  void whatIsUrgentStandsAmongTheFirstTwenty() {
    assertThat(list.missed(Grade.URGENT, 20)).isEmpty();
  }

  @Test
  void whatIsImportantStandsAmongTheFirstHundred() {
    assertThat(list.missed(Grade.IMPORTANT, 100)).isEmpty();
  }

  @Test
  void noDecoyStandsAboveLow() {
    assertThat(list.decoysAboveLow()).isEmpty();
  }

  @Test
  void anOrdinaryTelephoneGivesFewLeadsAndNoneAboveLow() {
    assertThat(list.leadsPerThousandOfTelephones()).isLessThanOrEqualTo(10);
    assertThat(list.ordinary())
        .containsEntry(LeadTier.CRITICAL, 0L)
        .containsEntry(LeadTier.HIGH, 0L)
        .containsEntry(LeadTier.MEDIUM, 0L);
  }
}
