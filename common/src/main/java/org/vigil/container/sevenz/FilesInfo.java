package org.vigil.container.sevenz;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.vigil.container.volume.VolumeName;

/**
 * FilesInfo, as far as a cut needs it.
 *
 * @param numFiles how many files and directories there are
 * @param emptyStreams which of them are in no folder: directories, empty files
 * @param volumeNames the names of those that are called like volumes of an archive
 */
record FilesInfo(int numFiles, BitSet emptyStreams, Map<Integer, String> volumeNames) {
  private static final int MAX_NAME_LENGTH = 1 << 12;
  private static final int MAX_VOLUMES = 100_000;

  static FilesInfo read(HeaderNumbers in) throws IOException {
    in.expect(PropertyId.FILES_INFO);
    FilesInfo files =
        new FilesInfo(in.number(SubStreamsInfo.MAX_STREAMS), new BitSet(), new HashMap<>());
    boolean hasEmptyStreams = false;
    boolean hasNames = false;
    for (long id = in.number(); !PropertyId.END.is(id); id = in.number()) {
      long size = in.number();
      if (PropertyId.EMPTY_STREAM.is(id)) {
        requireFirst(hasEmptyStreams);
        hasEmptyStreams = true;
        files.emptyStreams.or(in.bits(files.numFiles));
      } else if (PropertyId.NAMES.is(id)) {
        requireFirst(hasNames);
        hasNames = true;
        files.readNames(in);
      } else {
        in.pass(size);
      }
    }
    return files;
  }

  private static void requireFirst(boolean seen) throws IOException {
    if (seen) {
      throw HeaderNumbers.irregular();
    }
  }

  private void readNames(HeaderNumbers in) throws IOException {
    if (in.next() != 0) {
      throw HeaderNumbers.irregular(); // the names are in an additional stream
    }
    for (int file = 0; file < numFiles; file++) {
      String name = readName(in);
      if (VolumeName.of(name).isPresent()) {
        volumeNames.put(file, name);
      }
      if (volumeNames.size() > MAX_VOLUMES) {
        throw HeaderNumbers.irregular();
      }
    }
  }

  private static String readName(HeaderNumbers in) throws IOException {
    StringBuilder name = new StringBuilder();
    for (int next = in.uint16(); next != 0; next = in.uint16()) {
      if (name.length() < MAX_NAME_LENGTH) {
        name.append((char) next);
      }
    }
    return name.toString();
  }

  /** How many files have content, and so are in a folder. */
  int numStreams() {
    return numFiles - emptyStreams.cardinality();
  }
}
