package org.vigil.run.ledger;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vigil.lake.Commit;
import org.vigil.lake.Lake;
import org.vigil.lake.Tables;
import org.vigil.model.Purge;
import org.vigil.model.PurgeBuilder;

/** The receipts of purged cases, each of which names the hash of the one before. */
public final class Receipts {
  private final Lake lake;
  private final SealKey key;

  public Receipts(Lake lake, SealKey key) {
    this.lake = lake;
    this.key = key;
  }

  /**
   * All of them, from the first to the newest.
   *
   * @throws IllegalStateException when one no longer fits its seal, or the one before it is gone
   */
  public List<Purge> all() {
    if (!lake.exists(Tables.PURGES)) {
      return List.of();
    }
    Map<String, Purge> next = new HashMap<>();
    List<Purge> rows = lake.read(Tables.PURGES).collectAsList();
    rows.forEach(row -> next.put(row.prevHash(), row));
    List<Purge> receipts = new ArrayList<>();
    for (Purge row = next.remove(""); row != null; row = next.remove(row.rowHash())) {
      if (key.fits(row.rowHash(), row.night(), text(row))) {
        receipts.add(row);
      }
    }
    if (receipts.size() != rows.size()) {
      throw new IllegalStateException(
          "A receipt of a purged case was changed after it was written, is gone, or is not sealed with the site's key.");
    }
    return receipts;
  }

  /**
   * Adds a receipt, sealed.
   *
   * @param unsealed whatever it says of hashes and schema is not asked for
   */
  public Purge add(Purge unsealed) {
    List<Purge> before = all();
    Purge chained =
        PurgeBuilder.builder(unsealed)
            .orderedAt(unsealed.orderedAt().truncatedTo(ChronoUnit.MICROS))
            .purgedAt(unsealed.purgedAt().truncatedTo(ChronoUnit.MICROS))
            .schemaVersion(lake.schemaVersion())
            .prevHash(before.isEmpty() ? "" : before.get(before.size() - 1).rowHash())
            .build();
    Purge sealed = PurgeBuilder.builder(chained).rowHash(key.seal(text(chained))).build();
    lake.append(
        Tables.PURGES,
        lake.spark().createDataset(List.of(sealed), Tables.PURGES.encoder()),
        new Commit(sealed.rowHash(), 1, "receipt"));
    return sealed;
  }

  private static String text(Purge receipt) {
    Purge unsealed = PurgeBuilder.builder(receipt).rowHash("").build();
    return SealedText.of(unsealed, receipt.schemaVersion());
  }
}
