package org.vigil.lake.store;

import io.delta.storage.LocalLogStore;
import java.io.IOException;
import java.util.Iterator;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** Delta's log on a disk of this machine: Delta's own, once the guards let a commit pass. */
public final class DiskLogStore extends LocalLogStore {
  /** As Delta makes it, once for each table. */
  public DiskLogStore(Configuration hadoop) {
    super(hadoop);
  }

  @Override
  public void write(Path path, Iterator<String> actions, Boolean overwrite, Configuration hadoop)
      throws IOException {
    CommitGuards.check(path);
    super.write(path, actions, overwrite, hadoop);
  }
}
