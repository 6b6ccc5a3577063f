package org.vigil.lake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.Snapshot;
import org.apache.spark.sql.delta.actions.Action;
import org.apache.spark.sql.delta.actions.AddFile;
import org.apache.spark.sql.delta.actions.RemoveFile;
import scala.Option;
import scala.Tuple2;
import scala.collection.Iterator;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Which data files a version of a table has and an earlier one has not, and the other way round, as
 * the commits between them say: what it costs goes with what they wrote, not with all files.
 *
 * @param added those of the later version alone
 * @param removed those of the earlier version alone
 */
record FileMoves(List<AddFile> added, List<AddFile> removed) {
  /**
   * What moved, where the log still says so: it may have been cut, and what it says must lead from
   * the one version's count and bytes to the other's.
   */
  static Optional<FileMoves> between(DeltaLog log, Snapshot from, Snapshot to) {
    Net net = new Net();
    return from.version() <= to.version() && replayed(log, from.version(), to.version(), net)
        ? Optional.of(net.moves()).filter(moves -> moves.lead(from, to))
        : Optional.empty();
  }

  /** Whether every commit between is there, and moves whole files. */
  private static boolean replayed(DeltaLog log, long from, long to, Net net) {
    if (from == to) {
      return true;
    }
    long next = from + 1;
    Iterator<Tuple2<Object, Seq<Action>>> commits =
        log.getChanges(from + 1, to, Option.empty(), false);
    while (commits.hasNext()) {
      Tuple2<Object, Seq<Action>> commit = commits.next();
      if (!commit._1().equals(next++)
          || !CollectionConverters.asJava(commit._2()).stream().allMatch(net::take)) {
        return false;
      }
    }
    return next == to + 1;
  }

  /** A file that was there and is listed anew, by its path, would count twice. */
  private boolean lead(Snapshot from, Snapshot to) {
    return ListedFiles.count(from) + added.size() - removed.size() == ListedFiles.count(to)
        && ListedFiles.bytes(from) + bytes(added) - bytes(removed) == ListedFiles.bytes(to);
  }

  boolean isEmpty() {
    return added.isEmpty() && removed.isEmpty();
  }

  /** How much must be read to go from one version to the other. */
  long bytes() {
    return bytes(added) + bytes(removed);
  }

  private static long bytes(List<AddFile> files) {
    return files.stream().mapToLong(AddFile::size).sum();
  }

  /** What came and stayed, and what went and stayed away, by its path. */
  private static final class Net {
    private final Map<String, AddFile> added = new LinkedHashMap<>();
    private final Map<String, AddFile> removed = new LinkedHashMap<>();

    /** Whether it is known how the action moves a file, if it does. */
    boolean take(Action action) {
      if (action instanceof AddFile file) {
        if (removed.remove(file.path()) == null) {
          added.put(file.path(), file);
        }
        return file.deletionVector() == null;
      }
      if (action instanceof RemoveFile file) {
        if (added.remove(file.path()) == null) {
          removed.put(file.path(), listed(file));
        }
        return file.size().isDefined() && file.deletionVector() == null;
      }
      return true;
    }

    private static AddFile listed(RemoveFile file) {
      return new AddFile(
          file.path(),
          file.partitionValues(),
          file.getFileSize(),
          0,
          false,
          null,
          null,
          null,
          Option.empty(),
          Option.empty(),
          Option.empty(),
          Option.empty(),
          Option.empty());
    }

    FileMoves moves() {
      return new FileMoves(List.copyOf(added.values()), List.copyOf(removed.values()));
    }
  }
}
