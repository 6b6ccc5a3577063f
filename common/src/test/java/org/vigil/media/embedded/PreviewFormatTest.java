package org.vigil.media.embedded;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigil.media.Bytes;
import org.vigil.media.Pictures;
import org.vigil.media.facts.PictureFacts;
import org.vigil.media.picture.PictureFormat;
import org.vigil.media.type.MediaTypes;

/**
 * Raw files as cameras lay them out; in the corpus their pictures have made room for a few words.
 */
@EnabledIf("corpus")
class PreviewFormatTest {
  private static final Path RAW =
      Path.of(System.getProperty("vigil.corpus", "-"), "corpus/photos/exiftool-makernotes");

  private static final int LONG = 4;

  static boolean corpus() {
    return Files.isDirectory(RAW);
  }

  /** Where the value stands that a directory has under this tag. */
  private static int place(ByteBuffer file, int tag, int value) {
    for (int at = 0; at <= file.limit() - 12; at += 2) {
      if (Short.toUnsignedInt(file.getShort(at)) == tag
          && file.getShort(at + 2) == LONG
          && file.getInt(at + 4) == 1
          && file.getInt(at + 8) == value) {
        return at + 8;
      }
    }
    throw new AssertionError("No tag " + tag + " of " + value);
  }

  @ParameterizedTest
  @CsvSource({
    "CanonRaw.cr2, 273, 8680, 279, 26",
    "Nikon.nef, 513, 1120, 514, 29",
    "DNG.dng, 273, 13070, 279, 29"
  })
  void hashesThePreviewAndSaysSo(String name, int offsetTag, int offset, int lengthTag, int length)
      throws IOException {
    byte[] raw = Files.readAllBytes(RAW.resolve(name));
    byte[] jpeg = Pictures.jpeg(640, 424);
    byte[] file = Bytes.join(raw, jpeg);
    ByteBuffer tiff =
        ByteBuffer.wrap(file).order(raw[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    tiff.putInt(place(tiff, offsetTag, offset), raw.length);
    tiff.putInt(place(tiff, lengthTag, length), jpeg.length);

    PictureFormat pictures = new PictureFormat(1 << 30, false);
    String mediaType = new MediaTypes().of(file);
    PictureFacts preview =
        requireNonNull(new PreviewFormat(pictures).read(file, mediaType).picture());
    assertThat(preview.decoder()).startsWith("preview/");
    assertThat(preview.pdq())
        .isEqualTo(requireNonNull(pictures.read(jpeg, "image/jpeg").picture()).pdq());
  }
}
