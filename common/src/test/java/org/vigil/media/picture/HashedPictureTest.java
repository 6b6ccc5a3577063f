package org.vigil.media.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigil.hash.Pixels;
import org.vigil.media.Pictures;
import org.vigil.media.facts.MediaFacts;
import org.vigil.media.facts.PictureFacts;
import org.vigil.model.Issue;
import org.vigil.model.term.Reason;

/** Pictures in which there is nothing to be seen. */
class HashedPictureTest {
  private static List<Reason> reasons(MediaFacts facts) {
    return facts.issues().stream().map(Issue::reason).toList();
  }

  private static byte[] black(int side, String format) {
    return Pictures.encoded(new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB), format);
  }

  @ParameterizedTest
  @CsvSource({"jpeg", "png", "gif", "bmp", "tiff"})
  void tellsOfABlackPictureWhateverDecodesIt(String format) {
    MediaFacts facts =
        new PictureFormat(1 << 30, false).read(black(100, format), "image/" + format);
    assertThat(reasons(facts)).containsExactly(Reason.FLAT);
    assertThat(facts.isDecoded()).isTrue();
  }

  @Test
  void tellsOfABlackPictureThatWasDecodedSmaller() {
    assumeFalse(Leptonica.version().isEmpty());
    MediaFacts facts = new PictureFormat(1 << 30, true).read(black(1100, "jpeg"), "image/jpeg");
    assertThat(String.valueOf(facts.picture())).contains("leptonica");
    assertThat(reasons(facts)).containsExactly(Reason.FLAT);
  }

  @Test
  void takesNoHashOfABlackPictureFromALargeFile() {
    byte[] jpeg = black(1100, "jpeg");
    // What follows the end is no picture, but a file of this size may hold one.
    byte[] large = Arrays.copyOf(jpeg, 1 << 20);
    MediaFacts facts = new PictureFormat(1 << 30, false).read(large, "image/jpeg");
    assertThat(reasons(facts)).contains(Reason.DECODE_ERROR);
    assertThat(facts.isDecoded()).isFalse();
  }

  @Test
  void keepsTheHashOfAFaintPictureOfALargeFile() {
    Pixels faint =
        new Pixels() {
          @Override
          public int width() {
            return 600;
          }

          @Override
          public int height() {
            return 600;
          }

          @Override
          public int rgb(int x, int y) {
            return x > 300 ? 0x010101 : 0;
          }
        };
    PictureFacts size = new PictureFacts(600, 600, null, null);
    MediaFacts facts = HashedPicture.of(size, faint, "any", 1 << 20, List.of());
    assertThat(reasons(facts)).containsExactly(Reason.FLAT);
    assertThat(facts.isDecoded()).isTrue();
  }
}
