package org.vigil.device;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which names count, and how far. */
class FileCounterTest {
  @ParameterizedTest
  @CsvSource({
    "IMG_0001.JPG, 1",
    "a.zip!/DCIM/100APPLE/IMG_E4711.HEIC, 4711",
    "DSC01234.ARW, 1234",
    "_DSC0099.NEF, 99",
    "DSCF0007.raf, 7",
    "P1020345.RW2, 345",
    "GX010042.MP4, 42",
    "IMG_0412 (2).jpg, 412"
  })
  void readsTheNumberThatACameraGives(String path, int counter) {
    assertThat(FileCounter.of(path)).isEqualTo(counter);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PXL_20230405_101112123.jpg",
        "IMG_20230405_101112.jpg",
        "IMG-20230405-WA0001.jpg",
        "20230405_101112.jpg",
        "0001.jpg",
        "IMG_0001",
        "IMG_0001.JPG!/thumbnail-0.jpg",
        "holiday IMG_0001.JPG",
        ""
      })
  void aDateOrAnotherNameCountsNothing(String path) {
    assertThat(FileCounter.of(path)).isNull();
  }

  @Test
  void digitsOfOtherScriptsCountNothing() {
    assertThat(FileCounter.of("IMG_٠٠١٢.JPG")).isNull();
  }
}
