package org.vigil.jobs.export.folder;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/** A disk on which files can be made, and nothing be written into them. */
public final class FullFiles extends RawLocalFileSystem {
  /** The setting that names it. */
  static final String SETTING = "fs.full.impl";

  /** What it needs of the system. */
  static final String DEVICE = "/dev/full";

  @Override
  public URI getUri() {
    return URI.create("full:///");
  }

  @Override
  protected OutputStream createOutputStreamWithMode(
      Path file, boolean append, FsPermission permission) throws IOException {
    // Without the permission, which would be the device's from then on.
    return super.createOutputStreamWithMode(new Path(DEVICE), append, permission);
  }

  /** The device is the system's. */
  @Override
  public void setPermission(Path file, FsPermission permission) {
    // It keeps its own.
  }
}
