package org.vigil.run.intake;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.fs.EtagSource;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

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
  public List<StoredFile> children(StoredFile folder) throws IOException {
    Stream.Builder<StoredFile> children = Stream.builder();
    for (FileStatus child : store.listStatus(new Path(folder.uri()))) {
      children.add(file(child));
    }
    return children.build().sorted(Comparator.comparing(StoredFile::name)).toList();
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
