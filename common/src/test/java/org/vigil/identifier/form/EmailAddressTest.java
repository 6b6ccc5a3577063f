package org.vigil.identifier.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.model.term.IdentifierKind;
import org.vigil.model.term.Strength;

/** E-mail addresses: what two sources write of one mailbox comes out the same. */
class EmailAddressTest {
  @ParameterizedTest
  @CsvSource({
    "user@example.org, user@example.org",
    "' User.Name@Example.ORG ', user.name@example.org",
    "user+tag@example.org, user+tag@example.org",
    "user@example.org., user@example.org",
    "user@bücher.example, user@xn--bcher-kva.example",
    "user@XN--BCHER-KVA.example, user@xn--bcher-kva.example",
    "jürgen@example.org, jürgen@example.org",
    "'\"user\"@example.org', user@example.org",
    "'\"a b\"@example.org', '\"a b\"@example.org'",
    "o'neil@mail.example.co.uk, o'neil@mail.example.co.uk",
    "user@example.xn--p1ai, user@example.xn--p1ai"
  })
  void isInLowerCaseWithItsDomainInAscii(String written, String normal) {
    assertThat(EmailAddress.of(written))
        .contains(new Identifier(IdentifierKind.EMAIL, normal, Strength.STRONG));
  }

  @Test
  void composedAndDecomposedLettersAreTheSame() {
    assertThat(EmailAddress.of("ju\u0308rgen@example.org"))
        .isEqualTo(EmailAddress.of("j\u00fcrgen@example.org"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@",
        "user",
        "user@",
        "@example.org",
        "user@example",
        "user@example.o",
        "user@192.0.2.1",
        "user@[192.0.2.1]",
        "a b@example.org",
        ".user@example.org",
        "user.@example.org",
        "us..er@example.org",
        "user@-example.org",
        "user@example-.org",
        "user@exam_ple.org",
        "user@example..org",
        "a@b@example.org",
        "user@example.123",
        "\"@example.org",
        "\"\"@example.org",
        "user\u0000@example.org",
        "user@exa\nmple.org",
        "<user@example.org>",
        "user@example.org>"
      })
  void otherTextIsNone(String text) {
    assertThat(EmailAddress.of(text)).isEmpty();
  }

  @Test
  void boundsAreThoseOfTheStandard() {
    String label = "d".repeat(61);
    assertThat(EmailAddress.of("u".repeat(64) + "@example.org")).isPresent();
    assertThat(EmailAddress.of("u".repeat(65) + "@example.org")).isEmpty();
    assertThat(EmailAddress.of("u@" + (label + ".").repeat(4) + "org")).isPresent();
    assertThat(EmailAddress.of("u@" + (label + ".").repeat(5) + "org")).isEmpty();
    assertThat(EmailAddress.of("u@" + "d".repeat(64) + ".org")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "noreply@example.org, WEAK",
    "no-reply+17@example.org, WEAK",
    "mailer-daemon@example.org, WEAK",
    "info@example.org, MEDIUM",
    "postmaster@example.org, MEDIUM",
    "informant@example.org, STRONG"
  })
  void mailboxesOfMachinesAndOfManyAreWeaker(String address, Strength strength) {
    assertThat(EmailAddress.of(address).orElseThrow().strength()).isEqualTo(strength);
  }
}
