package org.vigil.run.ledger;

import java.util.Optional;
import org.vigil.lake.Lake;
import org.vigil.lake.Table;
import org.vigil.lake.TableKind;
import org.vigil.lake.Tables;
import org.vigil.model.ledger.Run;

/** Whether a lake still has what its published nights show, before missing tables are made. */
public final class WholeLake {
  private WholeLake() {}

  /**
   * Refuses a lake that has lost its ledger, or a table that the newest published night shows:
   * nothing is made anew over what is left.
   *
   * @throws IllegalStateException when it has
   */
  public static void require(Lake lake, Ledger ledger) {
    if (lake.exists(Tables.RUNS)) {
      ledger.published().ifPresent(run -> requirePublished(lake, run));
    } else {
      written(lake)
          .ifPresent(table -> refuse("runs", "although " + table.name() + " has been written to"));
    }
  }

  private static Optional<Table<?>> written(Lake lake) {
    return lake.tables(TableKind.NIGHT).stream()
        .filter(table -> lake.exists(table) && lake.version(table) > 0)
        .findFirst();
  }

  private static void requirePublished(Lake lake, Run run) {
    lake.tables(TableKind.NIGHT).stream()
        .filter(table -> Ledger.version(run, table) > 0 && !lake.exists(table))
        .findFirst()
        .ifPresent(table -> refuse(table.name(), "which night " + run.night() + " shows"));
  }

  private static void refuse(String table, String why) {
    throw new IllegalStateException(
        "The table %s is gone, %s. It is not made anew: restore it, or the lake, from a copy."
            .formatted(table, why));
  }
}
