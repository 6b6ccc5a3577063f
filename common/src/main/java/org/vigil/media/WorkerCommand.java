package org.vigil.media;

import com.adobe.internal.xmp.XMPMeta;
import com.drew.metadata.Metadata;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.twelvemonkeys.image.ImageUtil;
import com.twelvemonkeys.imageio.ImageReaderBase;
import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import com.twelvemonkeys.io.enc.Decoder;
import com.twelvemonkeys.lang.Validate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.leptonica.global.leptonica;
import org.vigil.isolate.JavaCommand;
import org.vigil.media.facts.MediaLimits;

/** How a decoding worker is started. */
final class WorkerCommand {
  private static final List<Class<?>> LIBRARIES =
      List.of(
          Metadata.class,
          XMPMeta.class,
          JPEGImageReaderSpi.class,
          TIFFImageReaderSpi.class,
          ImageReaderBase.class,
          com.twelvemonkeys.imageio.metadata.Directory.class,
          Validate.class,
          Decoder.class,
          ImageUtil.class,
          JsonParser.class,
          CBORFactory.class,
          avformat.class,
          leptonica.class,
          Loader.class);

  /** One resource of each jar without classes; there is none for some machines. */
  private static final List<String> NATIVES =
      List.of(
          "/org/bytedeco/ffmpeg/linux-x86_64/libavcodec.so.62",
          "/org/bytedeco/leptonica/linux-x86_64/libjnileptonica.so",
          "/org/bytedeco/javacpp/linux-x86_64/libjnijavacpp.so");

  private WorkerCommand() {}

  static List<String> of(Class<?> main, MediaLimits limits) {
    return JavaCommand.of(
        main,
        limits.workerHeapMegabytes(),
        Stream.concat(
                Stream.concat(Stream.of(WorkerMain.class), libraries().stream())
                    .map(JavaCommand::location),
                natives())
            .toList(),
        limits.arguments());
  }

  private static Stream<String> natives() {
    return NATIVES.stream()
        .map(WorkerCommand.class::getResource)
        .filter(Objects::nonNull)
        .map(JavaCommand::location);
  }

  /** One class of each library that a worker needs. */
  static List<Class<?>> libraries() {
    return LIBRARIES;
  }
}
