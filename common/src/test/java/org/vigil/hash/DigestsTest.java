package org.vigil.hash;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Against the test vectors of RFC 1321 and FIPS 180. */
class DigestsTest {
  @Test
  void digestsAnEmptyContent() {
    assertThat(new Digests().finish())
        .isEqualTo(
            new DigestSet(
                "d41d8cd98f00b204e9800998ecf8427e",
                "da39a3ee5e6b4b0d3255bfef95601890afd80709",
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                0));
  }

  @Test
  void digestsPiecesAsOneContent() {
    Digests digests = new Digests();
    digests.update("xab".getBytes(US_ASCII), 1, 2);
    digests.update(new byte[0], 0, 0);
    digests.update("cx".getBytes(US_ASCII), 0, 1);
    assertThat(digests.finish())
        .isEqualTo(
            new DigestSet(
                "900150983cd24fb0d6963f7d28e17f72",
                "a9993e364706816aba3e25717850c26c9cd0d89d",
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                3));
  }
}
