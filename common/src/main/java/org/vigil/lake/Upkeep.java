package org.vigil.lake;

import io.delta.tables.DeltaTable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.Snapshot;
import scala.Console;
import scala.Option;

/**
 * Keeps the files of a lake few and its past short. No row changes by it: the newest version of a
 * table before and after has the same.
 */
public final class Upkeep {
  private final Lake lake;
  private final SparkSession spark;

  public Upkeep(Lake lake) {
    this.lake = lake;
    this.spark = lake.spark();
  }

  /** How many files the newest version of a table has, and their bytes. */
  public record Size(long files, long bytes) {}

  /** What the newest version of a table is made of, as its log says. */
  public Size size(Table<?> table) {
    Snapshot newest = newest(table);
    return new Size(ListedFiles.count(newest), ListedFiles.bytes(newest));
  }

  /** Puts small files together into large ones; a table that has none is not written to. */
  public void pack(Table<?> table) {
    if (size(table).files() > 1) {
      var unused = delta(table).optimize().executeCompaction();
    }
  }

  /**
   * Deletes the files that only versions need which were replaced longer ago than this, and the log
   * of those versions.
   *
   * @param past what {@link #retain} has set
   */
  public void letGo(Table<?> table, Duration past) {
    if (!hasPast(table, past)) {
      return;
    }
    // Delta counts on the console what it deletes, table by table.
    var unused = Console.withOut(OutputStream.nullOutputStream(), () -> delta(table).vacuum());
    log(table).checkpointAndCleanUpDeltaLog(newest(table), Option.empty());
  }

  /**
   * Has a table keep its past for so long, by properties of its own: what {@code VACUUM ... RETAIN}
   * says is ignored by Delta 4.4.
   */
  public void retain(Table<?> table, Duration past) {
    String interval = "interval " + past.toHours() + " hours";
    new TableProperties(spark, lake.path(table))
        .require(
            newest(table),
            Map.of(TableProperties.RETENTION, interval, TableProperties.LOG_RETENTION, interval));
  }

  /** Takes a table of a seizure's lane away, with its rows and their past. */
  public void drop(Table<?> table) {
    if (lake.tables().equals(Tables.all())) {
      throw new IllegalArgumentException(table.name() + " is kept as long as its lake.");
    }
    lake.files().drop(table);
  }

  private DeltaTable delta(Table<?> table) {
    return DeltaTable.forPath(spark, lake.path(table));
  }

  /**
   * Deletes every file that the newest version does not need, and the log of all versions before
   * it: none of them can be read any more, and nothing of them is left. Nobody else writes
   * meanwhile, so what the log does not name is nobody's.
   *
   * @throws IllegalStateException when a file that is needed is not there; nothing is deleted then
   */
  public void forget(Table<?> table) {
    Snapshot newest = newest(table);
    boolean hasCheckpoint = newest.checkpointProvider().version() == newest.version();
    if (newest.version() > 0 && !hasCheckpoint) {
      log(table).checkpointAndCleanUpDeltaLog(newest, Option.empty());
    }
    try {
      Path folder = log(table).dataPath();
      FileSystem store = folder.getFileSystem(spark.sparkContext().hadoopConfiguration());
      Set<Path> needed = needed(newest, store.makeQualified(folder));
      List<Path> past = new ArrayList<>();
      RemoteIterator<LocatedFileStatus> all = store.listFiles(folder, true);
      while (all.hasNext()) {
        Path file = all.next().getPath();
        boolean isLog = file.toString().startsWith(log(table).logPath() + "/");
        if (isLog ? isBefore(file, newest) : !needed.remove(file)) {
          past.add(file);
        }
      }
      if (!needed.isEmpty()) {
        throw new IllegalStateException(
            "%s lacks %,d files that its newest version needs; its past was not deleted."
                .formatted(lake.path(table), needed.size()));
      }
      for (Path file : past) {
        store.delete(file, false);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the past of " + lake.path(table) + " cannot be deleted", e);
    }
  }

  /** A set that may be changed. */
  private static Set<Path> needed(Snapshot newest, Path folder) {
    if (ListedFiles.count(newest) == 0) {
      return new HashSet<>();
    }
    return newest.allFiles().toDF().select("path").as(Encoders.STRING()).collectAsList().stream()
        .map(path -> new Path(folder, new Path(URI.create(path))))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** What a commit says of its files stands in its log, with the least and greatest values. */
  private static boolean isBefore(Path file, Snapshot newest) {
    String name = file.getName();
    return name.matches("[0-9]{20}\\..*")
        && Long.parseLong(name.substring(0, 20)) < newest.version();
  }

  /** Whether a version was replaced so long ago: the last commit before that day does not count. */
  private boolean hasPast(Table<?> table, Duration past) {
    try {
      Path folder = log(table).logPath();
      long cut = System.currentTimeMillis() - past.toMillis();
      FileStatus[] commits =
          folder
              .getFileSystem(spark.sparkContext().hadoopConfiguration())
              .listStatus(folder, path -> path.getName().matches("[0-9]{20}\\.json"));
      return Arrays.stream(commits).filter(file -> file.getModificationTime() <= cut).count() > 1;
    } catch (IOException e) {
      throw new UncheckedIOException(lake.path(table) + " cannot be listed", e);
    }
  }

  private Snapshot newest(Table<?> table) {
    return log(table).update(false, Option.empty(), Option.empty());
  }

  private DeltaLog log(Table<?> table) {
    return DeltaLog.forTable(lake.classicSession(), lake.path(table));
  }
}
