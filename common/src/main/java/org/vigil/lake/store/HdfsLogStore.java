package org.vigil.lake.store;

import io.delta.storage.HDFSLogStore;
import java.io.IOException;
import java.util.Iterator;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** Delta's log on HDFS: Delta's own, once the guards let a commit pass. */
public final class HdfsLogStore extends HDFSLogStore {
  /** As Delta makes it, once for each table. */
  public HdfsLogStore(Configuration hadoop) {
    super(hadoop);
  }

  @Override
  public void write(Path path, Iterator<String> actions, Boolean overwrite, Configuration hadoop)
      throws IOException {
    CommitGuards.check(path);
    super.write(path, actions, overwrite, hadoop);
  }
}
