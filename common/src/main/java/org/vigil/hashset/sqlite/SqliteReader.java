package org.vigil.hashset.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.vigil.isolate.ContainerReader;
import org.vigil.isolate.MemberSink;
import org.vigil.isolate.ReaderMessage.Entry;

/**
 * Reads the hashes of a SQLite database: each table that has the columns of one that is known is a
 * member, whose lines are {@link SqliteRows}. Only tables are read, and no views: a view is a
 * program that the file brings with it.
 */
public final class SqliteReader implements ContainerReader {
  private final Path file;

  public SqliteReader(Path file) {
    this.file = file;
  }

  /**
   * A table of hashes.
   *
   * @param columns of SHA-256, SHA-1 and MD5
   */
  private record Table(String name, List<String> columns) {
    static final List<Table> KNOWN =
        List.of(
            // NSRL's, of full and of minimal sets.
            new Table("METADATA", List.of("sha256", "sha1", "md5")),
            new Table("FILE", List.of("sha256", "sha1", "md5")),
            // Autopsy's, .kdb.
            new Table("hashes", List.of("sha2_256", "sha1", "md5")));

    String query() {
      return "SELECT " + String.join(", ", columns) + " FROM main." + name + " NOT INDEXED";
    }
  }

  @Override
  public void read(FileChannel bytes, MemberSink sink) throws IOException {
    try (Connection connection = SqliteLibrary.open(file)) {
      for (Table table : Table.KNOWN) {
        if (columns(connection, table).containsAll(table.columns())) {
          read(connection, table, sink);
        }
      }
    } catch (SQLException e) {
      throw new IOException("The database cannot be read", e);
    }
  }

  /** The columns that a table stores; none where it is a view, or virtual. */
  private static Set<String> columns(Connection connection, Table table) throws SQLException {
    String query =
        "SELECT c.name FROM main.sqlite_schema t JOIN pragma_table_info(t.name, 'main') c"
            + " WHERE t.type = 'table' AND t.rootpage > 0 AND t.name = ? COLLATE NOCASE";
    Set<String> columns = new HashSet<>();
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, table.name());
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          columns.add(String.valueOf(rows.getString(1)).toLowerCase(Locale.ROOT));
        }
      }
    }
    return columns;
  }

  private static void read(Connection connection, Table table, MemberSink sink)
      throws IOException, SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(table.query())) {
      SqliteRows lines = new SqliteRows(rows);
      sink.add(Entry.file(table.name(), null), () -> lines);
    }
  }
}
