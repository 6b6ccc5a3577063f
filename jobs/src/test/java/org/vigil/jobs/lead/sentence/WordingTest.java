package org.vigil.jobs.lead.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A site's own words. */
final class WordingTest {
  @TempDir Path folder;

  private Sentences given(String text) throws IOException {
    return Wording.of(Files.writeString(folder.resolve("site.properties"), text).toString());
  }

  @Test
  void speaksInTheWordsOfASite() throws IOException {
    Sentences say =
        given(
            """
            number.words = null eins zwei
            list.last = {head} und {item}
            media.pictures = {pictures|ein Bild|{pictures} Bilder}
            place.gps = Laut GPS {media|wurde|wurden} {media} {where} aufgenommen.
            date.months = Januar Februar März April Mai Juni Juli August September Oktober \
              November Dezember
            date.day = {day}. {month} {year}
            """);
    assertThat(
            say.sentence(
                "place.gps",
                Slot.count("media", say.phrase("media.pictures", say.count("pictures", 2)), 2),
                Slot.text("where", "bei Lissabon")))
        .isEqualTo("Laut GPS wurden zwei Bilder bei Lissabon aufgenommen.");
    assertThat(say.phrase("media.pictures", say.count("pictures", 1))).isEqualTo("ein Bild");
    assertThat(say.number(3)).isEqualTo("3");
    assertThat(Dates.day(LocalDate.of(2026, 3, 1), say)).isEqualTo("1. März 2026");
  }

  @Test
  void fallsBackOnWhatIsBuiltIn() throws IOException {
    assertThat(given("list.last = {head} und {item}").sentence("explain.untied"))
        .isEqualTo("Nothing ties it to abuse.");
  }

  @Test
  void writesDigitsWhereThereAreNoWords() throws IOException {
    assertThat(given("number.words =").number(2)).isEqualTo("2");
  }

  @Test
  void tellsOneWordingFromAnother() throws IOException {
    Sentences builtIn = Wording.of("");
    assertThat(given("")).isEqualTo(builtIn).hasToString(builtIn.toString());
    assertThat(given("explain.untied = x")).isNotEqualTo(builtIn);
    assertThat(given("explain.untied = x").toString()).isNotEqualTo(builtIn.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "explain.open = Open {file} first.; explain.open: the slot file must be one of [path]",
        "explain.opened = x; explain.opened: no sentence has this key",
        "explain.open = {path|a|b}; explain.open: the slot path is no number",
        "explain.open = {path; explain.open: every brace must be closed",
        "date.months = Januar; date.months: it must have 12 months"
      })
  void refusesWhatTheCodeDoesNotGive(String text, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> given(text))
        .withMessageContaining(message)
        .withMessageContaining("site.properties");
  }

  @Test
  void refusesAKeyThatIsGivenTwice() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> given("explain.untied = a\nexplain.untied = b"))
        .withMessageContaining("the key explain.untied must be given once");
  }

  @Test
  void refusesAFileThatIsMissingOrNotUtf8() throws IOException {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Wording.of("/no/such/file"))
        .withMessageContaining("/no/such/file must be a file that can be read");
    Path latin = folder.resolve("latin.properties");
    Files.write(latin, "explain.untied = ä".getBytes(StandardCharsets.ISO_8859_1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Wording.of(latin.toString()))
        .withMessageContaining("must be UTF-8");
  }

  @Test
  void writesTheSameWhateverTheLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      Sentences say = Wording.of("");
      assertThat(say.number(12345)).isEqualTo("12,345");
      assertThat(Dates.day(LocalDate.of(2026, 5, 3), say)).isEqualTo("3 May 2026");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void travels() throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(Wording.of(""));
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      Sentences arrived = (Sentences) in.readObject();
      assertThat(arrived.sentence("explain.untied")).isEqualTo("Nothing ties it to abuse.");
    }
  }
}
