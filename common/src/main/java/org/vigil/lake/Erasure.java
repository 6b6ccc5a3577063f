package org.vigil.lake;

import io.delta.tables.DeltaTable;
import java.util.Collection;
import org.apache.spark.sql.functions;

/** Takes rows of people's tables away, which nothing but a purge of their case may do. */
public final class Erasure {
  private Erasure() {}

  /**
   * Takes away the rows for which a column has one of these values; earlier versions keep them
   * until {@link Upkeep#forget}.
   *
   * @param column under the lake's own name
   */
  public static void of(Lake lake, Table<?> table, String column, Collection<String> values) {
    if (table.kind() != TableKind.PEOPLE) {
      throw new IllegalArgumentException(table.name() + " is not written by people.");
    }
    DeltaTable.forPath(lake.spark(), lake.path(table))
        .delete(functions.col(column).isInCollection(values));
  }
}
