package org.vigil.jobs.lead.subject;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.jobs.lead.Given;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.model.term.EntryStatus;
import org.vigil.model.term.MatchKind;

/** What the hash sets' entries say of a media, taken together. */
class KnownStatusTest {
  private static KnownMatch match(EntryStatus status, @Nullable Boolean victimIdentified) {
    return in("set", status, victimIdentified);
  }

  private static KnownMatch in(String set, EntryStatus status, @Nullable Boolean victimIdentified) {
    return new KnownMatch(
        set,
        status.name(),
        MatchKind.MD5,
        0,
        null,
        "1",
        victimIdentified,
        null,
        null,
        status,
        List.of(MatchKind.MD5, MatchKind.PDQ),
        "US",
        null,
        false,
        1);
  }

  private static KnownMatch of(@Nullable String region, String category) {
    return new KnownMatch(
        "set",
        "e",
        MatchKind.MD5,
        0,
        null,
        category,
        null,
        null,
        null,
        EntryStatus.LISTED,
        List.of(MatchKind.MD5),
        region,
        null,
        false,
        1);
  }

  private static KnownStatus of(KnownMatch... matches) {
    return trusting("", matches);
  }

  private static KnownStatus trusting(String settings, KnownMatch... matches) {
    LeadSettings lead =
        LeadSettings.from(
            ConfigFactory.parseString(settings)
                .withFallback(
                    ConfigFactory.parseResources("reference.conf")
                        .resolve()
                        .getConfig("vigil.lead")));
    Given given = Given.picture(1);
    for (KnownMatch match : matches) {
      given.known(match);
    }
    return given.media().believed(lead.belief()).status(lead);
  }

  @Test
  void whatASetOnlyKnowsStaysSoAsLongAsNoOtherSpeaksOfIt() {
    assertThat(of(match(EntryStatus.KNOWN, null))).isEqualTo(KnownStatus.ONLY_KNOWN);
    assertThat(of(match(EntryStatus.KNOWN, null), match(EntryStatus.LISTED, false)))
        .isEqualTo(KnownStatus.UNIDENTIFIED);
    assertThat(of(match(EntryStatus.KNOWN, null), match(EntryStatus.DISPUTED, null)))
        .isEqualTo(KnownStatus.UNSETTLED);
  }

  @Test
  void aDisputedEntryPutsNothingAside() {
    assertThat(of(match(EntryStatus.DISPUTED, true))).isEqualTo(KnownStatus.UNSETTLED);
    assertThat(of(match(EntryStatus.DISPUTED, null))).isEqualTo(KnownStatus.UNSETTLED);
    assertThat(of(match(EntryStatus.DISPUTED, false))).isEqualTo(KnownStatus.UNIDENTIFIED);
    assertThat(of(match(EntryStatus.LISTED, true))).isEqualTo(KnownStatus.IDENTIFIED);
  }

  @Test
  void matchesWithAHubRaiseAndLowerNothingAndDoNotHideAnother() {
    assertThat(of(hub(false))).isEqualTo(KnownStatus.UNKNOWN);
    assertThat(of(hub(true))).isEqualTo(KnownStatus.UNKNOWN);
    assertThat(of(hub(false), match(EntryStatus.LISTED, true))).isEqualTo(KnownStatus.IDENTIFIED);
    assertThat(of(hub(true), match(EntryStatus.KNOWN, null))).isEqualTo(KnownStatus.ONLY_KNOWN);
  }

  private static KnownMatch hub(boolean victimIdentified) {
    return near(90, victimIdentified, true);
  }

  @Test
  void flatPicturesThatAgreePutNothingAside() {
    assertThat(of(near(40, true))).isEqualTo(KnownStatus.UNSETTLED);
    assertThat(of(near(40, false))).isEqualTo(KnownStatus.UNIDENTIFIED);
    assertThat(of(near(90, true))).isEqualTo(KnownStatus.IDENTIFIED);
  }

  private static KnownMatch near(int quality, boolean victimIdentified) {
    return near(quality, victimIdentified, false);
  }

  private static KnownMatch near(int quality, boolean victimIdentified, boolean hub) {
    return new KnownMatch(
        "set",
        "e",
        MatchKind.PDQ,
        3,
        quality,
        "1",
        victimIdentified,
        null,
        null,
        EntryStatus.LISTED,
        List.of(MatchKind.PDQ),
        "US",
        null,
        hub,
        1);
  }

  @Test
  void aCategoryThatNobodyHasExplainedIsUnknownAndNeverHarmless() {
    assertThat(of(of("US", "1"))).isEqualTo(KnownStatus.LISTED);
    assertThat(of(of("US", "0"))).isEqualTo(KnownStatus.UNSETTLED);
    assertThat(of(of("US", "5"))).isEqualTo(KnownStatus.ONLY_KNOWN);
    assertThat(of(of("UK", "5"))).isEqualTo(KnownStatus.UNSETTLED);
    assertThat(of(of(null, "5"))).isEqualTo(KnownStatus.UNSETTLED);
    assertThat(of(of(null, "A1"))).isEqualTo(KnownStatus.LISTED);
  }

  @Test
  void aSiteExplainsItsOwnCategoriesBeforeTheStandardOnes() {
    String site =
        "categories = [{ sets = \"s*\", region = US, category = 5, name = ours, means = listed }]";
    assertThat(trusting(site, of("US", "5"))).isEqualTo(KnownStatus.LISTED);
    assertThat(trusting(site.replace("s*", "other*"), of("US", "5")))
        .isEqualTo(KnownStatus.ONLY_KNOWN);
  }

  @Test
  void belowItsQuorumASetNeitherRaisesNorLowers() {
    String two = "trust = [{ sets = \"*\", quorum-raises = 2, quorum-lowers = 2 }]";
    KnownMatch identified = in("a", EntryStatus.LISTED, true);
    assertThat(trusting(two, identified)).isEqualTo(KnownStatus.UNSETTLED);
    assertThat(trusting(two, identified, in("b", EntryStatus.DISPUTED, true)))
        .isEqualTo(KnownStatus.UNSETTLED);
    assertThat(trusting(two, identified, in("b", EntryStatus.LISTED, true)))
        .isEqualTo(KnownStatus.IDENTIFIED);
    assertThat(trusting(two, identified, in("b", EntryStatus.LISTED, null)))
        .isEqualTo(KnownStatus.LISTED);
    assertThat(trusting(two, in("a", EntryStatus.LISTED, false))).isEqualTo(KnownStatus.UNSETTLED);
    assertThat(
            trusting(two, in("a", EntryStatus.LISTED, false), in("b", EntryStatus.DISPUTED, false)))
        .isEqualTo(KnownStatus.UNIDENTIFIED);
    assertThat(trusting(two, in("a", EntryStatus.KNOWN, null))).isEqualTo(KnownStatus.UNSETTLED);
  }

  @Test
  void whatIsNotBelievedIsAsIfItWereNotSaid() {
    KnownMatch both = match(EntryStatus.LISTED, true);
    assertThat(trusting("trust = [{ sets = set, believe = [sha256, victim] }]", both))
        .isEqualTo(KnownStatus.UNKNOWN);
    assertThat(trusting("trust = [{ sets = set, believe = [pdq, category] }]", both))
        .isEqualTo(KnownStatus.LISTED);
    assertThat(trusting("trust = [{ sets = other, believe = [sha1] }]", both))
        .isEqualTo(KnownStatus.IDENTIFIED);
  }
}
