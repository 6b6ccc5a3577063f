package org.vigil.jobs.lead.delta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.jobs.lead.Given.night;
import static org.vigil.jobs.lead.Given.picture;
import static org.vigil.jobs.lead.GivenSubject.series;

import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.junit.jupiter.api.Test;
import org.vigil.jobs.lead.Given;
import org.vigil.jobs.lead.LeadRules;
import org.vigil.jobs.lead.sentence.Sentences;
import org.vigil.lake.SharedSpark;
import org.vigil.model.Lead;
import org.vigil.model.LeadBuilder;
import org.vigil.model.people.Review;
import org.vigil.model.people.ReviewBuilder;
import org.vigil.model.term.lead.LeadStatus;
import org.vigil.model.term.lead.ReviewDecision;

/** What people decide of leads, on the leads. */
final class DecisionsTest {
  private static final Instant MORNING = Instant.parse("2026-11-30T08:00:00Z");
  private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

  private static RankedLead ranked(int night, Given... members) {
    return LeadRules.lead(series(members), night(night)).orElseThrow();
  }

  private static Lead lead(double score, long media) {
    return LeadBuilder.builder(ranked(1, picture(1)).lead()).score(score).mediaCount(media).build();
  }

  private static Review review(ReviewDecision decision, Instant at) {
    return ReviewBuilder.builder()
        .leadId(lead(0, 0).leadId())
        .decidedAt(at)
        .decidedBy("A. Weber")
        .decision(decision)
        .leadVersion(1)
        .score(30)
        .media(6)
        .build();
  }

  private static Dataset<Lead> leads(Lead... leads) {
    return SharedSpark.rows(Lead.class, leads);
  }

  private static Lead decided(Lead lead, Review... reviews) {
    return Decisions.of(SharedSpark.rows(Review.class, reviews))
        .on(leads(lead), night(2).sentences())
        .collectAsList()
        .get(0);
  }

  @Test
  void theNewestDecisionCountsAndMovesNothingElse() {
    Lead lead = lead(30, 6);
    Lead decided =
        decided(
            lead,
            review(ReviewDecision.NO_FURTHER_ACTION, NOON),
            review(ReviewDecision.TAKEN_UP, MORNING));

    assertThat(decided)
        .isEqualTo(
            LeadBuilder.builder(lead)
                .decision(ReviewDecision.NO_FURTHER_ACTION)
                .decidedBy("A. Weber")
                .decidedAt(NOON)
                .build());
  }

  @Test
  void whatMoreSpeaksForItSinceIsSaid() {
    Review closed = review(ReviewDecision.NO_FURTHER_ACTION, NOON);

    assertThat(decided(lead(61.25, 9), closed).sinceDecided())
        .isEqualTo("Its score rose from 30.0 to 61.3 and it has three more media.");
    assertThat(decided(lead(30, 7), closed).sinceDecided()).isEqualTo("It has one more media.");
    assertThat(decided(lead(31, 2), closed).sinceDecided())
        .isEqualTo("Its score rose from 30.0 to 31.0.");
    assertThat(decided(lead(12, 3), closed).sinceDecided()).isNull();
  }

  @Test
  void aDecisionIsNoNewVersionOfTheClaim() {
    RankedLead first = ranked(1, picture(1));
    Lead decided = decided(first.lead(), review(ReviewDecision.REFERRED, NOON));

    Lead second =
        LeadDelta.listed(new RankedLead(decided, first.evidence()), ranked(2, picture(1)), night(2))
            .lead();

    assertThat(second.status()).isEqualTo(LeadStatus.UNCHANGED);
    assertThat(second.version()).isEqualTo(1);
  }

  @Test
  void aLeadThatNothingTouchesGetsANewDecisionAndNoOtherRowIsWritten() {
    Sentences say = night(3).sentences();
    Lead quiet =
        LeadBuilder.builder(lead(30, 6)).status(LeadStatus.UNCHANGED).changeReason("-").build();
    Review taken = review(ReviewDecision.TAKEN_UP, MORNING);
    Decisions decisions = Decisions.of(SharedSpark.rows(Review.class, taken));

    List<Lead> settled = decisions.settled(leads(quiet), 3, say).collectAsList();

    assertThat(settled).extracting(Lead::decision).containsExactly(ReviewDecision.TAKEN_UP);
    assertThat(settled).extracting(Lead::night).containsExactly(quiet.night());
    assertThat(decisions.settled(leads(settled.get(0)), 3, say).collectAsList()).isEmpty();
  }
}
