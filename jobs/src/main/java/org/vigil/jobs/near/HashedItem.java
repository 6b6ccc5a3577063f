package org.vigil.jobs.near;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.util.Arrays;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.lake.RecordEncoder;

/**
 * Something with a PDQ hash.
 *
 * @param key what it is; unique on its side
 * @param pdq 64 hex digits
 */
public record HashedItem(HashKey key, String pdq) {

  /**
   * The hashes in rows.
   *
   * @param rows columns {@code pdq} and {@code id}, and what else of {@link HashKey} there is
   */
  public static Dataset<HashedItem> of(Dataset<Row> rows) {
    Set<String> there = Set.of(rows.columns());
    Column[] key =
        Arrays.stream(RecordEncoder.of(HashKey.class).schema().fields())
            .map(
                field ->
                    there.contains(field.name())
                        ? col(field.name())
                        : lit(null).cast(field.dataType()).as(field.name()))
            .toArray(Column[]::new);
    return rows.select(struct(key).as("key"), col("pdq")).as(RecordEncoder.of(HashedItem.class));
  }
}
