package org.vigil.container.sevenz;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Coders Info (kUnPackInfo): how each folder is packed. Regular is only what Commons Compress reads
 * without help: a folder is one packed stream.
 *
 * @param numFolders how many folders there are
 * @param numCoders how many coders they have together
 * @param lastCoder that of the last folder, unless there is none
 * @param lastUnpackSize the unpacked size of the last folder
 * @param digests which folders have a CRC
 * @param lastCrc the last of these
 */
record CodersInfo(
    int numFolders,
    int numCoders,
    @Nullable Coder lastCoder,
    long lastUnpackSize,
    BitSet digests,
    int lastCrc) {
  private static final int MAX_CODERS = 4;

  static CodersInfo read(HeaderNumbers in, int numPackStreams) throws IOException {
    in.expect(PropertyId.UNPACK_INFO);
    in.expect(PropertyId.FOLDER);
    if (in.number() != numPackStreams || in.next() != 0) {
      throw HeaderNumbers.irregular();
    }
    int numCoders = 0;
    Coder lastCoder = null;
    for (int folder = 0; folder < numPackStreams; folder++) {
      int count = in.number(MAX_CODERS);
      for (int i = 0; i < count; i++) {
        lastCoder = Coder.read(in);
      }
      bindPairs(in, count);
      numCoders += count;
    }
    in.expect(PropertyId.CODERS_UNPACK_SIZE);
    long unpackSize = 0;
    for (int i = 0; i < numCoders; i++) {
      unpackSize = in.number();
    }
    int id = in.next();
    BitSet digests = new BitSet();
    if (PropertyId.CRC.is(id)) {
      digests = in.digests(numPackStreams);
      id = in.next();
    }
    HeaderNumbers.require(PropertyId.END, id);
    return new CodersInfo(
        numPackStreams, numCoders, lastCoder, unpackSize, digests, in.lastDigest());
  }

  /** Passes over the pairs of streams that say which coder feeds which. */
  private static void bindPairs(HeaderNumbers in, int coders) throws IOException {
    for (int i = 2; i < 2 * coders; i++) {
      in.number();
    }
  }

  /** The content of the only folder, which has one coder. */
  InputStream unpack(InputStream packed) throws IOException {
    if (numFolders != 1 || numCoders != 1 || lastCoder == null) {
      throw HeaderNumbers.irregular();
    }
    return lastCoder.unpackLzma(packed, lastUnpackSize);
  }
}
