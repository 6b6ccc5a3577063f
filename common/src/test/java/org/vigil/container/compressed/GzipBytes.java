package org.vigil.container.compressed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.vigil.container.zip.ZipBytes;

/** Gzip files. */
public final class GzipBytes {
  private GzipBytes() {}

  public static byte[] of(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  public static byte[] named(String name, byte[] content) {
    byte[] plain = of(content);
    byte[] text = ZipBytes.utf8(name + "\0");
    plain[3] = 8;
    return join(Arrays.copyOf(plain, 10), text, Arrays.copyOfRange(plain, 10, plain.length));
  }

  public static byte[] join(byte[]... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      bytes.writeBytes(part);
    }
    return bytes.toByteArray();
  }
}
