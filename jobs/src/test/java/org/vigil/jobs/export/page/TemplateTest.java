package org.vigil.jobs.export.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A page and the values in its places. */
class TemplateTest {
  @Test
  void textIsEscapedAndMarkupIsNot() {
    assertThat(new Template("{{a}} {{{b}}}").with(Map.of("a", "<i>", "b", "<i>")))
        .isEqualTo("&lt;i&gt; <i>");
  }

  @Test
  void placesWithinValuesAreNotFilled() {
    assertThat(new Template("{{a}}{{b}}").with(Map.of("a", "{{b}} $1 \\", "b", "!")))
        .isEqualTo("{{b}} $1 \\!");
  }

  @Test
  void refusesAPlaceWithoutAValue() {
    assertThatThrownBy(() -> new Template("{{missing}}").with(Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("missing");
  }
}
