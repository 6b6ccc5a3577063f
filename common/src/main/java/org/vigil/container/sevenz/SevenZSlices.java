package org.vigil.container.sevenz;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.container.SeekableBytes;
import org.vigil.container.Slice;
import org.vigil.container.volume.UncutVolumes;
import org.vigil.isolate.MemberRange;

/**
 * Where a 7z can be cut: between its blocks. A member without a block goes with those that its
 * index tells of before it.
 */
final class SevenZSlices {
  /** Each slice copies the index. */
  private static final long MOST_INDEX_BYTES = 256L << 20;

  private final SevenZHeader index;
  private final List<Slice> slices = new ArrayList<>();
  private final UncutVolumes sets = new UncutVolumes();
  private long from;
  private int memberFrom;

  private SevenZSlices(SevenZHeader index) {
    this.index = index;
    this.from = SevenZHeader.START_BYTES + index.streams().from();
  }

  static List<Slice> of(SeekableBytes bytes, long sliceBytes) throws IOException {
    SevenZHeader index = SevenZHeader.of(bytes);
    return index.to() - index.from() > MOST_INDEX_BYTES
        ? List.of()
        : new SevenZSlices(index).cut(sliceBytes);
  }

  private List<Slice> cut(long sliceBytes) {
    StreamsInfo streams = index.streams();
    long at = from;
    int member = 0;
    for (int block = 0; block < streams.blocks(); block++) {
      if (at - from >= sliceBytes && streams.members(block) > 0) {
        add(at, index.empty().nextClearBit(member), false);
      }
      for (int left = streams.members(block); left > 0; left--) {
        member = index.empty().nextClearBit(member) + 1;
        goOn(sets.rejoined(index.volumes().getOrDefault(member - 1, ""), at, slices));
      }
      at += streams.packedBytes(block);
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
    slices.add(new Slice("7z", number, from, to, index.from(), index.to(), members, last));
    from = to;
    memberFrom = memberTo;
  }
}
