package org.vigil.hashset.nsrl;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.vigil.hashset.entry.Entries;
import org.vigil.hashset.entry.Entry;
import org.vigil.hashset.nsrl.SqlText.Kind;
import org.vigil.model.term.EntryStatus;

/** What the statements of an NSRL delta insert and delete, one row at a time. */
final class NsrlDeltaEntries implements Entries {
  private static final Set<String> FILES = Set.of("file", "metadata", "distinct_hash");
  private static final Set<String> OTHERS = Set.of("pkg", "mfg", "os", "version");

  private final SqlStatements sql;
  private final Queue<Entry> ready = new ArrayDeque<>();
  private List<String> inserting = List.of(); // the columns, while rows of an insertion follow
  private boolean inTransaction;
  private boolean ended;
  private boolean hasEntries;

  NsrlDeltaEntries(SqlText sql) {
    this.sql = new SqlStatements(sql);
  }

  /** Whether the first statements begin a transaction and change a table of NSRL's. */
  boolean begins() throws IOException {
    while (sql.advance().is("pragma")) {
      sql.skip();
    }
    if (!sql.token().is("begin")) {
      return false;
    }
    sql.skip();
    if (!Set.of("insert", "delete", "update").contains(sql.advance().text())) {
      return false;
    }
    while (!Set.of("into", "from", "update").contains(sql.token().text())) {
      if (sql.advance().kind() != Kind.WORD) {
        return false;
      }
    }
    var table = sql.advance().text();
    return FILES.contains(table) || OTHERS.contains(table);
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
    var token = sql.advance();
    switch (token.kind() == Kind.TEXT ? "" : token.text()) {
      case ";" -> {}
      case "" -> end();
      case "pragma" -> sql.skip();
      case "begin" -> transaction(true);
      case "commit", "end" -> transaction(false);
      case "insert" -> insert();
      case "delete" -> delete();
      case "update" -> update();
      default -> throw sql.refused("A statement is neither INSERT, UPDATE nor DELETE");
    }
  }

  private void end() throws IOException {
    if (sql.token().kind() != Kind.END) {
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
    sql.skip();
  }

  private void insert() throws IOException {
    if (sql.advance().is("or")) {
      sql.advance(); // what to do on conflict
      sql.advance();
    }
    sql.require("into");
    if (!changesFiles()) {
      return;
    }
    var columns = sql.token().is("file") ? NsrlRow.COLUMNS : List.<String>of();
    if (sql.advance().is("(")) {
      columns = sql.names();
      sql.advance();
    }
    sql.require("values");
    if (columns.isEmpty()) {
      throw sql.refused("An insertion does not name its columns");
    }
    inserting = columns;
  }

  /** One row of values of an insertion, and what follows it. */
  private void row() throws IOException {
    give(new NsrlRow(sql.row(inserting)), EntryStatus.KNOWN);
    if (!sql.advance().is(",")) {
      sql.require(";");
      inserting = List.of();
    }
  }

  private void delete() throws IOException {
    sql.next("from");
    if (changesFiles()) {
      sql.next("where");
      give(new NsrlRow(sql.equations("and")), EntryStatus.RETRACTED);
      sql.require(";");
    }
  }

  private void update() throws IOException {
    if (!changesFiles()) {
      return;
    }
    sql.next("set");
    var changed = new NsrlRow(sql.equations(","));
    sql.require("where");
    var before = new NsrlRow(sql.equations("and"));
    sql.require(";");
    if (changed.isOfHashes()) {
      give(before, EntryStatus.RETRACTED);
      give(before.with(changed.values()), EntryStatus.KNOWN);
    }
  }

  private void give(NsrlRow row, EntryStatus status) throws IOException {
    ready.add(row.entry(status, sql::refused));
  }

  /** Whether the table that is named next holds files; a change to any other is passed over. */
  private boolean changesFiles() throws IOException {
    if (!inTransaction) {
      throw sql.refused("A change stands outside of a transaction");
    }
    var table = sql.advance().text();
    if (OTHERS.contains(table)) {
      sql.skip();
    } else if (!FILES.contains(table)) {
      throw sql.refused("A change is to no table of NSRL's");
    }
    return FILES.contains(table);
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
