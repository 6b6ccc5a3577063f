package org.vigil.container.isolated.office;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.vigil.isolate.ContainerReader;
import org.vigil.isolate.MemberSink;

/** Reads OLE2 compound files: Outlook messages, old Office documents, thumbnail stores. */
public final class OleReader implements ContainerReader {
  private static final String MESSAGE = "__properties_version1.0";

  @Override
  public void read(FileChannel file, MemberSink sink) throws IOException {
    // Read only, and the file stays the caller's.
    try (POIFSFileSystem ole = new POIFSFileSystem(file, true, false)) {
      DirectoryNode root = ole.getRoot();
      if (root.hasEntryCaseInsensitive(MESSAGE)) {
        OutlookMessage message = new OutlookMessage(sink);
        message.correspondence(root);
        message.tell(root, "", 0);
      } else {
        new OfficePictures(sink).tell(root);
        new OleObjects(sink).tell(root, "", 0);
      }
    }
  }
}
