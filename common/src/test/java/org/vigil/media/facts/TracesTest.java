package org.vigil.media.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.png.PngChunkType;
import com.drew.lang.KeyValuePair;
import com.drew.metadata.Metadata;
import com.drew.metadata.StringValue;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.png.PngDirectory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.media.Bytes;
import org.vigil.media.Pictures;
import org.vigil.media.camera.ProgramTags;
import org.vigil.media.camera.Tags;
import org.vigil.media.picture.PictureFormat;
import org.vigil.media.provenance.JpegStructure;
import org.vigil.media.provenance.ThumbnailCheck;

/** How files are built, and which marks programs leave. */
class TracesTest {
  private static final byte[] JPEG = Pictures.jpeg(320, 240);

  private static Traces structure(byte[] jpeg) {
    return new JpegStructure().read(jpeg, "image/jpeg").traces();
  }

  private static byte[] encoded(float quality, boolean progressive) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(quality);
      how.setProgressiveMode(
          progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
      writer.setOutput(stream);
      BufferedImage image = Pictures.drawn(64, 48, BufferedImage.TYPE_INT_RGB);
      writer.write(null, new IIOImage(image, null, null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  @Test
  void tellsHowAJpegIsBuilt() throws IOException {
    Traces traces = structure(encoded(0.8f, false));
    assertThat(traces.huffman()).isEqualTo("standard");
    assertThat(traces.markers()).isEqualTo("APP0 DQT SOF0 DHT SOS");
    assertThat(traces.progressive()).isFalse();
    assertThat(structure(encoded(0.8f, true)).progressive()).isTrue();
  }

  @Test
  void tellsOneSettingOfAnEncoderFromAnother() throws IOException {
    String tables = structure(encoded(0.8f, false)).quantisation();
    assertThat(tables).matches("[0-9a-f]{16}");
    assertThat(structure(encoded(0.8f, true)).quantisation()).isEqualTo(tables);
    assertThat(structure(encoded(0.7f, false)).quantisation()).isNotEqualTo(tables);
  }

  @Test
  void saysNothingOfTheBuildOfWhatIsNoJpeg() {
    assertThat(structure(new byte[100])).isEqualTo(Traces.NONE);
    assertThat(structure(new byte[0])).isEqualTo(Traces.NONE);
  }

  private static @Nullable Integer bits(byte[] thumbnail) {
    byte[] file = Bytes.join(JPEG, thumbnail);
    MediaFacts decoded = new PictureFormat(1 << 20, false).read(JPEG, "image/jpeg");
    Part part = new Part(Part.Kind.THUMBNAIL, JPEG.length, thumbnail.length);
    MediaFacts facts = new MediaFacts(decoded.picture(), null, List.of(), List.of(part));
    return ThumbnailCheck.of(file, facts).thumbnailBits();
  }

  @Test
  void comparesAThumbnailWithItsPicture() {
    assertThat(bits(Pictures.jpeg(160, 120))).isLessThan(40);
    BufferedImage other = new BufferedImage(160, 120, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 160 * 120; i++) {
      other.setRGB(i % 160, i / 160, (((i * 2654435761L) >> 8) & 0xff) < 128 ? -1 : 0);
    }
    assertThat(bits(Pictures.encoded(other, "jpeg"))).isGreaterThan(64);
  }

  @Test
  void findsAThumbnailThatIsTurnedOrHasBars() {
    BufferedImage upright = Pictures.drawn(160, 120, BufferedImage.TYPE_INT_RGB);
    BufferedImage turned = new BufferedImage(120, 160, BufferedImage.TYPE_INT_RGB);
    BufferedImage barred = new BufferedImage(160, 160, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 160; x++) {
      for (int y = 0; y < 120; y++) {
        turned.setRGB(119 - y, x, upright.getRGB(x, y));
        barred.setRGB(x, y + 20, upright.getRGB(x, y));
      }
    }
    assertThat(bits(Pictures.encoded(turned, "jpeg"))).isLessThan(40);
    assertThat(bits(Pictures.encoded(barred, "jpeg"))).isLessThan(40);
  }

  @Test
  void comparesNothingThatIsNoPicture() {
    assertThat(bits(new byte[50])).isNull();
    assertThat(bits(Bytes.hex("ffd8ffdbffff"))).isNull();
  }

  private static List<String> generated(String keyword, String text) {
    PngDirectory directory = new PngDirectory(PngChunkType.tEXt);
    StringValue value = new StringValue(Bytes.of(text), StandardCharsets.UTF_8);
    directory.setObject(PngDirectory.TAG_TEXTUAL_DATA, List.of(new KeyValuePair(keyword, value)));
    Metadata metadata = new Metadata();
    metadata.addDirectory(directory);
    return ProgramTags.of(new Tags(metadata)).generated();
  }

  @Test
  void keepsOfAWishJustThatThereWasOne() {
    assertThat(generated("parameters", "a hill\nSteps: 20, Sampler: Euler"))
        .containsExactly("stable-diffusion parameters");
    assertThat(generated("prompt", "{\"3\": {\"class_type\": \"KSampler\"}}"))
        .containsExactly("comfyui prompt");
    assertThat(generated("workflow", "x".repeat(5000) + "{\"nodes\": []}"))
        .containsExactly("comfyui workflow");
    assertThat(generated("Software", "NovelAI")).containsExactly("novelai");
  }

  @Test
  void takesOtherTextsForNoWish() {
    assertThat(generated("parameters", "quality=9")).isEmpty();
    assertThat(generated("Software", "GIMP")).isEmpty();
  }

  @Test
  void findsWishesInTheCommentOfAJpeg() {
    ExifSubIFDDirectory exif = new ExifSubIFDDirectory();
    exif.setByteArray(
        ExifSubIFDDirectory.TAG_USER_COMMENT,
        Bytes.of("ASCII\0\0\0a hill Steps: 20, Sampler: Euler a, Seed: 7"));
    Metadata metadata = new Metadata();
    metadata.addDirectory(exif);
    Traces traces = ProgramTags.of(new Tags(metadata));
    assertThat(Objects.requireNonNull(traces).generated())
        .containsExactly("stable-diffusion parameters");
  }
}
