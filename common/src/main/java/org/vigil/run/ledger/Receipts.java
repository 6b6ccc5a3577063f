package org.vigil.run.ledger;

import org.vigil.lake.Lake;
import org.vigil.lake.Tables;
import org.vigil.model.ledger.Purge;
import org.vigil.model.ledger.PurgeBuilder;

/** The receipts of purged cases. */
public final class Receipts extends SealedRows<Purge> {
  public Receipts(Lake lake, SealKey key) {
    super(lake, key, Tables.PURGES);
  }

  @Override
  Link link(Purge row) {
    return new Link(row.prevHash(), row.rowHash(), row.night(), row.schemaVersion());
  }

  @Override
  Purge linked(Purge row, Link link) {
    return PurgeBuilder.builder(row)
        .prevHash(link.prevHash())
        .rowHash(link.rowHash())
        .schemaVersion(link.schemaVersion())
        .build();
  }

  @Override
  String changed() {
    return "A receipt of a purged case was changed after it was written, is gone, or is not sealed"
        + " with the site's key.";
  }
}
