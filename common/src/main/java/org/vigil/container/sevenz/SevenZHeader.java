package org.vigil.container.sevenz;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import org.vigil.container.ArchiveException;
import org.vigil.container.ByteRange;
import org.vigil.container.ByteWindow;
import org.vigil.container.SeekableBytes;
import org.vigil.container.volume.VolumeName;

/**
 * The index at the end of a 7z archive, as far as it tells of its blocks.
 *
 * @param from where it begins, packed or not
 * @param to where it ends
 * @param empty which members are in no block: folders, empty files
 * @param volumes the names of those that are called like volumes of an archive
 */
record SevenZHeader(
    long from, long to, StreamsInfo streams, BitSet empty, Map<Integer, String> volumes) {
  /** The archive begins with these; they tell where the index is. */
  static final int START_BYTES = 32;

  private static final int END = 0;
  private static final int PLAIN = 1;
  private static final int STREAMS = 4;
  private static final int FILES = 5;
  private static final int EMPTY = 14;
  private static final int NAMES = 17;
  private static final int LONGEST_NAME = 1 << 12;
  private static final int MOST_VOLUMES = 100_000;
  private static final int PACKED = 23;

  /**
   * Reads it from front to back; in memory are a bit for each member, two numbers for each block
   * and a few names.
   *
   * @throws ArchiveException when it is not regular
   */
  static SevenZHeader of(SeekableBytes bytes) throws IOException {
    ByteWindow start = ByteRange.of(bytes, 0, START_BYTES);
    CRC32 crc = new CRC32();
    crc.update(start.peek(START_BYTES), 12, 20);
    long from = Math.addExact(START_BYTES, start.int64(12));
    long to = Math.addExact(from, start.int64(20));
    if ((int) crc.getValue() != start.int32(8)
        || from < START_BYTES
        || to <= from
        || to > bytes.sizeBytes()) {
      throw HeaderNumbers.irregular();
    }
    HeaderNumbers in = new HeaderNumbers(ByteRange.of(bytes, from, to));
    return switch (in.next()) {
      case PLAIN -> told(in, start.int32(28), from, to);
      case PACKED -> {
        StreamsInfo packed = StreamsInfo.read(in);
        in.end(start.int32(28));
        yield unpacked(bytes, packed, from, to);
      }
      default -> throw HeaderNumbers.irregular();
    };
  }

  private static SevenZHeader unpacked(SeekableBytes bytes, StreamsInfo packed, long end, long to)
      throws IOException {
    long from = Math.addExact(START_BYTES, packed.from());
    if (packed.end() > end) {
      throw HeaderNumbers.irregular();
    }
    HeaderNumbers in = new HeaderNumbers(packed.only(ByteRange.of(bytes, from, packed.end())));
    in.expect(PLAIN);
    return told(in, packed.checksum(), from, to);
  }

  private static SevenZHeader told(HeaderNumbers in, int checksum, long from, long to)
      throws IOException {
    in.expect(STREAMS);
    StreamsInfo streams = StreamsInfo.read(in);
    in.expect(FILES);
    int members = in.number(StreamsInfo.MOST_MEMBERS);
    BitSet empty = new BitSet();
    Map<Integer, String> volumes = new HashMap<>();
    files(in, members, empty, volumes);
    in.expect(END);
    in.end(checksum);
    if (streams.end() > from || streams.allMembers() != members - empty.cardinality()) {
      throw HeaderNumbers.irregular();
    }
    return new SevenZHeader(from, to, streams, empty, volumes);
  }

  private static void files(
      HeaderNumbers in, int members, BitSet empty, Map<Integer, String> volumes)
      throws IOException {
    BitSet told = new BitSet();
    for (long id = in.number(); id != END; id = in.number()) {
      long length = in.number();
      boolean known = id == EMPTY || id == NAMES;
      if (known && told.get((int) id)) {
        throw HeaderNumbers.irregular();
      }
      if (id == EMPTY) {
        empty.or(in.bits(members));
      } else if (id == NAMES) {
        in.expect(0);
        names(in, members, volumes);
      } else {
        in.pass(length);
      }
      told.set(known ? (int) id : 0);
    }
  }

  private static void names(HeaderNumbers in, int members, Map<Integer, String> volumes)
      throws IOException {
    for (int member = 0; member < members; member++) {
      StringBuilder name = new StringBuilder();
      for (int next = in.next() | in.next() << 8; next != 0; next = in.next() | in.next() << 8) {
        if (name.length() < LONGEST_NAME) {
          name.append((char) next);
        }
      }
      String text = name.toString();
      if (VolumeName.of(text).isPresent()) {
        volumes.put(member, text);
      }
      if (volumes.size() > MOST_VOLUMES) {
        throw HeaderNumbers.irregular();
      }
    }
  }
}
