package org.vigil.jobs.lead.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vigil.model.term.lead.LeadTier;

/** What a list is worth, of lists with known answers. */
class ListQualityTest {
  private static final List<Truth> TRUTH =
      List.of(
          new Truth("u1", "urgent-1", "urgent", Grade.URGENT),
          new Truth("u2", "urgent-1", "urgent", Grade.URGENT),
          new Truth("v1", "urgent-2", "urgent", Grade.URGENT),
          new Truth("i1", "important-1", "important", Grade.IMPORTANT),
          new Truth("d1", "decoy-1", "meme", Grade.DECOY),
          new Truth("d2", "decoy-1", "meme", Grade.DECOY),
          new Truth("b1", "telephone-1", "telephone", Grade.BULK),
          new Truth("b2", "telephone-1", "telephone", Grade.BULK),
          new Truth("b3", "telephone-1", "telephone", Grade.BULK),
          new Truth("b4", "telephone-1", "telephone", Grade.BULK));

  private static ListedLead lead(LeadTier tier, String... media) {
    return new ListedLead(tier, 50, List.of(media), "");
  }

  private static ListQuality quality(ListedLead... list) {
    return new ListQuality(List.of(list), TRUTH);
  }

  @Test
  void theBestListIsWorthAll() {
    ListQuality best =
        quality(
            lead(LeadTier.CRITICAL, "u1", "u2"),
            lead(LeadTier.HIGH, "v1"),
            lead(LeadTier.MEDIUM, "i1"));
    assertThat(best.recall(Grade.URGENT, 20)).isEqualTo(1);
    assertThat(best.recall(Grade.IMPORTANT, 20)).isEqualTo(1);
    assertThat(best.precision(100)).isEqualTo(1);
    assertThat(best.ndcg(100)).isEqualTo(1);
    assertThat(best.filesToView(1)).hasValue(3);
    assertThat(best.bestFilesToView(1)).isEqualTo(3);
  }

  @Test
  void aLeadIsRightIfHalfOfItsMediaAreWanted() {
    ListQuality list =
        quality(lead(LeadTier.HIGH, "u1", "b1"), lead(LeadTier.HIGH, "v1", "b2", "b3"));
    assertThat(list.precision(100)).isEqualTo(0.5);
    assertThat(list.missed(Grade.URGENT, 100)).containsExactly("urgent-2");
    assertThat(list.recall(Grade.URGENT, 100)).isEqualTo(0.5);
  }

  @Test
  void onlyTheFirstLeadThatFindsAGroupCountsAndThePlaceOfIt() {
    ListQuality list =
        quality(
            lead(LeadTier.HIGH, "d1"),
            lead(LeadTier.HIGH, "u1"),
            lead(LeadTier.HIGH, "u2"),
            lead(LeadTier.HIGH, "i1"));
    double log2 = Math.log(2);
    double sum = 3 * log2 / Math.log(3) + log2 / Math.log(5);
    double best = 3 + 3 * log2 / Math.log(3) + log2 / Math.log(4);
    assertThat(list.ndcg(100)).isCloseTo(sum / best, within(1e-9));
    assertThat(list.ndcg(1)).isZero();
  }

  @Test
  void aGroupBehindTheFirstLeadsIsMissed() {
    ListedLead[] list =
        Stream.concat(
                IntStream.range(0, 20).mapToObj(number -> lead(LeadTier.HIGH, "b1")),
                Stream.of(lead(LeadTier.HIGH, "v1")))
            .toArray(ListedLead[]::new);
    assertThat(quality(list).missed(Grade.URGENT, 20)).containsExactly("urgent-1", "urgent-2");
    assertThat(quality(list).missed(Grade.URGENT, 100)).containsExactly("urgent-1");
  }

  @Test
  void leadsOfDecoysAreCountedByTier() {
    ListQuality list =
        quality(
            lead(LeadTier.CRITICAL, "d1", "b1"),
            lead(LeadTier.LOW, "d2"),
            lead(LeadTier.CRITICAL, "d1", "i1"));
    assertThat(list.decoys()).containsEntry(LeadTier.CRITICAL, 1L).containsEntry(LeadTier.LOW, 1L);
    assertThat(list.decoysAboveLow()).containsOnlyKeys("meme").containsEntry("meme", 1L);
    assertThat(list.precisionAboveLow(100)).isEqualTo(0.5);
  }

  @Test
  void leadsOfOrdinaryTelephonesAreCountedPerThousandOfTheirMedia() {
    ListQuality list = quality(lead(LeadTier.LOW, "b1", "b2"), lead(LeadTier.LOW, "i1"));
    assertThat(list.ordinary()).containsEntry(LeadTier.LOW, 1L);
    assertThat(list.leadsPerThousandOfTelephones()).isEqualTo(250);
    assertThat(list.leadsPerThousand()).isEqualTo(200);
  }

  @Test
  void eachFileIsViewedOnceUntilEnoughIsFound() {
    ListQuality list =
        quality(
            lead(LeadTier.HIGH, "b1", "b2", "b3"),
            lead(LeadTier.HIGH, "b1", "d1"),
            lead(LeadTier.HIGH, "u1"),
            lead(LeadTier.HIGH, "u1", "v1"));
    assertThat(list.filesToView(0.5)).hasValue(5);
    assertThat(list.filesToView(0.8)).hasValue(6);
    assertThat(list.bestFilesToView(0.5)).isEqualTo(1);
    assertThat(list.bestFilesToView(0.8)).isEqualTo(3);
    assertThat(quality(lead(LeadTier.HIGH, "u1")).filesToView(1)).isEmpty();
  }

  @Test
  void anEmptyListIsWorthNothing() {
    assertThat(quality().precision(100)).isZero();
    assertThat(quality().ndcg(100)).isZero();
    assertThat(quality().recall(Grade.URGENT, 20)).isZero();
    assertThat(quality().bestFilesToView(1)).isEqualTo(3);
  }
}
