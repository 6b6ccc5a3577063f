package org.vigil.container.tar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.tar.TarUtils;
import org.vigil.container.ByteRange;
import org.vigil.container.ByteWindow;
import org.vigil.container.Failures;
import org.vigil.container.SeekableBytes;
import org.vigil.container.Slice;
import org.vigil.container.SliceBuilder;
import org.vigil.container.volume.UncutVolumes;
import org.vigil.isolate.MemberRange;
import org.vigil.model.term.Reason;

/** Where a tar can be cut: before any member's first header; contents are skipped to find them. */
final class TarSlices {
  private static final int LONGEST_EXTENSION = 1 << 20;
  private static final int SIZE_OFFSET = 124;
  private static final int LONGEST_NAME = 1 << 12;
  private static final int PREFIX_OFFSET = 345;
  private static final Pattern PATH = Pattern.compile("(?m)^\\d+ path=(.*)$");
  private static final Pattern SIZE = Pattern.compile("(?m)^\\d+ size=(\\d+)$");

  private final ByteWindow tar;
  private final long sizeBytes;
  private final long sliceBytes;
  private final List<Slice> slices = new ArrayList<>();
  private final UncutVolumes sets = new UncutVolumes();
  private long from;

  /** Of the member that was passed over last. */
  private String name = "";

  private TarSlices(ByteWindow tar, long sizeBytes, long sliceBytes) {
    this.tar = tar;
    this.sizeBytes = sizeBytes;
    this.sliceBytes = sliceBytes;
  }

  static List<Slice> of(SeekableBytes bytes, long sliceBytes) throws IOException {
    ByteWindow tar = ByteRange.of(bytes, 0, bytes.sizeBytes());
    return new TarSlices(tar, bytes.sizeBytes(), sliceBytes).cut();
  }

  private List<Slice> cut() throws IOException {
    while (tar.has(TarHeader.BLOCK_BYTES)) {
      long at = tar.position();
      if (at - from >= sliceBytes) {
        add(at, false);
      }
      if (!member()) {
        break;
      }
      Slice goesOn = sets.rejoined(name, at, slices);
      from = goesOn == null ? from : goesOn.from();
    }
    add(sizeBytes, true);
    return slices;
  }

  private void add(long to, boolean last) {
    int number = slices.size() + 1;
    slices.add(
        SliceBuilder.builder()
            .format("tar")
            .number(number)
            .from(from)
            .to(to)
            .indexFrom(to)
            .indexTo(to)
            .members(MemberRange.ALL)
            .last(last)
            .build());
    from = to;
  }

  /** Passes over one member, its extensions included; false where no further cut is safe. */
  private boolean member() throws IOException {
    long size = -1;
    name = "";
    while (true) {
      byte[] block = tar.peek(TarHeader.BLOCK_BYTES);
      if (block.length < TarHeader.BLOCK_BYTES || !TarHeader.checksumHolds(block)) {
        return false;
      }
      long stored = TarUtils.parseOctalOrBinary(block, SIZE_OFFSET, TarConstants.SIZELEN);
      tar.pass(TarHeader.BLOCK_BYTES);
      switch (block[TarConstants.LF_OFFSET]) {
        case TarConstants.LF_PAX_EXTENDED_HEADER_LC, TarConstants.LF_PAX_EXTENDED_HEADER_UC ->
            size = extension(stored, size);
        case TarConstants.LF_GNUTYPE_LONGNAME, TarConstants.LF_GNUTYPE_LONGLINK -> {
          if (block[TarConstants.LF_OFFSET] == TarConstants.LF_GNUTYPE_LONGNAME) {
            name = untilZero(tar.peek((int) Math.min(stored, LONGEST_NAME)), 0);
          }
          if (!pass(stored)) {
            return false;
          }
        }
        // Global headers hold for all that follows, sparse maps may go on behind the header.
        case TarConstants.LF_PAX_GLOBAL_EXTENDED_HEADER, TarConstants.LF_GNUTYPE_SPARSE -> {
          return false;
        }
        default -> {
          name = name.isEmpty() ? ustarName(block) : name;
          return pass(size < 0 ? stored : size);
        }
      }
    }
  }

  /** A size that a PAX record gives goes before the header's. */
  private long extension(long length, long size) throws IOException {
    if (length > LONGEST_EXTENSION) {
      throw Failures.because(Reason.MEMORY_LIMIT);
    }
    String records = new String(tar.peek((int) length), StandardCharsets.ISO_8859_1);
    Matcher path = PATH.matcher(records);
    name = path.find() ? path.group(1) : name;
    Matcher given = SIZE.matcher(records);
    return pass(length) && given.find() ? Long.parseLong(given.group(1)) : size;
  }

  /** With the beginning that does not fit its field. */
  private static String ustarName(byte[] block) {
    byte[] own = Arrays.copyOf(block, TarConstants.NAMELEN);
    return untilZero(block, PREFIX_OFFSET) + "/" + untilZero(own, 0);
  }

  private static String untilZero(byte[] bytes, int from) {
    int end = from;
    while (end < bytes.length && bytes[end] != 0) {
      end++;
    }
    return new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
  }

  private boolean pass(long length) throws IOException {
    long padded = (length + TarHeader.BLOCK_BYTES - 1) / TarHeader.BLOCK_BYTES;
    long whole = padded * TarHeader.BLOCK_BYTES;
    return length >= 0 && tar.leap(whole) == whole;
  }
}
