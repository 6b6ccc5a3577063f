package org.vigil.run.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vigil.lake.Commit;
import org.vigil.lake.Lake;
import org.vigil.lake.Table;

/** The rows of a table of the ledger, each of which names the seal of the one before. */
abstract class SealedRows<R extends Record> {
  private final Lake lake;
  private final SealKey key;
  private final Table<R> table;

  SealedRows(Lake lake, SealKey key, Table<R> table) {
    this.lake = lake;
    this.key = key;
    this.table = table;
  }

  /**
   * What chains a row to the others.
   *
   * @param night from which on the site may have a key
   */
  record Link(String prevHash, String rowHash, int night, int schemaVersion) {}

  abstract Link link(R row);

  /** The row as a link of the chain. */
  abstract R linked(R row, Link link);

  /** What it says of itself when one of its rows no longer fits. */
  abstract String changed();

  /**
   * All of them, from the first to the newest.
   *
   * @throws IllegalStateException when one no longer fits its seal, or the one before it is gone
   */
  public List<R> all() {
    if (!lake.exists(table)) {
      return List.of();
    }
    List<R> rows = lake.read(table).collectAsList();
    Map<String, R> next = new HashMap<>();
    rows.forEach(row -> next.put(link(row).prevHash(), row));
    List<R> chain = new ArrayList<>();
    for (R row = next.remove(""); row != null; row = next.remove(link(row).rowHash())) {
      if (key.fits(link(row).rowHash(), link(row).night(), text(row))) {
        chain.add(row);
      }
    }
    if (chain.size() != rows.size()) {
      throw new IllegalStateException(changed());
    }
    return chain;
  }

  /**
   * Adds a row, sealed.
   *
   * @param unsealed its times in microseconds; whatever it says of hashes and schema is not asked
   *     for
   */
  public R add(R unsealed) {
    List<R> before = all();
    String prevHash = before.isEmpty() ? "" : link(before.get(before.size() - 1)).rowHash();
    Link open = new Link(prevHash, "", link(unsealed).night(), lake.schemaVersion());
    String seal = key.seal(text(linked(unsealed, open)));
    R sealed = linked(unsealed, new Link(prevHash, seal, open.night(), open.schemaVersion()));
    lake.append(
        table,
        lake.spark().createDataset(List.of(sealed), table.encoder()),
        new Commit(seal, 1, table.name()));
    return sealed;
  }

  private String text(R row) {
    Link link = link(row);
    R unsealed = linked(row, new Link(link.prevHash(), "", link.night(), link.schemaVersion()));
    return SealedText.of(unsealed, link.schemaVersion());
  }
}
