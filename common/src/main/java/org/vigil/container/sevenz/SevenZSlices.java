package org.vigil.container.sevenz;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.container.SeekableBytes;
import org.vigil.container.Slice;
import org.vigil.container.SliceBuilder;
import org.vigil.container.volume.UncutVolumes;
import org.vigil.isolate.MemberRange;

/**
 * Where a 7z archive can be cut: between its folders. A file without a folder goes with the files
 * that the header lists before it.
 */
final class SevenZSlices {
  /** Each slice copies the header. */
  private static final long MAX_HEADER_BYTES = 256L << 20;

  private final SevenZHeader header;
  private final List<Slice> slices = new ArrayList<>();
  private final UncutVolumes sets = new UncutVolumes();
  private long from;
  private int memberFrom;

  private SevenZSlices(SevenZHeader header) {
    this.header = header;
    this.from = header.streamsInfo().packInfo().from();
  }

  static List<Slice> of(SeekableBytes bytes, long sliceBytes) throws IOException {
    SevenZHeader header = SevenZHeader.read(bytes);
    return header.to() - header.from() > MAX_HEADER_BYTES
        ? List.of()
        : new SevenZSlices(header).cut(sliceBytes);
  }

  private List<Slice> cut(long sliceBytes) {
    PackInfo packInfo = header.streamsInfo().packInfo();
    FilesInfo files = header.filesInfo();
    long at = from;
    int file = 0;
    for (int folder = 0; folder < header.streamsInfo().numFolders(); folder++) {
      int numFiles = header.streamsInfo().subStreamsInfo().numUnpackStreams(folder);
      if (at - from >= sliceBytes && numFiles > 0) {
        add(at, files.emptyStreams().nextClearBit(file), false);
      }
      for (int left = numFiles; left > 0; left--) {
        file = files.emptyStreams().nextClearBit(file) + 1;
        String volume = files.volumeNames().getOrDefault(file - 1, "");
        goOn(sets.rejoined(volume, at, slices));
      }
      at += packInfo.packSize(folder);
    }
    // Whatever else the reader finds is the last one's.
    add(at, Integer.MAX_VALUE, true);
    return slices;
  }

  /** With the slice that goes on, if any does. */
  private void goOn(@Nullable Slice slice) {
    if (slice != null) {
      from = slice.from();
      memberFrom = slice.members().from();
    }
  }

  private void add(long to, int memberTo, boolean last) {
    MemberRange members = new MemberRange(memberFrom, memberTo);
    int number = slices.size() + 1;
    slices.add(
        SliceBuilder.builder()
            .format("7z")
            .number(number)
            .from(from)
            .to(to)
            .indexFrom(header.from())
            .indexTo(header.to())
            .members(members)
            .last(last)
            .build());
    from = to;
    memberFrom = memberTo;
  }
}
