package org.vigil.hash;

import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Pictures as the JDK's JPEG decoder gives them, in their own colour space. */
final class JdkJpeg {
  private static final int START_OF_SCAN = 0xda;
  private static final int APP2 = 0xe2;

  private JdkJpeg() {}

  static Raster read(Path file) throws IOException {
    byte[] jpeg = withoutProfile(Files.readAllBytes(file));
    ImageReader reader = reader();
    reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg)));
    return reader.read(0).getRaster();
  }

  /** ImageIO prefers whatever other reader is on the class path. */
  private static ImageReader reader() {
    var readers = ImageIO.getImageReadersByFormatName("jpeg");
    while (readers.hasNext()) {
      ImageReader reader = readers.next();
      if (reader.getClass().getName().startsWith("com.sun.imageio.")) {
        return reader;
      }
    }
    throw new IllegalStateException("Every JDK has a JPEG reader");
  }

  /** Drops the APP2 segments, for with a colour profile the JDK converts the samples to sRGB. */
  private static byte[] withoutProfile(byte[] jpeg) {
    ByteArrayOutputStream kept = new ByteArrayOutputStream(jpeg.length);
    kept.write(jpeg, 0, 2);
    int at = 2;
    while (at + 4 < jpeg.length && marker(jpeg, at) != START_OF_SCAN) {
      int length = 2 + ((jpeg[at + 2] & 0xff) << 8) + (jpeg[at + 3] & 0xff);
      if (marker(jpeg, at) != APP2) {
        kept.write(jpeg, at, Math.min(length, jpeg.length - at));
      }
      at += length;
    }
    kept.write(jpeg, Math.min(at, jpeg.length), Math.max(0, jpeg.length - at));
    return kept.toByteArray();
  }

  private static int marker(byte[] jpeg, int at) {
    return jpeg[at + 1] & 0xff;
  }
}
