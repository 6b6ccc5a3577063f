package org.vigil.container.sevenz;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;
import org.tukaani.xz.LZMAInputStream;

/** A coder of a folder: a method with one stream in and one out, and its properties. */
final class Coder {
  private static final long LZMA = 0x030101;
  private static final int LZMA_PROPERTIES = 5;
  private static final int MAX_PROPERTIES = 64;
  private static final long MAX_UNPACKED_BYTES = 1 << 30;
  private static final int MAX_DICTIONARY_BYTES = 1 << 26;

  /** Copy, Deflate, Deflate64, BZip2, LZMA, LZMA2 and filters; nothing that encrypts. */
  private static final Set<Long> METHODS =
      Set.of(
          0L,
          0x040108L,
          0x040109L,
          0x040202L,
          LZMA,
          0x21L,
          0x03L,
          0x03030103L,
          0x03030205L,
          0x03030401L,
          0x03030501L,
          0x03030701L,
          0x03030805L);

  /** Of the first byte: the length of the method's id, and that properties follow. */
  private static final int ID_BYTES = 0x0F;

  private static final int HAS_PROPERTIES = 0x20;

  private final long method;
  private final byte[] properties;

  private Coder(long method, byte[] properties) {
    this.method = method;
    this.properties = properties;
  }

  static Coder read(HeaderNumbers in) throws IOException {
    int flags = in.next();
    boolean hasProperties = (flags & HAS_PROPERTIES) != 0;
    if ((flags & ~(ID_BYTES | HAS_PROPERTIES)) != 0 || (flags & ID_BYTES) > Long.BYTES) {
      throw HeaderNumbers.irregular();
    }
    long method = 0;
    for (byte next : in.bytes(flags & ID_BYTES)) {
      method = method << 8 | (next & 0xFF);
    }
    if (!METHODS.contains(method)) {
      throw HeaderNumbers.irregular();
    }
    return new Coder(method, in.bytes(hasProperties ? in.number(MAX_PROPERTIES) : 0));
  }

  /** Unpacks a header, which 7-Zip packs with LZMA. */
  InputStream unpackLzma(InputStream packed, long unpackSize) throws IOException {
    boolean lzma = method == LZMA && properties.length == LZMA_PROPERTIES;
    if (!lzma || unpackSize > MAX_UNPACKED_BYTES) {
      throw HeaderNumbers.irregular();
    }
    int dictionaryBytes = ByteBuffer.wrap(properties).order(ByteOrder.LITTLE_ENDIAN).getInt(1);
    if (dictionaryBytes < 0 || dictionaryBytes > MAX_DICTIONARY_BYTES) {
      throw HeaderNumbers.irregular();
    }
    return new LZMAInputStream(packed, unpackSize, properties[0], dictionaryBytes);
  }
}
