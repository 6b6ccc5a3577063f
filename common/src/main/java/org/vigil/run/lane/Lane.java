package org.vigil.run.lane;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.vigil.lake.Commit;
import org.vigil.lake.Lake;
import org.vigil.lake.Snapshot;
import org.vigil.lake.Table;
import org.vigil.lake.Tables;
import org.vigil.lake.Upkeep;
import org.vigil.model.seizure.Seizure;
import org.vigil.run.settings.Settings;

/**
 * Where one seizure is read on demand: a lake of a few tables below the lake, which no night
 * writes.
 *
 * @param id the seizure's
 * @param root the folder of its tables
 */
public record Lane(String id, String root, Lake lake) {
  private static final String FOLDER = "_seizures";

  /** The lane of a seizure, whether it is there or not. */
  public static Lane of(SparkSession spark, Settings settings, String id) {
    return at(spark, new Path(folder(settings), id));
  }

  private static Lane at(SparkSession spark, Path folder) {
    String root = folder.toString();
    return new Lane(folder.getName(), root, new Lake(spark, root, Tables.ofLane()));
  }

  private static Path folder(Settings settings) {
    return new Path(settings.text("vigil.lake"), FOLDER);
  }

  /** The lanes that are there, in the order of their ids. */
  public static List<Lane> all(SparkSession spark, Settings settings) {
    Path folder = folder(settings);
    try {
      FileSystem files = folder.getFileSystem(spark.sparkContext().hadoopConfiguration());
      return Arrays.stream(files.listStatus(folder))
          .filter(FileStatus::isDirectory)
          .map(FileStatus::getPath)
          .sorted()
          .map(path -> at(spark, path))
          .filter(lane -> lane.lake().exists(Tables.SEIZURES))
          .toList();
    } catch (FileNotFoundException none) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be listed", e);
    }
  }

  /** The lanes of seizures that were read whole, as long as they have their readings. */
  public static List<Lane> whole(SparkSession spark, Settings settings) {
    return all(spark, settings).stream()
        .filter(lane -> lane.seizure().filter(Lane::isWhole).isPresent())
        .toList();
  }

  private static boolean isWhole(Seizure seizure) {
    return seizure.readAt() != null && seizure.releasedAt() == null;
  }

  /** What is known of the seizure; empty where its reading has not begun. */
  public Optional<Seizure> seizure() {
    return lake.exists(Tables.SEIZURES)
        ? lake.read(Tables.SEIZURES).collectAsList().stream().findFirst()
        : Optional.empty();
  }

  /** The cases that it has something of. */
  public Set<String> cases() {
    return Stream.of(Tables.CASES, Tables.ALERTS)
        .filter(lake::exists)
        .flatMap(
            table ->
                lake
                    .read(table)
                    .select("caseId")
                    .distinct()
                    .as(Encoders.STRING())
                    .collectAsList()
                    .stream())
        .collect(Collectors.toSet());
  }

  /** Its tables as they are now, open to questions only. */
  public Snapshot now() {
    List<Table<?>> there = lake.tables().stream().filter(lake::exists).toList();
    return new Snapshot(new Lake(lake.spark(), root, there), Map.of());
  }

  /** Writes down how far it is. */
  public void keep(Seizure seizure, String step) {
    lake.overwrite(
        Tables.SEIZURES,
        lake.spark().createDataset(List.of(seizure), Tables.SEIZURES.encoder()),
        commit(step));
  }

  /** The name of a write of the seizure. */
  public Commit commit(String batch) {
    return new Commit("seizure " + id, 1, batch);
  }

  /** Takes all of it away. */
  public void delete() {
    lake.tables().forEach(new Upkeep(lake)::drop);
    try {
      Path path = new Path(root);
      path.getFileSystem(lake.spark().sparkContext().hadoopConfiguration()).delete(path, true);
    } catch (IOException e) {
      throw new UncheckedIOException(root + " cannot be deleted", e);
    }
  }
}
