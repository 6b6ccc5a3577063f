package org.vigil.jobs.lead.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Grammar, and names made harmless. */
final class PhrasesTest {
  private final Sentences say = Wording.of("");

  @Test
  void writesNumbersUpToTwelveInWords() {
    assertThat(say.number(0)).isEqualTo("no");
    assertThat(say.number(12)).isEqualTo("twelve");
    assertThat(say.number(13)).isEqualTo("13");
    assertThat(say.number(1234)).isEqualTo("1,234");
    assertThat(say.number(1234567)).isEqualTo("1,234,567");
    assertThat(say.number(-123)).isEqualTo("-123");
  }

  @Test
  void joinsLists() {
    assertThat(say.list(List.of("a"))).isEqualTo("a");
    assertThat(say.list(List.of("a", "b"))).isEqualTo("a and b");
    assertThat(say.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    assertThat(say.shortList(List.of("a", "b", "c", "d"))).isEqualTo("a, b and two others");
    assertThat(say.cases(List.of()).text()).isEqualTo("no case");
    assertThat(say.cases(List.of("A")).text()).isEqualTo("case A");
    assertThat(say.cases(List.of("A", "B")).text()).isEqualTo("two cases (A and B)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Canon EOS R6", "012345", "iPhone 13 mini", "2024-17", "Ver.1.00", "Ünal"})
  void leavesPlainNamesAlone(String name) {
    assertThat(Phrases.name(name)).isEqualTo(name);
  }

  @Test
  void quotesNamesThatCouldBeReadAsText() {
    assertThat(Phrases.name("R6. The victim is known")).isEqualTo("“R6. The victim is known”");
    assertThat(Phrases.name("A), and B")).isEqualTo("“A), and B”");
    assertThat(Phrases.name("a”b\"c")).isEqualTo("“a'b'c”");
    assertThat(Phrases.name("")).isEqualTo("“”");
  }

  @Test
  void writesTheFirstDigitsOfADigest() {
    assertThat(Phrases.name("0123456789abcdef".repeat(4))).isEqualTo("01234567…");
    assertThat(Phrases.name("0123456789abcdef")).isEqualTo("0123456789abcdef");
  }

  @Test
  void neutralisesControlsAndCutsWhatIsLong() {
    assertThat(Phrases.clean("a\u0000b\r\n\u001b[31mc\u202E\u2028d\uD800"))
        .isEqualTo("a b [31mc d");
    assertThat(Phrases.clean("x".repeat(1_000_000))).hasSize(64).endsWith("…");
    String wide = "\uD83D\uDCF7".repeat(500);
    assertThat(Phrases.clean(wide).codePoints().count()).isEqualTo(64);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-03T10:00, 2026-05-03T23:00, on 3 May 2026",
    "2026-05-03T10:00, 2026-05-05T10:00, between 3 and 5 May 2026",
    "2026-04-30T10:00, 2026-05-05T10:00, between 30 April and 5 May 2026",
    "2025-12-30T10:00, 2026-01-03T10:00, between 30 December 2025 and 3 January 2026"
  })
  void saysASpanOfDates(LocalDateTime from, LocalDateTime to, String expected) {
    assertThat(Dates.span(List.of(from, to), say)).isEqualTo(expected);
  }
}
