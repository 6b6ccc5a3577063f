package org.vigil.jobs.near;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.hash.PdqSymmetry;

/**
 * The hashes of pictures as they are, turned and mirrored. A turn is a number from 1, in the order
 * of {@link PdqSymmetry}.
 */
public final class Orientations {
  /** The names of the turns. */
  public static final Column NAMES = each(symmetry -> lit(symmetry.text()));

  private static final Column INVERSES =
      each(symmetry -> lit(List.of(PdqSymmetry.values()).indexOf(symmetry.inverse()) + 1));

  private Orientations() {}

  private static Column each(Function<PdqSymmetry, Column> column) {
    return array(Arrays.stream(PdqSymmetry.values()).map(column).toArray(Column[]::new));
  }

  /**
   * Up to eight hashes of each.
   *
   * @param rows columns {@code pdq}, {@code pdqTurned} and {@code id}, and what else of {@link
   *     HashKey} there is
   */
  public static Dataset<HashedItem> hashes(Dataset<Row> rows) {
    Column all = concat(array(col("pdq")), coalesce(col("pdqTurned"), array()));
    return HashedItem.of(
        rows.select(col("*"), posexplode(all).as(new String[] {"place", "hash"}))
            .withColumn("turn", col("place").plus(1))
            .withColumn("pdq", col("hash")));
  }

  /** The turn that undoes one. */
  public static Column inverse(Column turn) {
    return element_at(INVERSES, turn);
  }

  /** What a turn is called; null where there is none. */
  public static Column text(Column turn) {
    // Compiled, Spark takes the last element where the index is null.
    return when(turn.isNotNull(), element_at(NAMES, turn));
  }
}
