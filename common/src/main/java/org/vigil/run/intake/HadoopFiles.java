package org.vigil.run.intake;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import org.apache.hadoop.fs.EtagSource;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/** The files of a store that Hadoop knows. */
record HadoopFiles(FileSystem store) implements StoredFiles {
  @Override
  public Optional<StoredFile> root(String uri) throws IOException {
    try {
      return Optional.of(file(store.getFileStatus(new Path(uri))));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean has(String uri) throws IOException {
    return store.exists(new Path(uri));
  }

  @Override
  public StoredChildren children(StoredFile folder) throws IOException {
    RemoteIterator<FileStatus> listed = store.listStatusIterator(new Path(folder.uri()));
    return new StoredChildren() {
      @Override
      public boolean hasNext() throws IOException {
        return listed.hasNext();
      }

      @Override
      public StoredFile next() throws IOException {
        return file(listed.next());
      }

      @Override
      public void close() throws IOException {
        if (listed instanceof Closeable open) {
          open.close();
        }
      }
    };
  }

  @Override
  public InputStream open(String uri) throws IOException {
    return store.open(new Path(uri));
  }

  private static StoredFile file(FileStatus status) throws IOException {
    return new StoredFile(
        status.getPath().toString(),
        status.getPath().getName(),
        status.isDirectory(),
        status.getLen(),
        Instant.ofEpochMilli(status.getModificationTime()),
        status instanceof EtagSource source ? source.getEtag() : null,
        status.isSymlink() ? status.getSymlink().toString() : null);
  }
}
