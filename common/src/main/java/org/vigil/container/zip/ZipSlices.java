package org.vigil.container.zip;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.container.ByteRange;
import org.vigil.container.ByteWindow;
import org.vigil.container.SeekableBytes;
import org.vigil.container.Slice;
import org.vigil.container.SliceBuilder;
import org.vigil.container.volume.UncutVolumes;
import org.vigil.isolate.MemberRange;

/** Where a zip can be cut: before members that its directory lists in the order of their bytes. */
final class ZipSlices {
  private static final int LOCAL_BYTES = 30;

  private final SeekableBytes bytes;
  private final long sliceBytes;
  private final List<Slice> slices = new ArrayList<>();
  private final UncutVolumes sets = new UncutVolumes();
  private long from;
  private long indexFrom;

  private ZipSlices(SeekableBytes bytes, long sliceBytes) {
    this.bytes = bytes;
    this.sliceBytes = sliceBytes;
  }

  static List<Slice> of(SeekableBytes bytes, long sliceBytes) throws IOException {
    EndOfCentralDirectory end = EndOfCentralDirectory.of(bytes).orElse(null);
    return end == null ? List.of() : new ZipSlices(bytes, sliceBytes).cut(end);
  }

  private List<Slice> cut(EndOfCentralDirectory end) throws IOException {
    ByteWindow directory = ByteRange.of(bytes, end.directoryFrom(), end.directoryTo());
    indexFrom = end.directoryFrom();
    long memberEnds = 0;
    long listed = 0;
    while (directory.has(4) && directory.int32(0) == ZipSignatures.CENTRAL) {
      long at = end.directoryFrom() + directory.position();
      ZipCentralHeader header = ZipCentralHeader.read(directory);
      long local = bytes.volumes().offset(header.volume(), header.localOffset());
      if (local < memberEnds || local >= end.directoryFrom()) {
        return List.of();
      }
      if (local - from >= sliceBytes) {
        if (ByteRange.of(bytes, local, local + 4).int32(0) != ZipSignatures.LOCAL) {
          return List.of();
        }
        add(local, at, false);
      }
      goOn(sets.rejoined(header.name().text(), local, slices));
      memberEnds = local + LOCAL_BYTES + header.compressedBytes();
      listed++;
    }
    if (listed != end.listed() || directory.has(1) || memberEnds > end.directoryFrom()) {
      return List.of();
    }
    add(end.directoryFrom(), bytes.sizeBytes(), true);
    return slices;
  }

  /** With the slice that goes on, if any does. */
  private void goOn(@Nullable Slice slice) {
    if (slice != null) {
      from = slice.from();
      indexFrom = slice.indexFrom();
    }
  }

  private void add(long to, long indexTo, boolean last) {
    int number = slices.size() + 1;
    slices.add(
        SliceBuilder.builder()
            .format("zip")
            .number(number)
            .from(from)
            .to(to)
            .indexFrom(indexFrom)
            .indexTo(indexTo)
            .members(MemberRange.ALL)
            .last(last)
            .build());
    from = to;
    indexFrom = indexTo;
  }
}
