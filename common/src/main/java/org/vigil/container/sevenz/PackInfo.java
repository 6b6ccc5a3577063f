package org.vigil.container.sevenz;

import java.io.IOException;
import java.util.Arrays;

/** PackInfo: where the packed streams lie in the archive, one behind the other. */
final class PackInfo {
  private static final int MAX_STREAMS = 1 << 20;

  private final long packPos;
  private final long[] packSizes;

  private PackInfo(long packPos, long[] packSizes) {
    this.packPos = packPos;
    this.packSizes = packSizes;
  }

  static PackInfo read(HeaderNumbers in) throws IOException {
    in.expect(PropertyId.PACK_INFO);
    long packPos = in.number();
    long[] packSizes = new long[in.number(MAX_STREAMS)];
    in.expect(PropertyId.SIZE);
    for (int i = 0; i < packSizes.length; i++) {
      packSizes[i] = in.number();
    }
    int id = in.next();
    if (PropertyId.CRC.is(id)) {
      in.digests(packSizes.length);
      id = in.next();
    }
    HeaderNumbers.require(PropertyId.END, id);
    return new PackInfo(packPos, packSizes);
  }

  int numPackStreams() {
    return packSizes.length;
  }

  long packSize(int stream) {
    return packSizes[stream];
  }

  /** Where the first stream begins in the archive. */
  long from() {
    return Math.addExact(SignatureHeader.BYTES, packPos);
  }

  /** Where the last stream ends in the archive. */
  long to() {
    return Arrays.stream(packSizes).reduce(from(), Math::addExact);
  }
}
