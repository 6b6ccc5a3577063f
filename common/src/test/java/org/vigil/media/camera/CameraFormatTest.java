package org.vigil.media.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.png.PngChunkType;
import com.drew.lang.KeyValuePair;
import com.drew.metadata.Metadata;
import com.drew.metadata.StringValue;
import com.drew.metadata.png.PngDirectory;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigil.media.Bytes;
import org.vigil.media.facts.CameraFacts;
import org.vigil.media.facts.MediaFacts;
import org.vigil.model.Issue;
import org.vigil.model.term.Reason;

/** EXIF where it lies in good order, and where it does not. */
class CameraFormatTest {
  /** One directory with one entry: the maker is Canon. */
  private static final byte[] TIFF =
      Bytes.hex("49492a00 08000000 0100 0f01 0200 06000000 1a000000 00000000 43616e6f6e00");

  private static final byte[] EXIF = Bytes.join(Bytes.of("Exif\0\0"), TIFF);

  private static byte[] segment(int marker, byte[] content) {
    byte[] head = {(byte) 0xff, (byte) marker, 0, (byte) (content.length + 2)};
    return Bytes.join(head, content);
  }

  private static final byte[] JPEG =
      Bytes.join(Bytes.hex("ffd8"), segment(0xe1, EXIF), segment(0xe2, new byte[50]));

  private static MediaFacts read(byte[] bytes) throws IOException {
    return new CameraFormat().read(bytes, "image/jpeg");
  }

  @Test
  void keepsTheWholeSegmentsOfACutJpeg() throws IOException {
    MediaFacts facts = read(Arrays.copyOf(JPEG, JPEG.length - 9));
    assertThat(facts.camera()).extracting(CameraFacts::make).isEqualTo("Canon");
    assertThat(facts.issues()).extracting(Issue::reason).containsExactly(Reason.TRUNCATED);
  }

  @Test
  void failsWhenNoSegmentIsWhole() {
    assertThatThrownBy(() -> read(Arrays.copyOf(JPEG, 20))).isInstanceOf(IOException.class);
  }

  @Test
  void saysNothingOfWhatItDoesNotKnow() throws IOException {
    assertThat(read(new byte[1000])).isEqualTo(MediaFacts.NONE);
  }

  private static CameraFacts png(String keyword, String profile) {
    PngDirectory directory = new PngDirectory(PngChunkType.tEXt);
    StringValue value = new StringValue(Bytes.of(profile), java.nio.charset.StandardCharsets.UTF_8);
    directory.setObject(PngDirectory.TAG_TEXTUAL_DATA, List.of(new KeyValuePair(keyword, value)));
    Metadata metadata = new Metadata();
    metadata.addDirectory(directory);
    PngProfiles.unpack(metadata);
    return CameraTags.facts(metadata);
  }

  @Test
  void readsTheProfilesOfOldPngFiles() {
    String exif = HexFormat.of().formatHex(EXIF);
    String tiff = HexFormat.of().formatHex(TIFF);
    assertThat(png("Raw profile type APP1", "\nexif\n   38\n" + exif).make()).isEqualTo("Canon");
    assertThat(png("Raw profile type exif", "\n  32\n" + tiff + "\n").make()).isEqualTo("Canon");
  }

  @Test
  void survivesAProfileThatIsNone() {
    assertThat(png("Raw profile type exif", "\nexif\n 4\n4d4d0").orNull()).isNull();
    assertThat(png("Raw profile type exif", "\nexif\n 4\n" + "f".repeat(99_999) + "z").orNull())
        .isNull();
    assertThat(png("Comment", "exif 4 4d4d002a").orNull()).isNull();
  }
}
