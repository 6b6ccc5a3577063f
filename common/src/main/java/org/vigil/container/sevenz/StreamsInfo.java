package org.vigil.container.sevenz;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import org.tukaani.xz.LZMAInputStream;
import org.vigil.container.ArchiveException;

/**
 * Where the blocks of a 7z archive lie, each packed in one piece behind the one before, and how
 * many members each has. Regular is only what Commons Compress reads without help.
 */
final class StreamsInfo {
  private static final long LZMA = 0x030101;
  private static final int LZMA_PROPERTIES = 5;

  /** Copied, DEFLATE, DEFLATE64, bzip2, LZMA, LZMA2 and filters; nothing that encrypts. */
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

  private static final int MOST_BLOCKS = 1 << 20;
  static final int MOST_MEMBERS = 1 << 24;
  private static final int MOST_CODERS = 4;
  private static final int MOST_PROPERTIES = 64;
  private static final long MOST_UNPACKED_BYTES = 1 << 30;
  private static final int MOST_DICTIONARY_BYTES = 1 << 26;

  /** Identifiers of the parts that it is told in. */
  private static final int END = 0;

  private static final int PACKED = 6;
  private static final int UNPACKED = 7;
  private static final int MEMBERS = 8;
  private static final int SIZES = 9;
  private static final int CHECKSUMS = 10;
  private static final int BLOCKS = 11;
  private static final int UNPACKED_SIZES = 12;
  private static final int COUNTS = 13;

  /** Of a coder's first byte: how long its identifier is, and that properties follow. */
  private static final int ID_BYTES = 0x0F;

  private static final int HAS_PROPERTIES = 0x20;

  private final HeaderNumbers in;
  private long from;
  private long[] packedBytes = new long[0];
  private int[] members = new int[0];
  private BitSet checked = new BitSet();
  private int coders;
  private long method;
  private byte[] properties = new byte[0];
  private long unpackedBytes;
  private int checksum;

  private StreamsInfo(HeaderNumbers in) {
    this.in = in;
  }

  /**
   * Reads the part of an index that tells it.
   *
   * @throws ArchiveException when it is not regular
   */
  static StreamsInfo read(HeaderNumbers in) throws IOException {
    StreamsInfo streams = new StreamsInfo(in);
    streams.packed();
    streams.unpacked();
    Arrays.fill(streams.members, 1);
    int id = in.next();
    if (id == MEMBERS) {
      streams.members();
      id = in.next();
    }
    end(id);
    return streams;
  }

  private void packed() throws IOException {
    in.expect(PACKED);
    from = in.number();
    packedBytes = new long[in.number(MOST_BLOCKS)];
    members = new int[packedBytes.length];
    in.expect(SIZES);
    for (int i = 0; i < packedBytes.length; i++) {
      packedBytes[i] = in.number();
    }
    int id = in.next();
    if (id == CHECKSUMS) {
      in.checksums(packedBytes.length);
      id = in.next();
    }
    end(id);
  }

  private void unpacked() throws IOException {
    in.expect(UNPACKED);
    in.expect(BLOCKS);
    if (in.number() != blocks() || in.next() != 0) {
      throw HeaderNumbers.irregular();
    }
    for (int i = 0; i < blocks(); i++) {
      block();
    }
    in.expect(UNPACKED_SIZES);
    for (int i = 0; i < coders; i++) {
      unpackedBytes = in.number();
    }
    int id = in.next();
    if (id == CHECKSUMS) {
      checked = in.checksums(blocks());
      checksum = in.lastChecksum();
      id = in.next();
    }
    end(id);
  }

  /** How a block is packed: coders of one stream each, and by pairs of numbers who feeds whom. */
  private void block() throws IOException {
    int count = in.number(MOST_CODERS);
    for (int i = 0; i < count; i++) {
      coder();
    }
    for (int i = 2; i < 2 * count; i++) {
      in.number();
    }
    coders += count;
  }

  private void coder() throws IOException {
    int flags = in.next();
    boolean hasProperties = (flags & HAS_PROPERTIES) != 0;
    if ((flags & ~(ID_BYTES | HAS_PROPERTIES)) != 0 || (flags & ID_BYTES) > Long.BYTES) {
      throw HeaderNumbers.irregular();
    }
    method = 0;
    for (byte next : in.bytes(flags & ID_BYTES)) {
      method = method << 8 | (next & 0xFF);
    }
    if (!METHODS.contains(method)) {
      throw HeaderNumbers.irregular();
    }
    properties = in.bytes(hasProperties ? in.number(MOST_PROPERTIES) : 0);
  }

  private void members() throws IOException {
    int id = in.next();
    if (id == COUNTS) {
      for (int i = 0; i < blocks(); i++) {
        members[i] = in.number(MOST_MEMBERS);
      }
      id = in.next();
    }
    if (id == SIZES) {
      // Of the last in each block it follows from the block's.
      for (int count : members) {
        for (int left = count; left > 1; left--) {
          in.number();
        }
      }
      id = in.next();
    }
    if (id == CHECKSUMS) {
      in.checksums(unchecked());
      id = in.next();
    }
    end(id);
  }

  /** A block's checksum is that of its only member, too. */
  private int unchecked() throws IOException {
    long count = allMembers();
    for (int i = 0; i < blocks(); i++) {
      count -= checked.get(i) && members[i] == 1 ? 1 : 0;
    }
    return (int) count;
  }

  private static void end(int id) throws IOException {
    if (id != END) {
      throw HeaderNumbers.irregular();
    }
  }

  /** Where the first block begins, behind the archive's first 32 bytes. */
  long from() {
    return from;
  }

  /** Where the last block ends, in the archive. */
  long end() {
    long end = Math.addExact(SevenZHeader.START_BYTES, from);
    for (long bytes : packedBytes) {
      end = Math.addExact(end, bytes);
    }
    return end;
  }

  int blocks() {
    return packedBytes.length;
  }

  long packedBytes(int block) {
    return packedBytes[block];
  }

  int members(int block) {
    return members[block];
  }

  /** How many members the blocks have together. */
  int allMembers() throws IOException {
    long all = Arrays.stream(members).asLongStream().sum();
    if (all > MOST_MEMBERS) {
      throw HeaderNumbers.irregular();
    }
    return (int) all;
  }

  /** The content of the only block, packed by LZMA alone. */
  InputStream only(InputStream packed) throws IOException {
    boolean lzma = method == LZMA && properties.length == LZMA_PROPERTIES;
    if (blocks() != 1 || coders != 1 || !lzma || unpackedBytes > MOST_UNPACKED_BYTES) {
      throw HeaderNumbers.irregular();
    }
    int dictionaryBytes = ByteBuffer.wrap(properties).order(ByteOrder.LITTLE_ENDIAN).getInt(1);
    if (dictionaryBytes < 0 || dictionaryBytes > MOST_DICTIONARY_BYTES) {
      throw HeaderNumbers.irregular();
    }
    return new LZMAInputStream(packed, unpackedBytes, properties[0], dictionaryBytes);
  }

  /** The checksum of the last block, 0 if there is none. */
  int checksum() {
    return checksum;
  }
}
