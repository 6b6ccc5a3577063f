package org.vigil.media.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.hash.PdqHash;
import org.vigil.hash.PdqResult;
import org.vigil.media.Corpus;
import org.vigil.media.Pictures;
import org.vigil.media.facts.MediaFacts;
import org.vigil.media.facts.PictureFacts;

/** Large JPEG pictures, hashed from a part of their pixels. */
class ScaledJpegDecoderTest {
  private static final long PIXELS = 100_000_000;
  private final ScaledJpegDecoder decoder = new ScaledJpegDecoder(true);

  @BeforeEach
  void needsTheLibrary() {
    assumeFalse(Leptonica.version().isEmpty());
  }

  private static PdqResult full(byte[] jpeg) {
    MediaFacts facts = new PictureFormat(PIXELS, false).read(jpeg, "image/jpeg");
    return pdq(Objects.requireNonNull(facts.picture()));
  }

  private static PdqResult pdq(PictureFacts picture) {
    return Objects.requireNonNull(picture.pdq());
  }

  @ParameterizedTest
  @CsvSource({"1500, 900, 2", "512, 2000, 2", "1024, 1025, 4", "2049, 2303, 8", "4100, 2049, 8"})
  void hashesNearlyLikeAFullDecode(int width, int height, int scale) {
    byte[] jpeg = Pictures.jpeg(width, height);
    PictureFacts picture = Objects.requireNonNull(decoder.read(jpeg, PIXELS).picture());
    assertThat(picture.decoder()).matches("leptonica-[0-9.]+/jpeg-1/" + scale);
    assertThat(picture.width()).isEqualTo(width);
    assertThat(picture.height()).isEqualTo(height);
    assertThat(pdq(picture).hash().distance(full(jpeg).hash())).isLessThanOrEqualTo(10);
    assertThat(pdq(picture).turned()).hasSize(7);
  }

  @Test
  void hashesAGreyOne() {
    BufferedImage grey = Pictures.drawn(1200, 1100, BufferedImage.TYPE_BYTE_GRAY);
    byte[] jpeg = Pictures.encoded(grey, "jpeg");
    PictureFacts picture = Objects.requireNonNull(decoder.read(jpeg, PIXELS).picture());
    assertThat(pdq(picture).hash().distance(full(jpeg).hash())).isLessThanOrEqualTo(10);
  }

  @Test
  void leavesASmallOneToAFullDecode() {
    assertThat(decoder.read(Pictures.jpeg(4000, 511), PIXELS)).isEqualTo(MediaFacts.NONE);
  }

  @Test
  void leavesTooManyPixelsToBeToldOf() {
    assertThat(decoder.read(Pictures.jpeg(1000, 1000), 999_999)).isEqualTo(MediaFacts.NONE);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.01, 0.5, 0.99})
  void leavesACutOneToAFullDecode(double share) {
    byte[] whole = Pictures.jpeg(1200, 1200);
    byte[] cut = Arrays.copyOf(whole, (int) (share * whole.length));
    assertThat(decoder.read(cut, PIXELS)).isEqualTo(MediaFacts.NONE);
  }

  @Test
  void staysAFewBitsFromTheReferenceOnRealPhotographs() throws IOException {
    assumeTrue(Corpus.isAtHand());
    List<Integer> bits = new ArrayList<>();
    List<String> expected = Files.readAllLines(Corpus.DATA.resolve("expected/corpus-pdq.tsv"));
    for (String line : expected.subList(1, expected.size())) {
      String[] fields = line.split("\t", -1);
      byte[] jpeg = Files.readAllBytes(Corpus.DATA.resolve("corpus").resolve(fields[0]));
      PictureFacts picture = decoder.read(jpeg, PIXELS).picture();
      if (picture != null) {
        bits.add(pdq(picture).hash().distance(PdqHash.parse(fields[2])));
        assertThat(pdq(picture).quality() < 50).isEqualTo(Integer.parseInt(fields[3]) < 50);
      }
    }
    Collections.sort(bits);
    assertThat(bits).hasSizeGreaterThan(50).allMatch(distance -> distance <= 10);
    assertThat(bits.get(bits.size() / 2)).isLessThanOrEqualTo(2);
  }
}
