package org.vigil.identifier.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.model.term.Strength;

/** What somebody set as owner or artist in a camera. */
class OwnerNameTest {
  private static final List<String> CAMERA =
      List.of("Adobe Photoshop 25.1", "NIKON CORPORATION", "NIKON D750");

  @ParameterizedTest
  @CsvSource({
    "Studio Example, studio example",
    "'  STUDIO\u00a0  Example\t', studio example",
    "Ｓｔｕｄｉｏ Example, studio example",
    "Picasa User 77, picasa user 77"
  })
  void isTheSameInWhateverCaseAndBlanks(String written, String normal) {
    Identifier owner = OwnerName.of(written, CAMERA).orElseThrow();
    assertThat(owner.value()).isEqualTo(normal);
    assertThat(owner.strength()).isEqualTo(Strength.WEAK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "\u0000\u0000",
        "Unknown",
        "PICASA",
        "none",
        "N/A",
        "Photographer",
        "owner name",
        "Canon",
        "iPhone",
        "NIKON D750",
        "nikon d750 6012345",
        "Adobe Photoshop 25.1",
        "?",
        "12345",
        "x"
      })
  void defaultsAreDropped(String text) {
    assertThat(OwnerName.of(text, CAMERA)).isEmpty();
  }

  @Test
  void longTextIsCut() {
    assertThat(OwnerName.of("ab ".repeat(5000), CAMERA).orElseThrow().value())
        .hasSizeLessThanOrEqualTo(200);
  }
}
