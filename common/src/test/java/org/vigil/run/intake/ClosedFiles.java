package org.vigil.run.intake;

import java.io.IOException;
import java.net.URI;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.security.AccessControlException;

/**
 * A store that denies all users what is called {@code closed}: permissions do not bind root. The
 * listing of what is called {@code breaking} ends behind its first name.
 */
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

  @Override
  public RemoteIterator<FileStatus> listStatusIterator(Path path) throws IOException {
    RemoteIterator<FileStatus> all = super.listStatusIterator(path);
    return path.getName().equals("breaking") ? new Breaking(all) : all;
  }

  private static final class Breaking implements RemoteIterator<FileStatus> {
    private final RemoteIterator<FileStatus> all;
    private boolean first = true;

    Breaking(RemoteIterator<FileStatus> all) {
      this.all = all;
    }

    @Override
    public boolean hasNext() throws IOException {
      return all.hasNext();
    }

    @Override
    public FileStatus next() throws IOException {
      if (!first) {
        throw new AccessControlException("The rest is denied");
      }
      first = false;
      return all.next();
    }
  }
}
