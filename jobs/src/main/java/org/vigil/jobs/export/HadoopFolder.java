package org.vigil.jobs.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** A folder on any file system that Hadoop knows. */
final class HadoopFolder implements ExportFolder {
  private final Path folder;
  private final Configuration hadoop;

  HadoopFolder(Path folder, Configuration hadoop) {
    this.folder = folder;
    this.hadoop = hadoop;
  }

  @Override
  public void write(String fileName, Content content) throws IOException {
    Path target = new Path(folder, fileName);
    Path unfinished = target.suffix(".part");
    FileSystem files = target.getFileSystem(hadoop);
    files.setWriteChecksum(false);
    boolean written = false;
    try {
      try (OutputStream out = new BufferedOutputStream(files.create(unfinished, true))) {
        content.to(out);
      }
      written = true;
    } finally {
      if (!written) {
        files.delete(unfinished, false);
      }
    }
    files.delete(target, false);
    if (!files.rename(unfinished, target)) {
      throw new IOException(target + " cannot take its name");
    }
  }
}
