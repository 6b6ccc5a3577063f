package org.vigil.media;

import com.adobe.internal.xmp.XMPMeta;
import com.drew.metadata.Metadata;
import com.twelvemonkeys.image.ImageUtil;
import com.twelvemonkeys.imageio.ImageReaderBase;
import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import com.twelvemonkeys.io.enc.Decoder;
import com.twelvemonkeys.lang.Validate;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigil.archive.ReaderUnavailableException;

/**
 * How a worker is started: this JVM's java, a small heap, and a class path of just what decoding
 * needs, taken from where those classes were loaded from.
 */
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
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + limits.workerHeapMegabytes() + "m",
        "-XX:+UseSerialGC",
        // Decoding is mostly native: the second compiler pays back only after some 2,400 files.
        "-XX:TieredStopAtLevel=1",
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:MaxDirectMemorySize=64m",
        // Standard output is for answers only: what the JVM itself has to say goes elsewhere.
        "-XX:+DisplayVMOutputToStderr",
        "-Xlog:disable",
        // Nothing of a file may be left behind: no dump, no crash log, no statistics file.
        "-XX:-CreateCoredumpOnCrash",
        "-XX:ErrorFile=" + (File.separatorChar == '/' ? "/dev/null" : "NUL"),
        "-XX:-UsePerfData",
        "-XX:+DisableAttachMechanism",
        "-Djava.awt.headless=true",
        "-cp",
        classPath(main),
        main.getName(),
        Long.toString(limits.pixelLimit()));
  }

  /** One class of each library that a worker needs. */
  static List<Class<?>> libraries() {
    return LIBRARIES;
  }

  private static String classPath(Class<?> main) {
    return Stream.concat(Stream.of(main, WorkerMain.class), libraries().stream())
        .map(WorkerCommand::location)
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** The directory or jar that a class was loaded from. */
  private static String location(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    try {
      return Path.of(source.getLocation().toURI()).toAbsolutePath().toString();
    } catch (URISyntaxException
        | NullPointerException
        | IllegalArgumentException
        | FileSystemNotFoundException e) {
      throw new ReaderUnavailableException("No jar or directory holds " + type.getName(), e);
    }
  }
}
