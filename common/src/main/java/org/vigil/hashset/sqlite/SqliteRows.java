package org.vigil.hashset.sqlite;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a query as a stream of text: hashes in hex with commas between, a line a row. What is
 * no hash is a question mark. A row that says the same as the one before it is passed over: NSRL
 * has one for each package that a file is in.
 */
final class SqliteRows extends InputStream {
  private static final int MAX_DIGITS = 128;

  private final ResultSet rows;
  private final int columns;
  private String before = "";
  private byte[] line = {};
  private int given;

  SqliteRows(ResultSet rows) throws SQLException {
    this.rows = rows;
    this.columns = rows.getMetaData().getColumnCount();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = 0;
    while (count < length && (given < line.length || advanced())) {
      int part = Math.min(length - count, line.length - given);
      System.arraycopy(line, given, into, offset + count, part);
      given += part;
      count += part;
    }
    return count == 0 ? -1 : count;
  }

  private boolean advanced() throws IOException {
    try {
      while (rows.next()) {
        String text = text();
        if (!text.equals(before)) {
          before = text;
          line = text.getBytes(US_ASCII);
          given = 0;
          return true;
        }
      }
      return false;
    } catch (SQLException e) {
      throw new IOException("The database cannot be read any further", e);
    }
  }

  private String text() throws SQLException {
    StringBuilder text = new StringBuilder();
    for (int column = 1; column <= columns; column++) {
      text.append(hash(rows.getObject(column))).append(column < columns ? ',' : '\n');
    }
    return text.toString();
  }

  private static String hash(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof byte[] bytes) {
      return bytes.length <= MAX_DIGITS / 2 ? HexFormat.of().formatHex(bytes) : "?";
    }
    return value instanceof String digits && isHex(digits) ? digits : "?";
  }

  private static boolean isHex(String text) {
    return text.length() <= MAX_DIGITS && text.chars().allMatch(HexFormat::isHexDigit);
  }
}
