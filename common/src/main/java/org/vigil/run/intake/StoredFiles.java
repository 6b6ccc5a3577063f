package org.vigil.run.intake;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The files of a store, as an intake lists them. */
interface StoredFiles {
  /** The folder or file that is listed, in its store. */
  record Root(StoredFiles files, StoredFile file) {}

  /**
   * Finds what a setting names. Files of this machine are not left to Hadoop, whose listing loses
   * those that have names of another locale, and folders with all in them.
   *
   * @throws FileNotFoundException when there is none
   * @throws IllegalArgumentException when it is no path
   */
  static Root at(String location, Configuration hadoop) throws IOException {
    Path path = new Path(location);
    FileSystem store = path.getFileSystem(hadoop);
    Path whole = store.makeQualified(path);
    StoredFiles files =
        "file".equals(whole.toUri().getScheme()) ? new LocalFiles() : new HadoopFiles(store);
    return new Root(
        files,
        files
            .root(whole.toString())
            .orElseThrow(() -> new FileNotFoundException(whole.toString())));
  }

  /** What lies where a setting says, if anything does; a folder may be behind a link. */
  Optional<StoredFile> root(String uri) throws IOException;

  /** Whether a file lies there that can be opened. */
  boolean has(String uri) throws IOException;

  /** What lies in a folder, in the order of the names. */
  List<StoredFile> children(StoredFile folder) throws IOException;

  /** The bytes of a file of the site's own, which may be behind a link. */
  InputStream open(String uri) throws IOException;
}
