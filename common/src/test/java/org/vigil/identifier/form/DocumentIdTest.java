package org.vigil.identifier.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents by their XMP ID, however a program writes it. */
class DocumentIdTest {
  private static final String DIGITS = "9a3b4c5d6e7f40818293a4b5c6d7e8f0";
  private static final String UUID = "9A3B4C5D-6E7F-4081-8293-A4B5C6D7E8F0";

  @ParameterizedTest
  @ValueSource(
      strings = {
        UUID,
        DIGITS,
        "xmp.did:" + UUID,
        "xmp.iid:" + DIGITS,
        "uuid:" + UUID,
        "urn:uuid:" + UUID,
        "uuid:{" + UUID + "}",
        "adobe:docid:photoshop:" + UUID,
        " xmp.did:" + UUID + " "
      })
  void isItsDigitsAlone(String written) {
    assertThat(DocumentId.of(written).orElseThrow().value()).isEqualTo(DIGITS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "xmp.did:", "00000000-0000-0000-0000-000000000000", "ffffffffffffffffffffffffffffffff",
        "uuid:faf5bdd5-ba3d-11da-ad31-d33d75182f1b", "W5M0MpCehiHzreSzNTczkc9d", "IMG_1234",
            "12345678",
        "xmp.did:Untitled", "1010101010101010"
      })
  void whatNoProgramDrewIsNone(String text) {
    assertThat(DocumentId.of(text)).isEmpty();
  }

  @Test
  void longTextIsNone() {
    assertThat(DocumentId.of("xmp.".repeat(3000))).isEmpty();
    assertThat(DocumentId.of("a1b2".repeat(3000))).isEmpty();
  }
}
