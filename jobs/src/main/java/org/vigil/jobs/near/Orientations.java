package org.vigil.jobs.near;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.substr;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.vigil.hash.PdqSymmetry;
import org.vigil.lake.RecordEncoder;

/**
 * The hashes of pictures as they are, turned and mirrored. A turn is a number from 1, in the order
 * of {@link PdqSymmetry}; it travels in front of the name of a hash: {@code turn/name}.
 */
public final class Orientations {
  /** The names of the turns. */
  public static final Column NAMES = each(symmetry -> lit(symmetry.text()));

  private static final Column INVERSES =
      each(symmetry -> lit(List.of(PdqSymmetry.values()).indexOf(symmetry.inverse()) + 1));

  private static final int NAME_FROM = 3;

  private Orientations() {}

  private static Column each(Function<PdqSymmetry, Column> column) {
    return array(Arrays.stream(PdqSymmetry.values()).map(column).toArray(Column[]::new));
  }

  /**
   * Up to eight hashes of each.
   *
   * @param rows columns {@code pdq}, {@code pdqTurned}
   * @param name what the thing is called
   */
  public static Dataset<HashedItem> hashes(Dataset<?> rows, Column name) {
    return rows.select(
            name.as("name"),
            posexplode(concat(array(col("pdq")), coalesce(col("pdqTurned"), array()))))
        .select(concat_ws("/", col("pos").plus(1), col("name")).as("id"), col("col").as("pdq"))
        .as(RecordEncoder.of(HashedItem.class));
  }

  /** The turn in the id of such a hash. */
  public static Column turn(String id) {
    return substring_index(col(id), "/", 1).cast("int");
  }

  /** The name in the id of such a hash. */
  public static Column name(String id) {
    return substr(col(id), lit(NAME_FROM));
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
