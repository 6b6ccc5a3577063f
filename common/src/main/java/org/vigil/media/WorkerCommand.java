package org.vigil.media;

import com.adobe.internal.xmp.XMPMeta;
import com.drew.metadata.Metadata;
import com.twelvemonkeys.image.ImageUtil;
import com.twelvemonkeys.imageio.ImageReaderBase;
import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import com.twelvemonkeys.io.enc.Decoder;
import com.twelvemonkeys.lang.Validate;
import java.util.List;
import java.util.stream.Stream;
import org.vigil.worker.JavaCommand;

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
          ImageUtil.class);

  private WorkerCommand() {}

  static List<String> of(Class<?> main, MediaLimits limits) {
    return JavaCommand.of(
        main,
        limits.workerHeapMegabytes(),
        Stream.concat(Stream.of(WorkerMain.class), libraries().stream())
            .map(JavaCommand::location)
            .toList(),
        List.of(Long.toString(limits.pixelLimit())));
  }

  /** One class of each library that a worker needs. */
  static List<Class<?>> libraries() {
    return LIBRARIES;
  }
}
