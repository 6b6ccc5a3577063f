package org.vigil.hashset;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.vigil.hashset.SqlText.Kind;
import org.vigil.hashset.SqlText.Token;

/** What the statements of an NSRL delta insert and delete, one row at a time. */
final class NsrlDeltaEntries implements Entries {
  private static final Set<String> FILES = Set.of("file", "metadata", "distinct_hash");
  private static final Set<String> OTHERS = Set.of("pkg", "mfg", "os", "version");
  private static final List<String> COLUMNS_OF_FILE =
      List.of("sha256", "sha1", "md5", "crc32", "file_name", "file_size", "package_id");
  private static final List<HashKind> HASHES =
      List.of(HashKind.SHA256, HashKind.SHA1, HashKind.MD5);
  private static final int MAX_COLUMNS = 100;

  private final SqlText sql;
  private final Queue<Entry> ready = new ArrayDeque<>();
  private List<String> inserting = List.of(); // the columns, while rows of an insertion follow
  private Token token = new Token(Kind.END, "");
  private boolean inTransaction;
  private boolean ended;
  private boolean hasEntries;

  NsrlDeltaEntries(SqlText sql) {
    this.sql = sql;
  }

  /** Whether the first statements begin a transaction and change a table of NSRL's. */
  boolean begins() throws IOException {
    advance();
    while (token.is("pragma")) {
      skipStatement();
      advance();
    }
    if (!token.is("begin")) {
      return false;
    }
    skipStatement();
    advance();
    if (!Set.of("insert", "delete", "update").contains(token.text())) {
      return false;
    }
    while (!Set.of("into", "from", "update").contains(token.text())) {
      advance();
      if (token.kind() != Kind.WORD) {
        return false;
      }
    }
    advance();
    return FILES.contains(token.text()) || OTHERS.contains(token.text());
  }

  @Override
  public Optional<Entry> next() throws IOException {
    while (ready.isEmpty() && !ended) {
      if (inserting.isEmpty()) {
        statement();
      } else {
        row();
      }
    }
    hasEntries |= !ready.isEmpty();
    return Optional.ofNullable(ready.poll());
  }

  private void statement() throws IOException {
    advance();
    switch (token.kind() == Kind.TEXT ? "" : token.text()) {
      case ";" -> {}
      case "" -> end();
      case "pragma" -> skipStatement();
      case "begin" -> transaction(true);
      case "commit", "end" -> transaction(false);
      case "insert" -> insert();
      case "delete" -> delete();
      case "update" -> update();
      default -> throw sql.refused("A statement is neither INSERT, UPDATE nor DELETE");
    }
  }

  private void end() throws IOException {
    if (token.kind() != Kind.END) {
      throw sql.refused("A statement begins with no word");
    }
    if (inTransaction) {
      throw sql.refused("The list ends before its transaction is committed");
    }
    if (!hasEntries) {
      throw sql.refused("The list holds no entries");
    }
    ended = true;
  }

  private void transaction(boolean begins) throws IOException {
    if (begins == inTransaction) {
      throw sql.refused("Transactions begin and end out of turn");
    }
    inTransaction = begins;
    skipStatement();
  }

  private void insert() throws IOException {
    advance();
    if (token.is("or")) {
      advance(); // what to do on conflict
      advance();
    }
    require("into");
    advance();
    if (!isOfFiles()) {
      skipStatement();
      return;
    }
    var columns = token.text().equals("file") ? COLUMNS_OF_FILE : List.<String>of();
    advance();
    if (token.is("(")) {
      columns = columns();
      advance();
    }
    require("values");
    if (columns.isEmpty()) {
      throw sql.refused("An insertion does not name its columns");
    }
    inserting = columns;
  }

  private List<String> columns() throws IOException {
    var columns = new ArrayList<String>();
    do {
      advance();
      columns.add(token.text());
      advance();
    } while (token.is(",") && columns.size() < MAX_COLUMNS);
    require(")");
    return columns;
  }

  /** One row of values of an insertion, and what follows it. */
  private void row() throws IOException {
    advance();
    require("(");
    var values = new HashMap<String, String>();
    for (var place = 0; place < inserting.size(); place++) {
      advance();
      keep(inserting.get(place), values);
      advance();
      require(place == inserting.size() - 1 ? ")" : ",");
    }
    give(values, EntryStatus.KNOWN);
    advance();
    if (!token.is(",")) {
      require(";");
      inserting = List.of();
    }
  }

  private void delete() throws IOException {
    advance();
    require("from");
    advance();
    if (!isOfFiles()) {
      skipStatement();
      return;
    }
    advance();
    require("where");
    give(equations("and"), EntryStatus.RETRACTED);
    require(";");
  }

  private void update() throws IOException {
    advance();
    if (!isOfFiles()) {
      skipStatement();
      return;
    }
    advance();
    require("set");
    var changed = equations(",");
    require("where");
    var before = equations("and");
    require(";");
    if (!changed.isEmpty()) {
      give(before, EntryStatus.RETRACTED);
      var after = new HashMap<>(before);
      after.putAll(changed);
      give(after, EntryStatus.KNOWN);
    }
  }

  /** Reads {@code column = value} and so on; gives those of hashes. */
  private Map<String, String> equations(String between) throws IOException {
    var values = new HashMap<String, String>();
    do {
      advance();
      var column = token.text();
      advance();
      if (!token.is("is")) {
        require("=");
      }
      advance();
      keep(column, values);
      advance();
    } while (token.is(between));
    return values;
  }

  private void keep(String column, Map<String, String> values) throws IOException {
    var isNull = token.is("null");
    if (token.kind() != Kind.TEXT && token.kind() != Kind.NUMBER && !isNull) {
      throw sql.refused("A value is neither text nor number");
    }
    if (!isNull && HASHES.stream().anyMatch(kind -> column(kind).equals(column))) {
      values.put(column, token.text());
    }
  }

  private static String column(HashKind kind) {
    return kind == HashKind.SHA1 ? "sha1" : kind == HashKind.MD5 ? "md5" : "sha256";
  }

  private void give(Map<String, String> values, EntryStatus status) throws IOException {
    var draft = new EntryDraft();
    for (var kind : HASHES) {
      var text = values.get(column(kind));
      if (text != null) {
        draft.hashes.put(
            kind, kind.read(text).orElseThrow(() -> sql.refused("The " + kind.malformed())));
      }
    }
    if (draft.hashes.isEmpty()) {
      throw sql.refused("A row is named by no hash");
    }
    draft.status = status;
    ready.add(draft.entry());
  }

  private boolean isOfFiles() throws IOException {
    if (!inTransaction) {
      throw sql.refused("A change stands outside of a transaction");
    }
    if (!FILES.contains(token.text()) && !OTHERS.contains(token.text())) {
      throw sql.refused("A change is to no table of NSRL's");
    }
    return FILES.contains(token.text());
  }

  private void require(String word) throws IOException {
    if (!token.is(word)) {
      throw sql.refused("\"" + word + "\" is missing");
    }
  }

  private void skipStatement() throws IOException {
    while (!token.is(";")) {
      if (token.kind() == Kind.END) {
        throw sql.refused("The list ends within a statement");
      }
      advance();
    }
  }

  private void advance() throws IOException {
    token = sql.next();
  }

  @Override
  public Optional<String> region() {
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    sql.close();
  }
}
