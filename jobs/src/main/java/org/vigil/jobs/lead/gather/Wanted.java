package org.vigil.jobs.lead.gather;

import static org.vigil.jobs.lead.gather.FirstRows.names;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * The media that are gathered: all, or those of some digests.
 *
 * @param digests each once, as sha256; null for all
 */
public record Wanted(@Nullable Dataset<Row> digests) {
  public static Wanted all() {
    return new Wanted(null);
  }

  /**
   * Those of some digests.
   *
   * @param digests each once, as sha256
   */
  public static Wanted of(Dataset<Row> digests) {
    return new Wanted(digests);
  }

  /** The rows of these media. */
  <T> Dataset<T> in(Dataset<T> rows) {
    return digests == null
        ? rows
        : rows.join(digests, names("sha256"), "left_semi").as(rows.encoder());
  }

  /** The rows of these media, and of all others that have one of the values that they have. */
  Dataset<Row> sharing(Dataset<Row> rows, String column) {
    return digests == null
        ? rows
        : rows.join(in(rows).select(column).distinct(), names(column), "left_semi");
  }
}
