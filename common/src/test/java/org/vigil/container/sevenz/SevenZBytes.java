package org.vigil.container.sevenz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZMethod;
import org.apache.commons.compress.archivers.sevenz.SevenZMethodConfiguration;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.tukaani.xz.LZMA2Options;
import org.vigil.container.Opener;

/** Writes 7z archives. */
public final class SevenZBytes {
  private static final int UNIX_LINK = 0xA1FF << 16 | 0x8000;

  /**
   * One coder, its identifier's length and that properties follow, the identifier, their length.
   */
  private static final byte[] LZMA2 = {1, 0x21, 0x21, 1};

  private SevenZBytes() {}

  public static byte[] of(List<String> names, List<byte[]> contents) {
    return written(
        SevenZMethod.LZMA2,
        out -> {
          for (int i = 0; i < names.size(); i++) {
            add(out, names.get(i), 0, contents.get(i));
          }
        });
  }

  /** Blocks that are encrypted, under names that are not. */
  public static byte[] encrypted(String password, List<byte[]> contents) {
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

  public static byte[] stored(String name, byte[] content) {
    return written(SevenZMethod.COPY, out -> add(out, name, 0, content));
  }

  public static byte[] link(String name, String target) {
    byte[] content = target.getBytes(StandardCharsets.UTF_8);
    return written(SevenZMethod.COPY, out -> add(out, name, UNIX_LINK, content));
  }

  /** With a dictionary that LZMA2 does not know in a block's properties, and true checksums. */
  public static byte[] withoutDictionary(byte[] archive, int block) {
    byte[] bytes = archive.clone();
    ByteBuffer start = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int index = SignatureHeader.BYTES + (int) start.getLong(12);
    int at = index;
    for (int left = block; left >= 0; left--) {
      do {
        at++;
      } while (!Arrays.equals(bytes, at, at + LZMA2.length, LZMA2, 0, LZMA2.length));
    }
    bytes[at + LZMA2.length] = (byte) 0xFF;
    start.putInt(28, crc(bytes, index, (int) start.getLong(20)));
    start.putInt(8, crc(bytes, 12, 20));
    return bytes;
  }

  public static int crc(byte[] bytes, int from, int count) {
    CRC32 crc = new CRC32();
    crc.update(bytes, from, count);
    return (int) crc.getValue();
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
          out.setContentMethods(List.of(configured(method)));
          writing.to(out);
        });
  }

  /** With the smallest dictionary: to make room for the usual one takes longer than to read. */
  private static SevenZMethodConfiguration configured(SevenZMethod method) throws IOException {
    Object options = method == SevenZMethod.LZMA2 ? new LZMA2Options(0) : null;
    return new SevenZMethodConfiguration(method, options);
  }

  private static byte[] written(
      SeekableInMemoryByteChannel channel, Opener<SevenZOutputFile> opening, Writing writing) {
    try (SevenZOutputFile out = opening.open()) {
      writing.to(out);
      out.finish();
      byte[] bytes = new byte[(int) channel.size()];
      channel.position(0);
      channel.read(ByteBuffer.wrap(bytes));
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
