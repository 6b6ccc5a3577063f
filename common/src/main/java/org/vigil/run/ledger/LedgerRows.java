package org.vigil.run.ledger;

import java.util.ArrayList;
import java.util.List;
import org.vigil.lake.Commit;
import org.vigil.lake.Lake;
import org.vigil.lake.Table;

/**
 * The rows of a table of the ledger. They are asked for at every step of a night, and are read
 * again only when another process has written to the table.
 */
final class LedgerRows<R extends Record> {
  private final Lake lake;
  private final Table<R> table;
  private long version = -1;
  private List<R> rows = List.of();

  LedgerRows(Lake lake, Table<R> table) {
    this.lake = lake;
    this.table = table;
  }

  /** All that are there now. */
  synchronized List<R> all() {
    long newest = lake.version(table);
    if (newest != version) {
      rows = List.copyOf(lake.read(table).collectAsList());
      version = newest;
    }
    return rows;
  }

  /** Adds a row, which must be as the lake keeps it: times in microseconds. */
  synchronized void add(R row, Commit commit) {
    List<R> more = new ArrayList<>(all());
    more.add(row);
    lake.append(table, lake.spark().createDataset(List.of(row), table.encoder()), commit);
    if (lake.version(table) == version + 1) {
      rows = List.copyOf(more);
      version++;
    }
  }
}
