package org.vigil.media.provenance;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import org.vigil.hash.Pdq;
import org.vigil.hash.PdqHash;
import org.vigil.hash.PdqResult;
import org.vigil.hash.Pixels;
import org.vigil.media.facts.MediaFacts;
import org.vigil.media.facts.Part;
import org.vigil.media.facts.PictureFacts;
import org.vigil.media.facts.Traces;
import org.vigil.media.facts.TracesBuilder;
import org.vigil.media.picture.LumaJpeg;
import org.vigil.media.picture.RasterPixels;
import org.vigil.media.picture.ScaledLuma;

/**
 * Whether a picture's thumbnail still shows the picture: in how many bits their PDQ hashes differ,
 * however the one is turned, and whether or not bars fill it up to another shape. Many programs
 * that edit a picture leave its thumbnail as it was.
 */
public final class ThumbnailCheck {
  private static final int MOST_BYTES = 1 << 18;
  private static final int MOST_SIDE = 1024;

  /**
   * A larger one is decoded smaller: few thumbnails have more pixels than this on the shorter side.
   */
  private static final int LEAST_SIDE = 120;

  /** Of flatter pictures a hash says little. */
  private static final int LEAST_QUALITY = 50;

  private ThumbnailCheck() {}

  /** The traces of the first thumbnail in a file whose picture was decoded. */
  public static Traces of(byte[] file, MediaFacts facts) {
    PictureFacts picture = facts.picture();
    PdqResult whole = picture == null ? null : picture.pdq();
    Part part =
        facts.parts().stream()
            .filter(one -> one.kind() == Part.Kind.THUMBNAIL && one.length() <= MOST_BYTES)
            .findFirst()
            .orElse(null);
    if (picture == null || whole == null || whole.quality() < LEAST_QUALITY || part == null) {
      return Traces.NONE;
    }
    int from = (int) part.offset();
    Pixels thumbnail = pixels(Arrays.copyOfRange(file, from, from + (int) part.length()));
    return thumbnail == null
        ? Traces.NONE
        : TracesBuilder.builder(Traces.NONE).thumbnailBits(bits(picture, whole, thumbnail)).build();
  }

  private static int bits(PictureFacts picture, PdqResult whole, Pixels thumbnail) {
    List<PdqHash> turned = Stream.concat(Stream.of(whole.hash()), whole.turned().stream()).toList();
    return Stream.of(thumbnail, shaped(thumbnail, picture))
        .distinct()
        .map(pixels -> Pdq.hash(pixels).hash())
        .flatMap(hash -> turned.stream().map(hash::distance))
        .min(Integer::compare)
        .orElseThrow();
  }

  /** The middle of it that has the shape of the picture, upright or lying as it is itself. */
  private static Pixels shaped(Pixels thumbnail, PictureFacts picture) {
    double shape = (double) picture.width() / picture.height();
    boolean lying = thumbnail.width() > thumbnail.height();
    if (thumbnail.width() != thumbnail.height() && lying != picture.width() > picture.height()) {
      shape = 1 / shape;
    }
    int width = Math.min(thumbnail.width(), (int) Math.round(thumbnail.height() * shape));
    int height = Math.min(thumbnail.height(), (int) Math.round(thumbnail.width() / shape));
    return width == thumbnail.width() && height == thumbnail.height()
        ? thumbnail
        : new Middle(thumbnail, Math.max(1, width), Math.max(1, height));
  }

  /** Any failure means that there is no such thumbnail; its own row tells what is wrong with it. */
  private static @Nullable Pixels pixels(byte[] jpeg) {
    LumaJpeg light = LumaJpeg.of(jpeg);
    boolean small = light != null && light.width() <= MOST_SIDE && light.height() <= MOST_SIDE;
    ScaledLuma luma = light == null || !small ? null : light.luma(light.shift(LEAST_SIDE));
    return luma == null ? colours(jpeg) : luma.small();
  }

  /** Of a broken one, or one in other colours. */
  private static @Nullable Pixels colours(byte[] jpeg) {
    try (ImageInputStream input = new ByteArrayImageInputStream(jpeg)) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
      if (!readers.hasNext()) {
        return null;
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(input, true, true);
        boolean small = reader.getWidth(0) <= MOST_SIDE && reader.getHeight(0) <= MOST_SIDE;
        BufferedImage image = small ? reader.read(0) : null;
        return image == null ? null : new RasterPixels(image.getColorModel(), image.getRaster());
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  /** The middle of other pixels. */
  private record Middle(Pixels whole, int width, int height) implements Pixels {
    private int left() {
      return (whole.width() - width) / 2;
    }

    private int top() {
      return (whole.height() - height) / 2;
    }

    @Override
    public int rgb(int x, int y) {
      return whole.rgb(x + left(), y + top());
    }

    @Override
    public float[] lumas(int[] columns, int[] rows) {
      return whole.lumas(
          Arrays.stream(columns).map(x -> x + left()).toArray(),
          Arrays.stream(rows).map(y -> y + top()).toArray());
    }
  }
}
