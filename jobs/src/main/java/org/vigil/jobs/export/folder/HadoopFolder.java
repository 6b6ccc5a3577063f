package org.vigil.jobs.export.folder;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** A folder on any file system that Hadoop knows. */
public final class HadoopFolder implements ExportFolder {
  private final Path folder;
  private final Configuration hadoop;
  private final FileModes modes;

  public HadoopFolder(Path folder, Configuration hadoop, FileModes modes) {
    this.folder = folder;
    this.hadoop = hadoop;
    this.modes = modes;
  }

  @Override
  public void write(String fileName, Content content) throws IOException {
    Path target = new Path(folder, fileName);
    Path unfinished = target.suffix(".part");
    FileSystem files = target.getFileSystem(hadoop);
    files.setWriteChecksum(false);
    makeFolder(files, Objects.requireNonNull(target.getParent()));
    boolean written = false;
    try {
      try (OutputStream out = new BufferedOutputStream(created(files, unfinished))) {
        content.to(out);
      }
      written = true;
    } catch (FSError full) {
      // A full disk, as Hadoop says it.
      throw new IOException(target + " cannot be written", full);
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

  private FSDataOutputStream created(FileSystem files, Path file) throws IOException {
    return files.createFile(file).overwrite(true).permission(modes.file()).build();
  }

  /** A folder that is there keeps the permissions that the site gave it. */
  private void makeFolder(FileSystem files, Path path) throws IOException {
    if (!files.exists(path)) {
      Path parent = path.getParent();
      if (parent != null) {
        makeFolder(files, parent);
      }
      FileSystem.mkdirs(files, path, modes.folder());
    }
  }
}
