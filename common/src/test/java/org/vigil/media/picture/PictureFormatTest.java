package org.vigil.media.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.hash.Pdq;
import org.vigil.hash.PdqResult;
import org.vigil.media.Bytes;
import org.vigil.media.Pictures;
import org.vigil.media.facts.MediaFacts;
import org.vigil.media.facts.PictureFacts;
import org.vigil.media.type.MediaTypes;
import org.vigil.model.Issue;
import org.vigil.model.term.Reason;

/** Pictures drawn here, whole, cut and lying. */
class PictureFormatTest {
  private final PictureFormat format = new PictureFormat(10_000_000, false);

  private MediaFacts read(byte[] bytes, String mediaType) {
    return format.read(bytes, mediaType);
  }

  private static PdqResult hash(BufferedImage image) {
    return Pdq.hash(new RasterPixels(image.getColorModel(), image.getRaster()));
  }

  private static PictureFacts picture(MediaFacts facts) {
    return Objects.requireNonNull(facts.picture());
  }

  private static PdqResult pdq(MediaFacts facts) {
    return Objects.requireNonNull(picture(facts).pdq());
  }

  private static List<Reason> reasons(MediaFacts facts) {
    return facts.issues().stream().map(Issue::reason).toList();
  }

  @ParameterizedTest
  @CsvSource({"png, 700, 300", "png, 40, 30", "bmp, 600, 600", "tiff, 100, 900"})
  void hashesTheVeryPixels(String name, int width, int height) {
    BufferedImage image = Pictures.drawn(width, height, BufferedImage.TYPE_INT_RGB);
    MediaFacts facts = read(Pictures.encoded(image, name), "image/" + name);
    assertThat(pdq(facts)).isEqualTo(hash(image));
    assertThat(picture(facts).width()).isEqualTo(width);
    assertThat(picture(facts).height()).isEqualTo(height);
    assertThat(picture(facts).decoder()).matches("(imageio-jdk|twelvemonkeys-)[0-9.]+/" + name);
    assertThat(facts.issues()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1500, 900", "300, 800", "512, 512", "64, 48", "3, 2000"})
  void hashesASampledJpegLikeAWholeOne(int width, int height) throws Exception {
    byte[] jpeg = Pictures.jpeg(width, height);
    BufferedImage whole = javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(jpeg));
    assertThat(pdq(read(jpeg, "image/jpeg"))).isEqualTo(hash(whole));
  }

  @ParameterizedTest
  @CsvSource({"10", "11", "13", "12"})
  void hashesGreyAndPalettesLikeTheirColours(int type) {
    BufferedImage image = Pictures.drawn(100, 100, type);
    BufferedImage rgb = new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB);
    RasterPixels pixels = new RasterPixels(image.getColorModel(), image.getRaster());
    for (int i = 0; i < 10_000; i++) {
      rgb.setRGB(i % 100, i / 100, pixels.rgb(i % 100, i / 100));
    }
    MediaFacts facts = read(Pictures.encoded(image, "png"), "image/png");
    assertThat(pdq(facts)).isEqualTo(hash(rgb));
    assertThat(pdq(facts).quality()).isGreaterThan(20);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 5, 6, 8, 9, 10, 11, 12, 13})
  void givesOfRowsTheLumasOfTheirPixels(int type) {
    BufferedImage image = Pictures.drawn(40, 30, type);
    RasterPixels pixels = new RasterPixels(image.getColorModel(), image.getRaster());
    int[] columns = {0, 7, 7, 39};
    int[] rows = {0, 11, 29};
    float[] lumas = pixels.lumas(columns, rows);
    for (int i = 0; i < lumas.length; i++) {
      assertThat(lumas[i]).isEqualTo(pixels.luma(columns[i % 4], rows[i / 4]));
    }
  }

  @Test
  void hashesAHalfJpegAndSaysSo() {
    byte[] whole = Pictures.jpeg(600, 600);
    MediaFacts facts = read(Arrays.copyOf(whole, whole.length / 2), "image/jpeg");
    assertThat(pdq(facts)).isNotNull();
    assertThat(reasons(facts)).containsExactly(Reason.TRUNCATED);
  }

  @Test
  void keepsTheSizeOfAHalfPng() {
    byte[] whole = Pictures.png(600, 600);
    MediaFacts facts = read(Arrays.copyOf(whole, whole.length / 2), "image/png");
    assertThat(facts.picture()).isEqualTo(new PictureFacts(600, 600, null, null));
    assertThat(reasons(facts)).containsExactly(Reason.TRUNCATED);
  }

  @ParameterizedTest
  @CsvSource({"png, TRUNCATED", "bmp, TRUNCATED", "gif, DECODE_ERROR"})
  void hashesMostOfAPictureAndSaysSo(String name, Reason reason) {
    byte[] whole = Pictures.encoded(Pictures.drawn(600, 600, BufferedImage.TYPE_INT_RGB), name);
    MediaFacts facts = read(Arrays.copyOf(whole, whole.length * 8 / 10), "image/" + name);
    assertThat(pdq(facts).quality()).isGreaterThan(50);
    assertThat(reasons(facts)).containsExactly(reason);
  }

  @Test
  void readsARunLengthCodedBitmap() {
    // Four rows of four pixels, each a run of one of two colours.
    byte[] rows = Bytes.of("\4\0\0\0\4\1\0\0\4\0\0\0\4\1\0\1");
    byte[] bmp = new byte[62 + rows.length];
    java.nio.ByteBuffer.wrap(bmp)
        .order(java.nio.ByteOrder.LITTLE_ENDIAN)
        .put((byte) 'B')
        .put((byte) 'M')
        .putInt(bmp.length)
        .putInt(0)
        .putInt(62)
        .putInt(40)
        .putInt(4)
        .putInt(4)
        .putShort((short) 1)
        .putShort((short) 8)
        .putInt(1)
        .putInt(rows.length)
        .putInt(0)
        .putInt(0)
        .putInt(2)
        .putInt(0)
        .putInt(0)
        .putInt(0xffffff)
        .put(rows);
    String type = new MediaTypes().of(bmp);
    assertThat(type).isEqualTo("image/bmp; format=compressed");
    assertThat(picture(read(bmp, type)).decoder()).endsWith("/bmp");
  }

  @Test
  void readsAnArithmeticCodedJpeg() throws Exception {
    org.junit.jupiter.api.Assumptions.assumeFalse(Leptonica.version().isEmpty());
    byte[] jpeg =
        Objects.requireNonNull(PictureFormatTest.class.getResourceAsStream("arithmetic.jpg"))
            .readAllBytes();
    // Not every JDK has code for it, so that the last decoder must.
    MediaFacts facts = new ScaledJpegDecoder(false).read(jpeg, 1_000_000);
    PdqResult whole = pdq(read(Pictures.jpeg(200, 150), "image/jpeg"));
    assertThat(pdq(facts).hash().distance(whole.hash())).isLessThanOrEqualTo(2);
    assertThat(pdq(read(jpeg, "image/jpeg")).hash().distance(whole.hash())).isLessThanOrEqualTo(2);
  }

  @Test
  void keepsTheSizeOfAPictureOverTheLimit() {
    byte[] png = Pictures.png(10, 10);
    // The header's width becomes 2^31-1, and its checksum is not looked at.
    System.arraycopy(Bytes.ints(Integer.MAX_VALUE), 0, png, 16, 4);
    MediaFacts facts = read(png, "image/png");
    assertThat(facts.picture()).isEqualTo(new PictureFacts(Integer.MAX_VALUE, 10, null, null));
    assertThat(reasons(facts)).containsExactly(Reason.PIXEL_LIMIT);
  }

  @Test
  void neverHashesWhatIsNoPicture() {
    byte[] garbage = Bytes.of("\u00ff\u00d8\u00ff garbage");
    for (String type : List.of("jpeg", "png", "gif", "bmp", "tiff")) {
      MediaFacts facts = read(garbage, "image/" + type);
      assertThat(facts.picture()).as(type).isNull();
      assertThat(facts.issues()).as(type).isNotEmpty();
    }
  }

  @Test
  void saysThatItHasNoDecoder() {
    assertThat(reasons(read(new byte[100], "image/jp2")))
        .containsExactly(Reason.UNSUPPORTED_FORMAT);
  }
}
