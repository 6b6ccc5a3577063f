package org.vigil.media.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts out of a file, made fit for a table. */
class CleanTextTest {
  @Test
  void trimsAndStripsWhatCannotBePrinted() {
    assertThat(CleanText.clean("  Ni\0kon\u001b[31m \u202eX\r\n\0\0")).isEqualTo("Nikon[31m X");
  }

  @Test
  void cutsLongTexts() {
    assertThat(CleanText.clean("x".repeat(1_000_000))).hasSize(CleanText.MAX_CHARS);
  }

  @Test
  void halvesNoCharacter() {
    assertThat(CleanText.clean("x".repeat(CleanText.MAX_CHARS - 1) + "\ud83d\ude00"))
        .doesNotContain("\ud83d");
  }

  @Test
  void isNullForNothing() {
    assertThat(CleanText.clean(" \0 ")).isNull();
    assertThat(CleanText.clean(null)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000000", "   ", "", "-", "xxxxxx", "0 0 0 0", "NO= 0000", "00-00"})
  void takesABlankSerialForNone(String serial) {
    assertThat(CleanText.serial(serial)).isNull();
  }

  @Test
  void keepsASerialAsItIsWritten() {
    assertThat(CleanText.serial("NO= 20025585        ")).isEqualTo("20025585");
    assertThat(CleanText.serial("022021000319")).isEqualTo("022021000319");
    assertThat(CleanText.serial("-1000f46")).isEqualTo("-1000f46");
  }
}
