package org.vigil.run.intake;

import java.io.IOException;
import java.net.URI;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.security.AccessControlException;

/** A store that denies all users what is called {@code closed}: permissions do not bind root. */
public final class ClosedFiles extends RawLocalFileSystem {
  /** The setting that names it. */
  public static final String SETTING = "fs.closed.impl";

  @Override
  public URI getUri() {
    return URI.create("closed:///");
  }

  @Override
  public FileStatus[] listStatus(Path path) throws IOException {
    if (path.getName().equals("closed")) {
      throw new AccessControlException("Permission denied: user=nobody");
    }
    return super.listStatus(path);
  }
}
