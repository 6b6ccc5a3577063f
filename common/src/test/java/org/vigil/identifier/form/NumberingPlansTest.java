package org.vigil.identifier.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.model.term.IdentifierKind;
import org.vigil.model.term.Strength;

/** Telephone numbers in E.164; the numbers are kept for fiction (Ofcom, NANPA 555-01xx). */
class NumberingPlansTest {
  private final PhoneNumbers phones = new NumberingPlans();

  @ParameterizedTest
  @CsvSource({
    "+44 7700 900123, +447700900123, MEDIUM",
    "+44 (0)7700 900123, +447700900123, MEDIUM",
    "0044 7700-900123, +447700900123, MEDIUM",
    "+447700900123, +447700900123, MEDIUM",
    "+1 (202) 555-0123, +12025550123, STRONG",
    "+1.202.555.0123, +12025550123, STRONG"
  })
  void isInE164(String written, String value, Strength strength) {
    assertThat(phones.of(written, null))
        .contains(new Identifier(IdentifierKind.PHONE, value, strength));
  }

  @Test
  void marksOfTheDirectionOfWritingGo() {
    assertThat(phones.of("\u202a+44\u00a07700\u00a0900123\u202c", null).orElseThrow().value())
        .isEqualTo("+447700900123");
  }

  @Test
  void withoutACountryItIsTheSitesOrWeak() {
    assertThat(phones.of("07700 900123", "GB").orElseThrow().value()).isEqualTo("+447700900123");
    assertThat(phones.of("(202) 555-0123", "US").orElseThrow().value()).isEqualTo("+12025550123");
    assertThat(phones.of("07700 900123", null))
        .contains(new Identifier(IdentifierKind.PHONE, "07700900123", Strength.WEAK));
  }

  @Test
  void aWrittenCountryStandsAboveTheSites() {
    assertThat(phones.of("+44 7700 900123", "US").orElseThrow().value()).isEqualTo("+447700900123");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "+",
        "123",
        "+44",
        "+44 7700",
        "++447700900123",
        "+999 123456789",
        "+0000000000",
        "00000000000",
        "1111111111",
        "+44 7700 900123 ext",
        "call me",
        "+1234567890123456789",
        "2024-05-01T10:11",
        "+44;7700900123"
      })
  void otherTextIsNone(String text) {
    assertThat(phones.of(text, null)).isEmpty();
    assertThat(phones.of(text, "GB")).isEmpty();
  }
}
