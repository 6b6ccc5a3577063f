package org.vigil.lake.local;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumFs;
import org.apache.hadoop.fs.DelegateToFileSystem;
import org.apache.hadoop.fs.FsConstants;

/**
 * Local files with checksums, as Hadoop's file contexts see them ({@code
 * fs.AbstractFileSystem.file.impl}): by them Delta renames a commit into its place.
 */
public final class LocalFilesContext extends ChecksumFs {
  /** As Hadoop makes it, whichever local file is asked for. */
  public LocalFilesContext(URI ignored, Configuration conf) throws IOException, URISyntaxException {
    super(new Raw(conf));
  }

  private static final class Raw extends DelegateToFileSystem {
    Raw(Configuration conf) throws IOException, URISyntaxException {
      super(
          FsConstants.LOCAL_FS_URI,
          new RawLocalFiles(),
          conf,
          FsConstants.LOCAL_FS_URI.getScheme(),
          false);
    }

    /** No port: there is no server. */
    @Override
    public int getUriDefaultPort() {
      return -1;
    }

    /** The disk's file system decides. */
    @Override
    public boolean isValidName(String name) {
      return true;
    }
  }
}
