package org.vigil.media.picture;

import static java.util.Map.entry;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.tiff.BigTIFFImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;

/** Which decoders read which type of picture, the preferred one first. */
final class PictureDecoders {
  private static final Map<String, List<PictureDecoder>> BY_TYPE = byType();

  private PictureDecoders() {}

  /**
   * @param scaled whether one may decode at a smaller size
   */
  static List<PictureDecoder> of(String mediaType, boolean scaled) {
    return BY_TYPE.getOrDefault(mediaType, List.of()).stream()
        .filter(decoder -> scaled || !decoder.scales())
        .toList();
  }

  private static Map<String, List<PictureDecoder>> byType() {
    // Named here, not looked up: a jar of many jars may have lost their service entries.
    IIORegistry registry = IIORegistry.getDefaultInstance();
    registry.registerServiceProvider(new JPEGImageReaderSpi());
    return Map.ofEntries(
        entry(
            "image/jpeg",
            List.of(
                new ScaledJpegDecoder(true),
                jdk("jpeg"),
                new ImageIoDecoder(twelveMonkeysJpeg(), "jpeg"),
                new ScaledJpegDecoder(false))),
        entry("image/png", List.of(jdk("png"))),
        entry("image/gif", List.of(jdk("gif"))),
        entry("image/bmp", List.of(jdk("bmp"))),
        // What Tika calls one that is run-length coded.
        entry("image/bmp; format=compressed", List.of(jdk("bmp"))),
        entry(
            "image/tiff",
            List.of(
                new ImageIoDecoder(new TIFFImageReaderSpi(), "tiff"),
                new ImageIoDecoder(new BigTIFFImageReaderSpi(), "tiff"))),
        entry("image/heic", List.of(new NativeDecoder("heif"))),
        entry("image/heif", List.of(new NativeDecoder("heif"))),
        entry("image/heic-sequence", List.of(new NativeDecoder("heif"))),
        entry("image/heif-sequence", List.of(new NativeDecoder("heif"))),
        entry("image/avif", List.of(new NativeDecoder("heif"))),
        entry("image/webp", List.of(new NativeDecoder("webp"))));
  }

  /** It wraps the JDK's, which it finds when it is registered. */
  private static ImageReaderSpi twelveMonkeysJpeg() {
    return IIORegistry.getDefaultInstance().getServiceProviderByClass(JPEGImageReaderSpi.class);
  }

  private static PictureDecoder jdk(String format) {
    Iterator<ImageReaderSpi> all =
        IIORegistry.getDefaultInstance().getServiceProviders(ImageReaderSpi.class, false);
    while (all.hasNext()) {
      ImageReaderSpi provider = all.next();
      if (provider.getClass().getModule() == ImageIO.class.getModule()
          && List.of(provider.getFormatNames()).contains(format)) {
        return new ImageIoDecoder(provider, format);
      }
    }
    throw new IllegalStateException("This JDK has no decoder for " + format);
  }
}
