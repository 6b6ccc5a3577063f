package org.vigil.run.intake;

import java.io.FileNotFoundException;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The folder or file that is listed, in its store. */
record StoredRoot(StoredFiles files, StoredFile file) {
  /**
   * Finds what a setting names. Files of this machine are not left to Hadoop, whose listing loses
   * those that have names of another locale, and folders with all in them.
   *
   * @throws FileNotFoundException when there is none
   * @throws IllegalArgumentException when it is no path
   */
  static StoredRoot at(String location, Configuration hadoop) throws IOException {
    Path path = new Path(location);
    FileSystem store = path.getFileSystem(hadoop);
    Path whole = store.makeQualified(path);
    StoredFiles files =
        "file".equals(whole.toUri().getScheme()) ? new LocalFiles() : new HadoopFiles(store);
    return new StoredRoot(
        files,
        files
            .root(whole.toString())
            .orElseThrow(() -> new FileNotFoundException(whole.toString())));
  }
}
