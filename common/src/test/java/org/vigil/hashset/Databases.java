package org.vigil.hashset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** SQLite databases to read, made here after the published schemas of NSRL and The Sleuth Kit. */
public final class Databases {
  public static final String NSRL_MINIMAL =
      "CREATE TABLE FILE (sha256 VARCHAR NOT NULL, sha1 VARCHAR NOT NULL, md5 VARCHAR NOT NULL,"
          + " crc32 VARCHAR NOT NULL, file_name VARCHAR NOT NULL, file_size INTEGER NOT NULL,"
          + " package_id INTEGER NOT NULL, PRIMARY KEY (sha256, sha1, md5, crc32, file_name,"
          + " file_size, package_id))";
  public static final String NSRL_FULL =
      "CREATE TABLE METADATA (metadata_id INTEGER PRIMARY KEY, sha256 VARCHAR, sha1 VARCHAR,"
          + " md5 VARCHAR, crc32 VARCHAR, extension VARCHAR);"
          + " CREATE VIEW FILE AS SELECT sha256, sha1, md5, crc32 FROM METADATA";
  public static final String AUTOPSY =
      "CREATE TABLE db_properties (name TEXT NOT NULL, value TEXT);"
          + " CREATE TABLE hashes (id INTEGER PRIMARY KEY AUTOINCREMENT, md5 BINARY(16) UNIQUE,"
          + " sha1 BINARY(20), sha2_256 BINARY(32));"
          + " CREATE TABLE comments (comment TEXT NOT NULL, hash_id INTEGER NOT NULL)";

  private Databases() {}

  /** A database on which these statements were run. */
  public static byte[] of(List<String> statements) {
    try {
      Path file = Files.createTempFile("vigil-database", ".db");
      try (var database = DriverManager.getConnection("jdbc:sqlite:" + file)) {
        run("PRAGMA page_size = 512; PRAGMA journal_mode = OFF", database);
        for (var statement : statements) {
          run(statement, database);
        }
      }
      var bytes = Files.readAllBytes(file);
      Files.delete(file);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static void run(String statement, Connection database) throws SQLException {
    try (var run = database.createStatement()) {
      run.executeUpdate(statement);
    }
  }

  /** Autopsy's of these hashes. */
  public static byte[] autopsy(String... md5s) {
    var rows = "INSERT INTO hashes (md5) VALUES (x'" + String.join("'), (x'", md5s) + "')";
    return of(List.of(AUTOPSY, rows));
  }
}
