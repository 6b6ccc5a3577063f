package org.vigil.hashset.sqlite;

import org.vigil.isolate.ContainerReader;
import org.vigil.isolate.ReadRequest;
import org.vigil.isolate.ReaderFactory;

/** What an isolated process reads a database of hashes with. */
enum DatabaseLibrary implements ReaderFactory {
  SQLITE;

  @Override
  public boolean takesPasswords() {
    return false;
  }

  @Override
  public boolean leavesProcessReusable() {
    return true;
  }

  @Override
  public boolean opensByName() {
    return true;
  }

  /** SQLite opens the file by its name. */
  @Override
  public ContainerReader reader(ReadRequest request) {
    return new SqliteReader(request.file());
  }
}
