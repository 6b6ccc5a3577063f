package org.vigil.container.sevenz;

import java.io.IOException;
import java.util.Arrays;

/** SubStreamsInfo: how many unpacked streams, each the content of a file, a folder has. */
final class SubStreamsInfo {
  /** The most files an archive may have that is cut. */
  static final int MAX_STREAMS = 1 << 24;

  private final int[] numUnpackStreams;

  private SubStreamsInfo(int[] numUnpackStreams) {
    this.numUnpackStreams = numUnpackStreams;
  }

  /** Where there is none: each folder is one file. */
  static SubStreamsInfo absent(CodersInfo coders) {
    int[] counts = new int[coders.numFolders()];
    Arrays.fill(counts, 1);
    return new SubStreamsInfo(counts);
  }

  /** Reads it behind its id. */
  static SubStreamsInfo read(HeaderNumbers in, CodersInfo coders) throws IOException {
    SubStreamsInfo info = absent(coders);
    int id = in.next();
    if (PropertyId.NUM_UNPACK_STREAM.is(id)) {
      info.readCounts(in);
      id = in.next();
    }
    if (PropertyId.SIZE.is(id)) {
      info.passSizes(in);
      id = in.next();
    }
    if (PropertyId.CRC.is(id)) {
      in.digests(info.unknownDigests(coders));
      id = in.next();
    }
    HeaderNumbers.require(PropertyId.END, id);
    return info;
  }

  private void readCounts(HeaderNumbers in) throws IOException {
    for (int folder = 0; folder < numUnpackStreams.length; folder++) {
      numUnpackStreams[folder] = in.number(MAX_STREAMS);
    }
  }

  /** The size of the last stream of a folder is not stored: it follows from the folder's. */
  private void passSizes(HeaderNumbers in) throws IOException {
    for (int count : numUnpackStreams) {
      for (int left = count; left > 1; left--) {
        in.number();
      }
    }
  }

  /** The CRC of a folder is that of its only stream, too, and stored once. */
  private int unknownDigests(CodersInfo coders) throws IOException {
    int count = total();
    for (int folder = 0; folder < numUnpackStreams.length; folder++) {
      count -= coders.digests().get(folder) && numUnpackStreams[folder] == 1 ? 1 : 0;
    }
    return count;
  }

  int numUnpackStreams(int folder) {
    return numUnpackStreams[folder];
  }

  /** How many streams all folders have together. */
  int total() throws IOException {
    long total = Arrays.stream(numUnpackStreams).asLongStream().sum();
    if (total > MAX_STREAMS) {
      throw HeaderNumbers.irregular();
    }
    return (int) total;
  }
}
