package org.vigil.run.ledger;

import org.vigil.lake.Lake;
import org.vigil.lake.Tables;
import org.vigil.model.ledger.Export;
import org.vigil.model.ledger.ExportBuilder;

/** What was written for people, file by file. */
public final class Exports extends SealedRows<Export> {
  public Exports(Lake lake, SealKey key) {
    super(lake, key, Tables.EXPORTS);
  }

  @Override
  Link link(Export row) {
    return new Link(row.prevHash(), row.rowHash(), row.night(), row.schemaVersion());
  }

  @Override
  Export linked(Export row, Link link) {
    return ExportBuilder.builder(row)
        .prevHash(link.prevHash())
        .rowHash(link.rowHash())
        .schemaVersion(link.schemaVersion())
        .build();
  }

  @Override
  String changed() {
    return "The record of an export was changed after it was written, is gone, or is not sealed"
        + " with the site's key.";
  }
}
