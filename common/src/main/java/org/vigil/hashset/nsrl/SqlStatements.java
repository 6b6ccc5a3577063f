package org.vigil.hashset.nsrl;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vigil.hashset.entry.BrokenHashSetException;
import org.vigil.hashset.nsrl.SqlText.Kind;
import org.vigil.hashset.nsrl.SqlText.Token;

/** A text of SQL statements, taken apart piece by piece; {@link #token} is where it stands. */
final class SqlStatements implements Closeable {
  private static final int MAX_COLUMNS = 100;

  private final SqlText sql;
  private Token token = new Token(Kind.END, "");

  SqlStatements(SqlText sql) {
    this.sql = sql;
  }

  Token token() {
    return token;
  }

  /** Moves on by one token. */
  Token advance() throws IOException {
    token = sql.next();
    return token;
  }

  /** Stands at this word. */
  void require(String word) throws IOException {
    if (!token.is(word)) {
      throw sql.refused("\"" + word + "\" is missing");
    }
  }

  /** Moves on to this word, which must come next. */
  void next(String word) throws IOException {
    advance();
    require(word);
  }

  /** Passes over the rest of a statement. */
  void skip() throws IOException {
    while (!token.is(";")) {
      if (token.kind() == Kind.END) {
        throw sql.refused("The list ends within a statement");
      }
      advance();
    }
  }

  /** Reads on from an opening parenthesis: {@code a, b)}. */
  List<String> names() throws IOException {
    var names = new ArrayList<String>();
    do {
      names.add(advance().text());
      advance();
    } while (token.is(",") && names.size() < MAX_COLUMNS);
    require(")");
    return names;
  }

  /** Reads {@code (1, 'a', NULL)}; gives what is not NULL, by the names of its columns. */
  Map<String, String> row(List<String> columns) throws IOException {
    next("(");
    var values = new LinkedHashMap<String, String>();
    for (var place = 0; place < columns.size(); place++) {
      advance();
      keep(columns.get(place), values);
      next(place == columns.size() - 1 ? ")" : ",");
    }
    return values;
  }

  /** Reads {@code a = 1, b IS NULL} and moves on behind it; gives what is not NULL. */
  Map<String, String> equations(String between) throws IOException {
    var values = new LinkedHashMap<String, String>();
    do {
      var column = advance().text();
      if (!advance().is("is")) {
        require("=");
      }
      advance();
      keep(column, values);
      advance();
    } while (token.is(between) && values.size() < MAX_COLUMNS);
    return values;
  }

  private void keep(String column, Map<String, String> values) throws IOException {
    var isNull = token.is("null");
    if (token.kind() != Kind.TEXT && token.kind() != Kind.NUMBER && !isNull) {
      throw sql.refused("A value is neither text nor number");
    }
    if (!isNull) {
      values.put(column, token.text());
    }
  }

  BrokenHashSetException refused(String reason) {
    return sql.refused(reason);
  }

  @Override
  public void close() throws IOException {
    sql.close();
  }
}
