package org.vigil.identifier.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** E-mail addresses in lists and in running text. */
class EmailAddressesTest {
  private static List<String> inHeader(String list) {
    return EmailAddresses.inHeader(list).stream().map(Identifier::value).toList();
  }

  private static List<String> inText(String text) {
    return EmailAddresses.inText(text).stream().map(Identifier::value).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a@example.org | a@example.org",
        "Jane Doe <a@example.org> | a@example.org",
        "\"Doe, Jane\" <a@example.org>, b@example.org | a@example.org b@example.org",
        "\"x@y.example\" <a@example.org> | a@example.org",
        "\"a \\\" <x@y.example>\" <a@example.org> | a@example.org",
        "a@example.org (x@y.example (z@y.example)) | a@example.org",
        "Friends: a@example.org, B <b@example.org>; | a@example.org b@example.org",
        "a@example.org; b@example.org | a@example.org b@example.org",
        "<@relay.example,@other.example:a@example.org> | a@example.org",
        "=?utf-8?q?J=C3=A4ne?= <A@Example.org>, a@example.org | a@example.org",
        "\"j d\"@example.org | `\"j d\"@example.org`"
      })
  void aListGivesMailboxesWithoutNamesAndComments(String list, String expected) {
    assertThat(String.join(" ", inHeader(list))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"undisclosed-recipients:;", "", ",,,", "\"", "(", "<", "\\", "Jane Doe", "\"\\"})
  void aListMayNameNobody(String list) {
    assertThat(inHeader(list)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Write to user@example.org. | user@example.org",
        "<a href=\"mailto:user@example.org?subject=x\"> | user@example.org",
        "&lt;user@example.org&gt; | user@example.org",
        "(user@example.org), 'b@example.org' | user@example.org b@example.org",
        "user@example.org,USER@example.org | user@example.org",
        "地址user@example.org请 | user@example.org",
        "user@mail.example.co.uk/inbox | user@mail.example.co.uk"
      })
  void textGivesEachAddressOnce(String text, String expected) {
    assertThat(String.join(" ", inText(text))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "image@2x.png",
        "icon@3x.jpeg",
        "photo_1@01-05-2024_10-11-12.jpg",
        "cid:image001.png@01D5A1B2.3C4D5E60",
        "@example.org",
        "a@b",
        "https://example.org/@user.name",
        "user@exämple",
        "naïveé@example.org",
        "x@y@example.org@z",
        "a@b_c.example.org",
        "git@v1.2.3",
        "name@1.0"
      })
  void whatOnlyLooksLikeOneIsNone(String text) {
    assertThat(inText(text)).isEmpty();
  }

  @Test
  void theEndOfAWordThatIsTooLongIsNone() {
    assertThat(inText("u".repeat(65) + "@example.org")).isEmpty();
    assertThat(inText("u".repeat(64) + "@example.org")).hasSize(1);
  }

  @Test
  void hostileTextTakesNoLongerThanItIs() {
    List<String> pieces =
        List.of("@", "a@", "a.@", "a@a.", "\"", "(", "<a@b.cd>,", "a@b.org ", "\\");
    for (String piece : pieces) {
      String text = piece.repeat(300_000 / piece.length());
      assertTimeout(Duration.ofSeconds(2), () -> inText(text));
      assertTimeout(Duration.ofSeconds(2), () -> inHeader(text));
    }
  }
}
