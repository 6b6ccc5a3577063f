package org.vigil.jobs.export.folder;

import java.io.IOException;
import java.io.OutputStream;

/** Where a night's files go. */
public interface ExportFolder {
  /** Writes one file; until it is whole nobody sees it under its name. */
  void write(String fileName, Content content) throws IOException;

  /** What a file holds. */
  interface Content {
    void to(OutputStream out) throws IOException;
  }
}
