package org.vigil.jobs.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.jobs.review.GivenDecision.Seen;
import org.vigil.model.term.lead.ReviewDecision;

/** A list of leads that an analyst has filled in. */
final class DecisionFileTest {
  private static final String LEAD = "0123456789abcdef";

  @TempDir private Path folder;

  private List<GivenDecision> read(String text) throws IOException {
    return DecisionFile.read(Files.writeString(folder.resolve("decisions.csv"), text), "A. Weber");
  }

  @Test
  void theExportedListFilledInIsRead() throws IOException {
    String list =
        """
        \uFEFF"lead_id","tier","score","version","media","decision","note"
        "0123456789abcdef","high",61.5,3,12,"no further action","a flat, seen ""twice"",
        nothing left"
        "fedcba9876543210","low",2.0,1,1,"",""
        """;

    assertThat(read(list.replace("\n", "\r\n")))
        .containsExactly(
            new GivenDecision(
                LEAD,
                ReviewDecision.NO_FURTHER_ACTION,
                "A. Weber",
                "a flat, seen \"twice\",\r\nnothing left",
                new Seen(3, 61.5, 12, false)));
  }

  @Test
  void twoColumnsAreEnoughAndALineMayNameWhoDecided() throws IOException {
    assertThat(read("lead_id,decision,by\n01234567,taken-up,\n01234567,REFERRED,C. Oduya\n"))
        .containsExactly(
            new GivenDecision("01234567", ReviewDecision.TAKEN_UP, "A. Weber", null, null),
            new GivenDecision("01234567", ReviewDecision.REFERRED, "C. Oduya", null, null));
  }

  @Test
  void whoDecidedBeforeIsNotWhoDecidesNow() throws IOException {
    String line = "lead_id,decision,decided_by,decided_at,version,score,media\n";

    assertThat(read(line + LEAD + ",referred,C. Oduya,2026-11-30T08:00:00Z,3,61.5,12\n"))
        .containsExactly(
            new GivenDecision(
                LEAD, ReviewDecision.REFERRED, "A. Weber", null, new Seen(3, 61.5, 12, true)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lead,decision|has no column lead_id",
        "lead_id,decision;01234567,maybe|line 2: 'maybe' is no decision; there are taken_up,"
            + " referred",
        "lead_id,decision;;0123456,referred|line 3: '0123456' is no lead",
        "lead_id,decision;\"0123|is no CSV",
        "lead_id,decision,version,score,media;01234567,referred,one,2,3|line 2"
      })
  void whatCannotBeUnderstoodIsNamed(String lines, String message) {
    assertThatThrownBy(() -> read(lines.replace(';', '\n')))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"no_further_action", "No further action", " no-further-action "})
  void aDecisionMayBeWrittenAsPeopleDo(String name) {
    assertThat(GivenDecision.decision(name)).isEqualTo(ReviewDecision.NO_FURTHER_ACTION);
  }
}
