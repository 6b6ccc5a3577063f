package org.vigil.jobs.export.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.jobs.text.SheetText;
import org.vigil.jobs.text.VisibleText;

/** Untrusted text on its way to a reader. */
class TextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"IMG_2041.JPG", "Århus, Danmark", "می\u200Cخواهم", "\uD83C\uDF0D", "a - b", ""})
  void plainTextStaysAsItIs(String text) {
    assertThat(VisibleText.of(text)).isEqualTo(text);
    assertThat(SheetText.of(text)).isEqualTo(text);
  }

  @Test
  void writesOutWhatCannotBeSeen() {
    assertThat(VisibleText.of("a\u202Egpj\u0000\n\u2028\uFEFF\uD800\uFFFF"))
        .isEqualTo("a\\u{202E}gpj\\u{0000}\\u{000A}\\u{2028}\\u{FEFF}\\u{D800}\\u{FFFF}");
  }

  @ParameterizedTest
  @CsvSource({
    "=1+1, '''=1+1'",
    "+1, '''+1'",
    "-1, '''-1'",
    "@A, '''@A'",
    "' =1', ''' =1'",
    "'\"=1', '''\"=1'",
    "\uFF1D1, '''\uFF1D1'",
    "a;=1, 'a;''=1'",
    "'a; -1', 'a;'' -1'"
  })
  void putsAnApostropheBeforeWhatBeginsAFormula(String text, String safe) {
    assertThat(SheetText.of(text)).isEqualTo(safe);
  }

  @Test
  void putsAnApostropheBeforeControlCharactersThatHideAFormula() {
    assertThat(SheetText.of("\t=1")).isEqualTo("'\\u{0009}=1");
    assertThat(SheetText.of("\r=1")).isEqualTo("'\\u{000D}=1");
    assertThat(SheetText.of("\u0000=1")).isEqualTo("'\\u{0000}=1");
  }

  @Test
  void markupIsTextToHtml() {
    assertThat(HtmlText.of("\"><img src='x'>&"))
        .isEqualTo("&quot;&gt;&lt;img src=&#39;x&#39;&gt;&amp;");
  }
}
