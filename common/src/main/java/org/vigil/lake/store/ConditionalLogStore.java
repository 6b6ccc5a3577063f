package org.vigil.lake.store;

import io.delta.storage.HadoopFileSystemLogStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.util.Iterator;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Delta's log on an object store, safe for any number of drivers: a commit is created only where
 * there is none, and the store itself decides who was first.
 */
public final class ConditionalLogStore extends HadoopFileSystemLogStore {
  /** As Delta makes it, once for each table. */
  public ConditionalLogStore(Configuration hadoop) {
    super(hadoop);
  }

  @Override
  public void write(Path path, Iterator<String> actions, Boolean overwrite, Configuration hadoop)
      throws IOException {
    CommitGuards.check(path);
    byte[] content = lines(actions);
    FileSystem files = path.getFileSystem(hadoop);
    if (overwrite) {
      FSDataOutputStream out = files.create(path, true);
      SingleFile.fill(out, content);
    } else if (!new SingleFile(files, path).create(content)) {
      throw new FileAlreadyExistsException(path.toString());
    }
  }

  private static byte[] lines(Iterator<String> actions) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    while (actions.hasNext()) {
      lines.writeBytes((actions.next() + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return lines.toByteArray();
  }

  /** An object appears when it is whole. */
  @Override
  public Boolean isPartialWriteVisible(Path path, Configuration hadoop) {
    return false;
  }
}
