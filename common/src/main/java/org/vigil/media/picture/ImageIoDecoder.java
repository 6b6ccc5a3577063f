package org.vigil.media.picture;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.SampleModel;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.spi.ImageReaderSpi;
import org.jspecify.annotations.Nullable;
import org.vigil.hash.Pixels;
import org.vigil.media.facts.MediaFacts;
import org.vigil.media.facts.PictureFacts;
import org.vigil.model.Issue;
import org.vigil.model.term.Reason;
import org.vigil.model.term.Stage;

/**
 * One ImageIO plug-in: the size and PDQ hash of the first picture of a file. The hash is of the
 * samples as they are stored, as in the PDQ reference: EXIF orientation, alpha and colour profiles
 * are ignored.
 */
final class ImageIoDecoder implements PictureDecoder {
  private final ImageReaderSpi provider;
  private final String format;
  private final String name;

  ImageIoDecoder(ImageReaderSpi provider, String format) {
    this.provider = provider;
    this.format = format;
    this.name = (jdk() ? jdkName() : "twelvemonkeys-" + version(provider)) + "/" + format;
  }

  @Override
  public MediaFacts read(byte[] bytes, long pixelLimit) {
    List<String> warnings = new ArrayList<>();
    PictureFacts header = null;
    ImageReader reader = null;
    try {
      reader = provider.createReaderInstance();
      reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
      reader.setInput(new ByteArrayImageInputStream(bytes), true, true);
      header = new PictureFacts(reader.getWidth(0), reader.getHeight(0), null, null);
      Issue excess = excess(reader, header, pixelLimit);
      if (excess != null) {
        return new MediaFacts(header, null, List.of(excess));
      }
      if (jdk() && format.equals("jpeg")) {
        Pixels pixels = sampled(reader, header);
        return HashedPicture.of(header, pixels, name, bytes.length, damage(warnings));
      }
      return asFarAsItGoes(reader, header, bytes.length);
    } catch (IOException | RuntimeException e) {
      return new MediaFacts(header, null, List.of(failure(e)));
    } finally {
      if (reader != null) {
        reader.dispose();
      }
    }
  }

  /** Of a picture that breaks off what came before is kept, if that is the half of it. */
  private MediaFacts asFarAsItGoes(ImageReader reader, PictureFacts size, int sizeBytes)
      throws IOException {
    BufferedImage image =
        reader.getImageTypes(0).next().createBufferedImage(size.width(), size.height());
    ImageReadParam into = reader.getDefaultReadParam();
    into.setDestination(image);
    ReadProgress progress = new ReadProgress();
    reader.addIIOReadProgressListener(progress);
    List<Issue> issues = List.of();
    try {
      reader.read(0, into);
    } catch (IOException | RuntimeException e) {
      if (!progress.pastTheHalf()) {
        throw e;
      }
      issues = List.of(failure(e));
    }
    Pixels pixels = new RasterPixels(image.getColorModel(), image.getRaster());
    return HashedPicture.of(size, pixels, name, sizeBytes, issues);
  }

  /** Keeps of a large picture just the pixels that are hashed, so a heap can be small. */
  private static Pixels sampled(ImageReader reader, PictureFacts size) throws IOException {
    ImageTypeSpecifier type = stored(reader);
    SampledRaster raster = new SampledRaster(size.width(), size.height(), type.getNumBands());
    ImageReadParam into = reader.getDefaultReadParam();
    into.setDestination(new BufferedImage(type.getColorModel(), raster, false, null));
    reader.read(0, into);
    return new RasterPixels(type.getColorModel(), raster);
  }

  /**
   * The type in which the samples stay as they are stored: of a picture with a colour profile the
   * first that is offered is sRGB, and converted.
   */
  private static ImageTypeSpecifier stored(ImageReader reader) throws IOException {
    ImageTypeSpecifier first = reader.getImageTypes(0).next();
    Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
    while (types.hasNext()) {
      ImageTypeSpecifier type = types.next();
      ColorSpace colours = type.getColorModel().getColorSpace();
      if (type.getNumBands() == first.getNumBands()
          && colours.getType() == ColorSpace.TYPE_RGB
          && !colours.isCS_sRGB()) {
        return type;
      }
    }
    return first;
  }

  private @Nullable Issue excess(ImageReader reader, PictureFacts size, long pixelLimit)
      throws IOException {
    long pixels = (long) size.width() * size.height();
    if (pixels > pixelLimit) {
      return issue(Reason.PIXEL_LIMIT, "More pixels than the limit of " + pixelLimit);
    }
    if (!format.equals("jpeg")
        && pixels * bytesPerPixel(reader) > Runtime.getRuntime().maxMemory() / 2) {
      return issue(Reason.MEMORY_LIMIT, "The picture does not fit in the worker's memory");
    }
    return null;
  }

  private static long bytesPerPixel(ImageReader reader) throws IOException {
    SampleModel model = reader.getImageTypes(0).next().getSampleModel();
    return Math.max(1, IntStream.of(model.getSampleSize()).sum() / Byte.SIZE);
  }

  private static List<Issue> damage(List<String> warnings) {
    boolean cut =
        warnings.stream().anyMatch(w -> w.contains("remature end") || w.contains("Truncated"));
    return cut ? List.of(issue(Reason.TRUNCATED, "The picture ends too soon")) : List.of();
  }

  /** Names the kind of failure only: its own message may quote the file. */
  private static Issue failure(Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof EOFException) {
        return issue(Reason.TRUNCATED, "The picture ends too soon");
      }
    }
    return issue(Reason.DECODE_ERROR, "Undecodable: " + failure.getClass().getSimpleName());
  }

  private static Issue issue(Reason reason, String message) {
    return new Issue(Stage.DECODE, reason, message);
  }

  private boolean jdk() {
    return provider.getClass().getModule() == ImageIO.class.getModule();
  }

  private static String jdkName() {
    return "imageio-jdk" + Runtime.version().feature();
  }

  private static String version(ImageReaderSpi provider) {
    return provider.getVersion().replaceAll("/.*", "");
  }
}
