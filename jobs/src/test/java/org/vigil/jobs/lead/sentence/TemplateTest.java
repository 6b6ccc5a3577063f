package org.vigil.jobs.lead.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Slots, plural forms, and what is left out. */
final class TemplateTest {
  private static String files(String template, long count) {
    return Template.of(template)
        .fill(Map.of("files", Slot.count("files", Long.toString(count), count)));
  }

  private static String name(String template, String name) {
    return Template.of(template).fill(Map.of("name", Slot.text("name", name)));
  }

  @Test
  void fillsSlotsAsOftenAsTheyAreNamed() {
    assertThat(name("{name} and {name}: | ?", "A")).isEqualTo("A and A: | ?");
    assertThat(name("nothing", "A")).isEqualTo("nothing");
  }

  @Test
  void fillsWhatLooksLikeASlotAsText() {
    assertThat(name("{name}", "{name|a|b}")).isEqualTo("{name|a|b}");
  }

  @Test
  void choosesTheFormOfOneAndOfMany() {
    String template = "{files|one file|{files} files}";
    assertThat(files(template, 1)).isEqualTo("one file");
    assertThat(files(template, 0)).isEqualTo("0 files");
    assertThat(files(template, 6)).isEqualTo("6 files");
  }

  @ParameterizedTest
  @CsvSource({"1, soubor", "2, soubory", "4, soubory", "5, souborů", "21, souborů", "0, souborů"})
  void choosesAmongThreeFormsByRanges(long count, String expected) {
    assertThat(files("{files|1:soubor|2-4: soubory|souborů}", count)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"1, файл", "21, файл", "11, файлов", "111, файлов", "3, файла", "5, файлов"})
  void choosesAmongThreeFormsByLastDigits(long count, String expected) {
    String template = "{files|*11,*12,*13,*14:файлов|*1:файл|*2,*3,*4:файла|файлов}";
    assertThat(files(template, count)).isEqualTo(expected);
  }

  @Test
  void leavesOutWhatIsNotThere() {
    assertThat(name("a{name? ({name})}.", "b")).isEqualTo("a (b).");
    assertThat(name("a{name? ({name})}.", "")).isEqualTo("a.");
    assertThat(name("{name?by {name}|by nobody}", "")).isEqualTo("by nobody");
    assertThat(files("{files?{files|one|{files}}|none}", 0)).isEqualTo("none");
    assertThat(files("{files?{files|one|{files}}|none}", 1)).isEqualTo("one");
  }

  @Test
  void namesItsSlotsAndThoseItCountsBy() {
    Template template = Template.of("{a} {b?{c|{d}|{e}}|{f}}");
    assertThat(template.slots()).containsExactly("a", "b", "c", "d", "e", "f");
    assertThat(template.counted()).containsExactly("c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{name",
        "name}",
        "{}",
        "{Name}",
        "{name:a|b}",
        "{files|a|b|c}",
        "{files|1:a|b|c}",
        "{name?a|b|c}",
        "{ name}",
        "{name {name}}",
        "a } b {name}"
      })
  void refusesWhatIsNoTemplate(String template) {
    assertThatIllegalArgumentException().isThrownBy(() -> Template.of(template));
  }
}
