package org.vigil.lake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.delta.Snapshot;
import org.apache.spark.sql.delta.VersionChecksum;
import org.apache.spark.sql.delta.actions.AddFile;
import org.vigil.model.ledger.Run.TableVersion;
import scala.jdk.javaapi.CollectionConverters;
import scala.jdk.javaapi.OptionConverters;

/**
 * The digest of a table, moved from what was sealed of an earlier version: a sum over rows, so that
 * the rows of the files that came are added to it and those of the files that went are taken off.
 * It is the same as {@link Lake#digest} gives, and costs what is new.
 *
 * <p>Keys are compared among the rows of the files that came, and in a table of up to 16 MiB with
 * those of the files that stayed. In a larger one keyed writes keep them apart, and {@code keep
 * verify}, which counts from the start, would find those that are not.
 *
 * <p>To be added up whole are small tables, those of which most has moved, whose columns have
 * changed, or whose log does not lead from the one version to the other any more.
 */
public final class MovedDigest {
  /** Below it a table is opened sooner than its log. */
  private static final long SMALL_BYTES = 1L << 20;

  private final Lake lake;
  private final long smallBytes;

  public MovedDigest(Lake lake) {
    this(lake, SMALL_BYTES);
  }

  /**
   * @param smallBytes smaller tables are added up whole
   */
  MovedDigest(Lake lake, long smallBytes) {
    this.lake = lake;
    this.smallBytes = smallBytes;
  }

  /**
   * Rows, distinct keys and the digest of the newest version; empty where it cannot be moved, or
   * that costs no less than to add up the whole.
   *
   * @param sealed what was sealed of an earlier one, whose keys are distinct
   */
  public Optional<TableDigest> moved(Table<?> table, TableVersion sealed) {
    TableFiles files = lake.files();
    Snapshot now = files.newest(table);
    try {
      return files
          .moves(table, sealed.version())
          .filter(moves -> moves.isEmpty() || isCheap(moves, now))
          // The hash of a row goes over all columns, in their order.
          .filter(moves -> files.at(table, sealed.version()).schema().equals(now.schema()))
          .map(moves -> moved(table, sealed, moves, now));
    } catch (Exception unreadable) {
      // Files or commits of the earlier version are gone; what the newest lacks fails the whole.
      return Optional.empty();
    }
  }

  private boolean isCheap(FileMoves moves, Snapshot now) {
    long whole = ListedFiles.bytes(now);
    return whole >= smallBytes && moves.bytes() <= whole / 2;
  }

  private TableDigest moved(Table<?> table, TableVersion sealed, FileMoves moves, Snapshot now) {
    if (moves.isEmpty()) {
      return new TableDigest(sealed.rows(), sealed.rows(), sealed.digest());
    }
    Dataset<Row> came = rows(now, moves.added());
    Column isNew = col("sign").equalTo(1);
    Column signed = when(isNew, col("hash")).otherwise(negate(col("hash")));
    Row sums =
        hashed(table, came, 1)
            .unionAll(hashed(table, rows(now, moves.removed()), -1))
            .agg(
                sum(col("sign")),
                sum(signed).cast("string"),
                sum(when(isNew, 1).otherwise(0)),
                count_distinct(when(isNew, col("key"))))
            .head();
    long rows = sealed.rows() + sums.getLong(0);
    BigInteger digest = new BigInteger(sealed.digest()).add(new BigInteger(sums.getString(1)));
    long again = sums.getLong(2) - sums.getLong(3) + stayed(table, came, moves, now);
    return new TableDigest(rows, rows - again, digest.toString());
  }

  private static Dataset<Row> hashed(Table<?> table, Dataset<Row> rows, int sign) {
    return rows.select(
        lit(sign).as("sign"), TableDigest.hash(rows).as("hash"), table.keyColumn().as("key"));
  }

  private Dataset<Row> rows(Snapshot now, List<AddFile> files) {
    return ListedFiles.rows(lake.classicSession(), now, files);
  }

  /** How many keys that came are in files that stayed, where it costs little to see. */
  private long stayed(Table<?> table, Dataset<Row> came, FileMoves moves, Snapshot now) {
    List<AddFile> stayed = stayed(moves, now);
    if (stayed.isEmpty() || moves.added().isEmpty()) {
      return 0;
    }
    Column key = table.keyColumn().as("key");
    return came.select(key)
        .distinct()
        .as("came")
        .join(
            rows(now, stayed).select(key).as("stayed"),
            col("came.key").equalTo(col("stayed.key")),
            "left_semi")
        .count();
  }

  private static List<AddFile> stayed(FileMoves moves, Snapshot now) {
    Set<String> came =
        moves.added().stream().map(AddFile::path).collect(Collectors.toCollection(HashSet::new));
    return OptionConverters.toJava(now.checksumOpt())
        .filter(ListedFiles::isSmall)
        .map(VersionChecksum::allFiles)
        .flatMap(OptionConverters::toJava)
        .map(CollectionConverters::asJava)
        .map(files -> files.stream().filter(file -> !came.contains(file.path())).toList())
        .orElse(List.of());
  }
}
