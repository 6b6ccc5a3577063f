package org.vigil.hashset.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.SQLiteLimits;
import org.sqlite.util.OSInfo;
import org.vigil.isolate.ReasonException;
import org.vigil.isolate.io.NativeCode;
import org.vigil.model.term.Reason;

/**
 * SQLite's native code, restricted to reading: files are opened as if on a medium that cannot
 * change, so that no journal beside one is played back, and no SQL that a file brings with it is
 * run.
 */
final class SqliteLibrary {
  private static final int MAX_VALUE_BYTES = 1 << 20;
  private static final List<String> HARDENING =
      List.of(
          "PRAGMA hard_heap_limit = 268435456",
          "PRAGMA trusted_schema = OFF",
          "PRAGMA cell_size_check = ON",
          "PRAGMA mmap_size = 0",
          "PRAGMA temp_store = MEMORY",
          "PRAGMA query_only = ON");

  private static boolean loaded;

  private SqliteLibrary() {}

  /** Opens a database for reading. */
  static SQLiteConnection open(Path file) throws IOException, SQLException {
    load();
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    String uri = "file:" + file.toUri().getRawPath() + "?immutable=1";
    var connection = (SQLiteConnection) config.createConnection("jdbc:sqlite:" + uri);
    connection.setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, MAX_VALUE_BYTES);
    connection.setLimit(SQLiteLimits.SQLITE_LIMIT_ATTACHED, 0);
    try (Statement statement = connection.createStatement()) {
      for (String pragma : HARDENING) {
        statement.execute(pragma);
      }
    }
    return connection;
  }

  /** Loads it, once, by the driver's own loader, which would copy it and leave the copy behind. */
  private static synchronized void load() throws IOException {
    if (loaded) {
      return;
    }
    String name = System.mapLibraryName("sqlitejdbc");
    String code = "/org/sqlite/native/" + OSInfo.getNativeLibFolderPathForCurrentOS() + "/" + name;
    try (InputStream bytes = SQLiteJDBCLoader.class.getResourceAsStream(code)) {
      if (bytes == null) {
        throw new ReasonException(Reason.UNSUPPORTED_FORMAT);
      }
      NativeCode.load(bytes, name, SqliteLibrary::load);
    }
    loaded = true;
  }

  private static void load(Path file) {
    System.setProperty("org.sqlite.lib.path", String.valueOf(file.getParent()));
    System.setProperty("org.sqlite.lib.name", String.valueOf(file.getFileName()));
    try {
      SQLiteJDBCLoader.initialize();
    } catch (Exception e) {
      throw new LinkageError("SQLite cannot be loaded", e);
    }
  }
}
