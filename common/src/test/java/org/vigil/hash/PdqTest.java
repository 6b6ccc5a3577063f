package org.vigil.hash;

import static java.util.Comparator.comparingInt;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected hashes are those of the C++ reference, compiled and fed with the same pixels. */
class PdqTest {
  private static final PdqHash ZERO = new PdqHash(0, 0, 0, 0);
  private static final PdqResult NONE = new PdqResult(ZERO, 0, List.of());

  @ParameterizedTest
  @CsvSource({
    "1280, 720, 40, 15450ea1a5ea73a7605f39e4291653d614331eb1d083ede7ee9a64e461ab97a9, 100",
    "700, 300, 16, 7451aee41f9a00e78f0d28ad8e4d7f46c1c7ac530607db57e46c4b152ca6edb2, 100",
    "512, 512, 16, 1bc746fb14365f631ab15086d3c3ad634f9eb9d2fcc160ec65a2638b85a8c385, 100",
    "300, 200, 16, db406d8745dfc880373fba2043fc249f1fd9f0d3cc3d0065339169eb87084f3d, 100",
    "100, 37, 4, c3806cfe9a04689d9b84e8bf1624e9ff119054f9d553076ae3991b61ad37b531, 100",
    "64, 64, 3, d1ba1b0d3c1375ba400799b1b17918c9a4b5cd312fdb82e7d5912a183f75b476, 100",
    "40, 1000, 4, 45ef03fee8473c1f3b1ec4e691b08c76d1a4c4e5a3d3a0d343eeab50d4a5b812, 100",
    "5, 5, 1, 390e390ec6f1c6f1c6f19b26c3f064d9390e390e390e390ec6f1c6f1c6f19b26, 88"
  })
  void hashesAsTheReferenceDoes(int width, int height, int tile, String hash, int quality) {
    PdqResult result = Pdq.hash(new MosaicPixels(width, height, tile));
    assertThat(result.hash()).hasToString(hash);
    assertThat(result.quality()).isEqualTo(quality);
  }

  @Test
  void turnsAndMirrorsAsTheReferenceDoes() {
    assertThat(Pdq.dihedrals(new MosaicPixels(300, 200, 16)))
        .extracting(PdqHash::toString)
        .containsExactly(
            "db406d8745dfc880373fba2043fc249f1fd9f0d3cc3d0065339169eb87084f3d",
            "d4624d9a5d5c7337d4a7965cae8b157073cc5d2b0e35d4162baf94cee9449602",
            "8f17d72d128a626a626a128a16a98e354a8c5a7999e8aacf66ccc351dadde59f",
            "8137a7300809999d81f03cf6dbdebfda2691e7815b607ebc7ef23e6414113ca8",
            "db40027845dd173f373d45df43fcdb601fd90f2ccc3ddf9a331196148708b0c2",
            "8e17f8d2128abdd5626aef7516a971ca4a8ca5869968753066cc3cbeda5d1a68",
            "9462f2654d4c8cc8d4a569a38e8bea8f73cca2d40e352be92ba76b31694469fd",
            "c13758cf1819666281f2c309ffdec02526bb187e5b6081477efbc19bbc11c357");
  }

  @Test
  void knowsATurnedOrMirroredPicture() {
    int side = 128;
    Pixels picture = new MosaicPixels(side, side, 16);
    int last = side - 1;
    List<Pixels> symmetries =
        List.of(
            picture,
            square(side, (x, y) -> picture.rgb(last - y, x)),
            square(side, (x, y) -> picture.rgb(last - x, last - y)),
            square(side, (x, y) -> picture.rgb(y, last - x)),
            square(side, (x, y) -> picture.rgb(x, last - y)),
            square(side, (x, y) -> picture.rgb(last - x, y)),
            square(side, (x, y) -> picture.rgb(y, x)),
            square(side, (x, y) -> picture.rgb(last - y, last - x)));
    List<PdqHash> dihedrals = Pdq.dihedrals(picture);
    assertThat(symmetries)
        .extracting(symmetry -> nearest(Pdq.hash(symmetry).hash(), dihedrals))
        .containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
  }

  /** Which of the hashes is nearest; they are not equal, as samples lie off the middle. */
  private static int nearest(PdqHash hash, List<PdqHash> hashes) {
    return hashes.indexOf(Collections.min(hashes, comparingInt(hash::distance)));
  }

  @Test
  void givesPicturesTooSmallTheZeroHash() {
    assertThat(Pdq.hash(new MosaicPixels(4, 100, 1))).isEqualTo(NONE);
    assertThat(Pdq.hash(new MosaicPixels(100, 4, 1))).isEqualTo(NONE);
    assertThat(Pdq.hash(new MosaicPixels(0, 0, 1))).isEqualTo(NONE);
    assertThat(Pdq.dihedrals(new MosaicPixels(1, 1, 1))).hasSize(8).containsOnly(ZERO);
  }

  @Test
  void stretchesANarrowPictureBeforeItIsCalledTooSmall() {
    PdqResult result = Pdq.hash(new MosaicPixels(4, 900, 1));
    assertThat(result.hash())
        .hasToString("cece6c6c2d2d131331319393ececf0f0d2d20f0ff0f03939d2d22d2dd2d20f0f");
    assertThat(result.quality()).isEqualTo(100);
  }

  @Test
  void givesABlankPictureTheQualityZero() {
    assertThat(Pdq.hash(square(300, (x, y) -> 0x808080)).quality()).isZero();
  }

  @Test
  void samplesThePicturesEndHoweverLarge() {
    int last = (int) (511L * Integer.MAX_VALUE / 512);
    Pixels wide = new FunctionPixels(Integer.MAX_VALUE, 512, (x, y) -> x == last ? 0xffffff : 0);
    Pixels edge = square(512, (x, y) -> x == 511 ? 0xffffff : 0);
    assertThat(Pdq.hash(wide)).isEqualTo(Pdq.hash(edge));
  }

  private static Pixels square(int side, Colour colour) {
    return new FunctionPixels(side, side, colour);
  }

  /** A colour at each place. */
  private interface Colour {
    int at(int x, int y);
  }

  /** A computed picture. */
  private record FunctionPixels(int width, int height, Colour colour) implements Pixels {
    @Override
    public int rgb(int x, int y) {
      return colour.at(x, y);
    }
  }
}
