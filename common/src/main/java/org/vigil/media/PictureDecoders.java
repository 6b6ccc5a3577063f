package org.vigil.media;

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

  static List<PictureDecoder> of(String mediaType) {
    return BY_TYPE.getOrDefault(mediaType, List.of());
  }

  private static Map<String, List<PictureDecoder>> byType() {
    // Named here, not looked up: a jar of many jars may have lost their service entries.
    IIORegistry registry = IIORegistry.getDefaultInstance();
    registry.registerServiceProvider(new JPEGImageReaderSpi());
    return Map.of(
        "image/jpeg", List.of(jdk("jpeg"), new PictureDecoder(twelveMonkeysJpeg(), "jpeg")),
        "image/png", List.of(jdk("png")),
        "image/gif", List.of(jdk("gif")),
        "image/bmp", List.of(jdk("bmp")),
        "image/tiff",
            List.of(
                new PictureDecoder(new TIFFImageReaderSpi(), "tiff"),
                new PictureDecoder(new BigTIFFImageReaderSpi(), "tiff")));
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
        return new PictureDecoder(provider, format);
      }
    }
    throw new IllegalStateException("This JDK has no decoder for " + format);
  }
}
