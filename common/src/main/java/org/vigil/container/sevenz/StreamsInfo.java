package org.vigil.container.sevenz;

import java.io.IOException;
import org.vigil.container.ArchiveException;

/**
 * Streams Info: where the folders of a 7z archive lie, how they are packed, and how many files each
 * has.
 */
record StreamsInfo(PackInfo packInfo, CodersInfo codersInfo, SubStreamsInfo subStreamsInfo) {
  /**
   * Reads it behind its id.
   *
   * @throws ArchiveException when it is not regular
   */
  static StreamsInfo read(HeaderNumbers in) throws IOException {
    PackInfo packInfo = PackInfo.read(in);
    CodersInfo codersInfo = CodersInfo.read(in, packInfo.numPackStreams());
    SubStreamsInfo subStreamsInfo = SubStreamsInfo.absent(codersInfo);
    int id = in.next();
    if (PropertyId.SUB_STREAMS_INFO.is(id)) {
      subStreamsInfo = SubStreamsInfo.read(in, codersInfo);
      id = in.next();
    }
    HeaderNumbers.require(PropertyId.END, id);
    return new StreamsInfo(packInfo, codersInfo, subStreamsInfo);
  }

  int numFolders() {
    return codersInfo.numFolders();
  }
}
