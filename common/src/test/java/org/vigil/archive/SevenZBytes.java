package org.vigil.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZMethod;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Writes 7z archives. */
final class SevenZBytes {
  private static final int UNIX_LINK = 0xA1FF << 16 | 0x8000;

  private SevenZBytes() {}

  static byte[] of(List<String> names, List<byte[]> contents) {
    return written(
        SevenZMethod.LZMA2,
        out -> {
          for (int i = 0; i < names.size(); i++) {
            add(out, names.get(i), 0, contents.get(i));
          }
        });
  }

  /** Blocks that are encrypted, under names that are not. */
  static byte[] encrypted(String password, List<byte[]> contents) {
    SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
    return written(
        channel,
        () -> new SevenZOutputFile(channel, password.toCharArray()),
        out -> {
          for (byte[] content : contents) {
            add(out, "m", 0, content);
          }
        });
  }

  static byte[] stored(String name, byte[] content) {
    return written(SevenZMethod.COPY, out -> add(out, name, 0, content));
  }

  static byte[] link(String name, String target) {
    byte[] content = target.getBytes(StandardCharsets.UTF_8);
    return written(SevenZMethod.COPY, out -> add(out, name, UNIX_LINK, content));
  }

  private static void add(SevenZOutputFile out, String name, int attributes, byte[] content)
      throws IOException {
    SevenZArchiveEntry entry = new SevenZArchiveEntry();
    entry.setName(name);
    entry.setHasWindowsAttributes(attributes != 0);
    entry.setWindowsAttributes(attributes);
    out.putArchiveEntry(entry);
    out.write(content);
    out.closeArchiveEntry();
  }

  private static byte[] written(SevenZMethod method, Writing writing) {
    SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
    return written(
        channel,
        () -> new SevenZOutputFile(channel),
        out -> {
          out.setContentCompression(method);
          writing.to(out);
        });
  }

  private static byte[] written(
      SeekableInMemoryByteChannel channel, Opening<SevenZOutputFile> opening, Writing writing) {
    try (SevenZOutputFile out = opening.open()) {
      writing.to(out);
      out.finish();
      byte[] bytes = new byte[(int) channel.size()];
      channel.position(0);
      channel.read(java.nio.ByteBuffer.wrap(bytes));
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is written into the archive. */
  private interface Writing {
    void to(SevenZOutputFile out) throws IOException;
  }
}
