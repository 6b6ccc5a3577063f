package org.vigil.jobs.lead;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the hash sets' entries say of a media, taken together. */
class StandingTest {
  private static KnownMatch match(String status, @Nullable Boolean victimIdentified) {
    return new KnownMatch("set", status, "md5", 0, null, "1", victimIdentified, null, null, status);
  }

  private static Standing of(KnownMatch... matches) {
    Given given = Given.picture(1);
    for (KnownMatch match : matches) {
      given.known(match);
    }
    return Standing.of(given.media(), Given.SETTINGS);
  }

  @Test
  void whatASetOnlyKnowsIsHarmlessAsLongAsNoOtherSpeaksOfIt() {
    assertThat(of(match("KNOWN", null))).isEqualTo(Standing.HARMLESS);
    assertThat(of(match("KNOWN", null), match("LISTED", false))).isEqualTo(Standing.UNIDENTIFIED);
  }

  @Test
  void aDisputedEntryPutsNoVictimAside() {
    assertThat(of(match("DISPUTED", true))).isEqualTo(Standing.LISTED);
    assertThat(of(match("DISPUTED", false))).isEqualTo(Standing.UNIDENTIFIED);
    assertThat(of(match("LISTED", true))).isEqualTo(Standing.IDENTIFIED);
  }

  @Test
  void flatPicturesThatAgreePutNoVictimAside() {
    assertThat(of(near(40, true))).isEqualTo(Standing.LISTED);
    assertThat(of(near(40, false))).isEqualTo(Standing.UNIDENTIFIED);
    assertThat(of(near(90, true))).isEqualTo(Standing.IDENTIFIED);
  }

  private static KnownMatch near(int quality, boolean victimIdentified) {
    return new KnownMatch(
        "set", "e", "pdq", 3, quality, "1", victimIdentified, null, null, "LISTED");
  }
}
