package org.vigil.jobs.lead.touch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.lake.ChangedRows;
import org.vigil.lake.Lake;
import org.vigil.lake.Table;
import org.vigil.lake.Tables;
import org.vigil.model.ledger.Run;
import org.vigil.run.ledger.Ledger;

/** What moved, since the night before, in the tables that leads are drawn from. */
final class Changes {
  private static final List<Table<?>> INPUTS =
      List.of(
          Tables.KNOWN_MEDIA,
          Tables.MEDIA_FILES,
          Tables.MEDIA,
          Tables.ASSERTIONS,
          Tables.REPORTS,
          Tables.REPORT_FILES,
          Tables.LEGAL_LIMITS,
          Tables.MEDIA_LIMITS,
          Tables.IDENTIFIER_SIGHTINGS,
          Tables.MATCHES,
          Tables.DEVICE_MEDIA,
          Tables.DEVICES,
          Tables.HUBS,
          Tables.SERIES_MEMBERS);

  private final Map<Table<?>, ChangedRows> tables;

  private Changes(Map<Table<?>, ChangedRows> tables) {
    this.tables = tables;
  }

  /** Empty where it is not known of every table. */
  static Optional<Changes> since(Lake lake, Run before) {
    Map<Table<?>, ChangedRows> tables = new HashMap<>();
    for (Table<?> table : INPUTS) {
      Optional<ChangedRows> rows = ChangedRows.since(lake, table, Ledger.version(before, table));
      if (rows.isEmpty()) {
        return Optional.empty();
      }
      tables.put(table, rows.get());
    }
    return Optional.of(new Changes(tables));
  }

  /** What stands in some columns of the rows of a table that moved, each once. */
  Dataset<Row> in(Table<?> table, String... columns) {
    return Objects.requireNonNull(tables.get(table)).values(columns);
  }
}
