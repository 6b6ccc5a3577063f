package org.vigil.run;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is answered otherwise than is known refuses the night. */
class KnownAnswersTest {
  @Test
  void theSameInAnyOrderPasses() {
    assertThatCode(() -> KnownAnswers.require("thing", List.of("a", "b"), List.of("b", "a")))
        .doesNotThrowAnyException();
  }

  @Test
  void whatIsMissingOrTooMuchIsRefused() {
    assertThatThrownBy(() -> KnownAnswers.require("thing", List.of("a", "b"), List.of("b")))
        .isInstanceOf(GateException.class)
        .hasMessage("CANARIES: in the planted thing was found [b], and not [a, b]");
    assertThatThrownBy(() -> KnownAnswers.require("thing", List.of("a"), List.of("a", "a")))
        .isInstanceOf(GateException.class);
  }
}
