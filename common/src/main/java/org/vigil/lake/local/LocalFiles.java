package org.vigil.lake.local;

import org.apache.hadoop.fs.LocalFileSystem;

/** Local files with checksums, as Hadoop's file systems see them ({@code fs.file.impl}). */
public final class LocalFiles extends LocalFileSystem {
  public LocalFiles() {
    super(new RawLocalFiles());
  }
}
