package org.vigil.jobs.device;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.vigil.lake.SharedSpark;

/** The planted camera is found. */
class PlantedPictureTest {
  @Test
  void theCameraIsFound() {
    assertThatCode(() -> CountDevices.answer(SharedSpark.session())).doesNotThrowAnyException();
  }
}
