package org.vigil.container.cybertip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigil.identifier.form.Identifier;
import org.vigil.model.term.Strength;

/** Values in the form in which they are compared. */
class ValuesTest {
  @Test
  void anAddressIsCanonical() {
    assertThat(Values.ip("2001:DB8:0:0:0:0:0:1").map(Identifier::value)).contains("2001:db8::1");
    assertThat(Values.ip("192.0.2.1:80").map(Identifier::value)).contains("192.0.2.1");
    assertThat(Values.ip("example.org")).isEmpty();
  }

  @Test
  void anEmailIsInLowerCase() {
    assertThat(Values.email(" A.b@EXAMPLE.Org ")).contains("a.b@example.org");
    assertThat(Values.email("nobody")).isEmpty();
    assertThat(Values.email("a@b@c")).isEmpty();
    assertThat(Values.email("a b@example.org")).isEmpty();
  }

  @Test
  void aPhoneIsItsDigits() {
    assertThat(Values.phone("+44 (20) 7946-0000")).contains("+442079460000");
    assertThat(Values.phone("555 0100")).contains("5550100");
    assertThat(Values.phone("call me")).isEmpty();
    assertThat(Values.phone("1")).isEmpty();
    assertThat(Values.phone("1".repeat(40))).isEmpty();
  }

  @Test
  void namesLieWithinTheirService() {
    assertThat(Values.account(" Example Co ", " u1 ")).contains("example co:u1");
    assertThat(Values.screenName("", "Nick")).contains(":Nick");
    assertThat(Values.account("x", " ")).isEmpty();
    assertThat(Values.profileUrl("https://example.org/a")).contains("https://example.org/a");
    assertThat(Values.profileUrl("no url")).isEmpty();
    assertThat(Values.deviceId(" id ")).contains("id");
  }

  @ParameterizedTest
  @CsvSource({
    "csamSolicitation, CSAM_SOLICITATION",
    "minorToMinorInteraction, MINOR_TO_MINOR_INTERACTION",
    "generativeAi, GENERATIVE_AI",
    "Live Streaming, LIVE_STREAMING",
    "--a__b--, A_B",
    "SEXTORTION, SEXTORTION",
    "animeDrawingVirtualHentai, ANIME_DRAWING_VIRTUAL_HENTAI"
  })
  void aTermIsInUpperCase(String written, String term) {
    assertThat(KeptText.term(written)).isEqualTo(term);
  }

  @Test
  void aTimeWithoutAnOffsetIsNoInstant() {
    var bare = WrittenTime.parse("2024-10-15T08:00:00").orElseThrow();
    assertThat(bare.instant()).isNull();
    assertThat(bare.local()).hasToString("2024-10-15T08:00");
    assertThat(WrittenTime.parse("2024-10-15 08:00:00 UTC").orElseThrow().instant())
        .isEqualTo(Instant.parse("2024-10-15T08:00:00Z"));
    assertThat(WrittenTime.parse("2024-10-15T08:00:00.5+0530").orElseThrow().instant())
        .isEqualTo(Instant.parse("2024-10-15T02:30:00.5Z"));
    assertThat(WrittenTime.parse("2024-02-30T08:00:00Z")).isEmpty();
    assertThat(WrittenTime.parse("2024-02-20T08:00:00+99:00")).isEmpty();
  }

  @Test
  void anAddressIsAsStrongAsItsRange() {
    assertThat(Values.ip("81.2.69.160").map(Identifier::strength)).contains(Strength.MEDIUM);
    for (String shared : new String[] {"100.64.7.7", "10.0.0.1", "192.168.1.4", "192.0.2.1"}) {
      assertThat(Values.ip(shared).map(Identifier::strength)).contains(Strength.WEAK);
    }
    assertThat(Values.ip("127.0.0.1")).isEmpty();
  }
}
