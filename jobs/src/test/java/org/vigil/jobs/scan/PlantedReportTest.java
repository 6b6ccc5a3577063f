package org.vigil.jobs.scan;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

/** The planted report is read. */
class PlantedReportTest {
  @Test
  void itsProviderAndItsFileAreRead() {
    assertThatCode(() -> PlantedReport.require(3)).doesNotThrowAnyException();
  }
}
