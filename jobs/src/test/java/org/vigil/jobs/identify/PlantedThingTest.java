package org.vigil.jobs.identify;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigil.lake.SharedSpark;

/** The planted identifiers are found by the rules that are switched on. */
class PlantedThingTest {
  @Test
  void whatIsSwitchedOnIsFoundAndNothingElse() {
    for (List<String> off : List.of(List.<String>of(), List.of("email"), List.of("report"))) {
      IdentifySettings settings = new IdentifySettings("", off);
      assertThatCode(() -> FindIdentifiers.answer(SharedSpark.session(), settings))
          .doesNotThrowAnyException();
    }
  }
}
