package org.vigil.media.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigil.media.Bytes;
import org.vigil.media.Pictures;

/** Types from first bytes. */
class MediaTypesTest {
  private final MediaTypes types = new MediaTypes();

  @ParameterizedTest
  @CsvSource({
    "heic, image/heic",
    "mif1, image/heif",
    "avif, image/avif",
    "crx , image/x-canon-cr3",
    "qt  , video/quicktime",
    "M4V , video/x-m4v",
    "3gp4, video/3gpp",
    "3g2a, video/3gpp2",
    "M4A , audio/mp4",
    "isom, video/mp4",
    "zzzz, video/mp4"
  })
  void tellsIsoMediaByItsBrand(String brand, String mediaType) {
    String padded = (brand + "    ").substring(0, 4);
    assertThat(types.of(Bytes.box("ftyp", Bytes.of(padded), Bytes.ints(0)))).isEqualTo(mediaType);
  }

  @Test
  void believesAMoreExactCompatibleBrandOfAnImage() {
    byte[] head = Bytes.box("ftyp", Bytes.of("mif1"), Bytes.ints(0), Bytes.of("miafavif"));
    assertThat(types.of(head)).isEqualTo("image/avif");
  }

  @Test
  void survivesABrandListThatLiesAboutItsLength() {
    byte[] head = Bytes.join(Bytes.ints(Integer.MIN_VALUE), Bytes.of("ftypmif1"), Bytes.ints(0));
    assertThat(types.of(head)).isEqualTo("image/heif");
    head[0] = 0x7f;
    assertThat(types.of(head)).isEqualTo("image/heif");
  }

  @Test
  void knowsQuickTimeWithoutABrand() {
    byte[] head = Bytes.join(Bytes.box("moov", new byte[40]));
    assertThat(types.of(head)).isEqualTo("video/quicktime");
  }

  @Test
  void tellsWebmFromMatroska() {
    byte[] ebml = Bytes.hex("1a45dfa3 93 4282 84");
    assertThat(types.of(Bytes.join(ebml, Bytes.of("webm"), new byte[20]))).isEqualTo("video/webm");
    assertThat(types.of(Bytes.join(ebml, Bytes.of("matroska"), new byte[20])))
        .isEqualTo("video/x-matroska");
  }

  @Test
  void knowsATransportStreamByItsPackets() {
    byte[] head = new byte[1000];
    for (int at = 0; at < head.length; at += 188) {
      head[at] = 'G';
    }
    assertThat(types.of(head)).isEqualTo("video/mp2t");
    head[188] = 0;
    assertThat(types.of(head)).isEqualTo("application/octet-stream");
  }

  @ParameterizedTest
  @CsvSource({
    "000001b3 14 00f0, video/mpv",
    "000001ba 44 0004, video/mpeg",
    "00000001 67 f400, video/h264",
    "00000001 4001 0c, video/h265",
    "1f0700bf f8 7878, video/x-dv",
    "2e524d46 00 0000, application/vnd.rn-realmedia",
    "2e524d46 00 766964656f2f782d706e2d7265616c766964656f, video/vnd.rn-realvideo"
  })
  void knowsStreamsByTheirFirstBytes(String bytes, String mediaType) {
    assertThat(types.of(Bytes.join(Bytes.hex(bytes), new byte[40]))).isEqualTo(mediaType);
  }

  @Test
  void tellsAVideoInOggFromSound() {
    byte[] sound = page(2, Bytes.of("\u0001vorbis"));
    assertThat(types.of(Bytes.join(sound, page(0, Bytes.of("\u0003vorbis")))))
        .isEqualTo("audio/vorbis");
    byte[] video = page(2, Bytes.join(new byte[] {-128}, Bytes.of("theora")));
    assertThat(types.of(Bytes.join(sound, video))).isEqualTo("video/ogg");
    assertThat(types.of(Bytes.join(page(0, new byte[3]), video))).isNotEqualTo("video/ogg");
    assertThat(types.of(Arrays.copyOf(video, 28))).isNotEqualTo("video/ogg");
  }

  /** Of one segment; the first page of a stream has flag 2. */
  private static byte[] page(int flags, byte[] packet) {
    byte[] header = new byte[28];
    System.arraycopy(Bytes.of("OggS"), 0, header, 0, 4);
    header[5] = (byte) flags;
    header[26] = 1;
    header[27] = (byte) packet.length;
    return Bytes.join(header, packet);
  }

  @Test
  void knowsPicturesByTheirMagic() {
    assertThat(types.of(Pictures.jpeg(8, 8))).isEqualTo("image/jpeg");
    assertThat(types.of(Pictures.png(8, 8))).isEqualTo("image/png");
    assertThat(types.of(Bytes.of("GIF89a\1\0\1\0\0\0\0;"))).isEqualTo("image/gif");
    assertThat(types.of(Bytes.of("RIFF\20\0\0\0WEBPVP8 \4\0\0\0\0\0\0\0"))).isEqualTo("image/webp");
    assertThat(types.of(Bytes.of("RIFF\20\0\0\0AVI LIST\4\0\0\0\0\0\0\0")))
        .isEqualTo("video/x-msvideo");
  }

  @Test
  void tellsRawFilesFromTiff() {
    // One entry: DNGVersion, or none but the width.
    byte[] dng = Bytes.hex("49492a00 08000000 0100 12c6 0100 04000000 01040000 00000000");
    byte[] tiff = Bytes.hex("49492a00 08000000 0100 0001 0300 01000000 08000000 00000000");
    assertThat(types.of(dng)).isEqualTo("image/x-adobe-dng");
    assertThat(types.of(tiff)).isEqualTo("image/tiff");
    assertThat(types.of(Bytes.join(Bytes.hex("49495500"), new byte[20])))
        .isEqualTo("image/x-panasonic-rw2");
  }

  @Test
  void tellsANikonRawFileByItsReducedFirstPicture() {
    byte[] directory =
        Bytes.hex(
            "4d4d002a 00000008 0003 00fe 0004 00000001 00000001"
                + "010f 0002 00000006 00000032 014a 0004 00000001 00000040 00000000");
    byte[] nef = Bytes.join(directory, Bytes.of("NIKON CORPORATION\0"));
    assertThat(nef[50]).isEqualTo((byte) 'N');
    assertThat(types.of(nef)).isEqualTo("image/x-nikon-nef");
  }

  @Test
  void survivesADirectoryThatLiesOutside() {
    byte[] head = Bytes.hex("49492a00 ffffff7f 0100 12c6 0100 04000000 01040000");
    assertThat(types.of(head)).isEqualTo("image/tiff");
    assertThat(types.of(Bytes.hex("49492a00 08000000 ffff 0000 0000 0000")))
        .isEqualTo("image/tiff");
  }

  @Test
  void callsTheUnknownBytes() {
    assertThat(types.of(new byte[0])).isEqualTo("application/octet-stream");
    assertThat(types.of(new byte[100])).isEqualTo("application/octet-stream");
  }

  @Test
  void isTheSameForAnyCutOfAFile() {
    byte[] jpeg = Pictures.jpeg(64, 64);
    assertThat(types.of(Arrays.copyOf(jpeg, 3))).isEqualTo("image/jpeg");
  }
}
