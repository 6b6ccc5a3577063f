package org.vigil.jobs.keep;

import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.vigil.lake.Lake;
import org.vigil.lake.Tables;
import org.vigil.model.people.PurgeOrder;
import org.vigil.run.ledger.TextDigest;

/**
 * What a purge searches for, noted beside the tables until its receipts are written: once the files
 * of earlier nights go, a purge that was cut off could not learn it from them any more.
 */
final class NotedMaterial {
  private final Lake lake;
  private final Path folder;

  NotedMaterial(Lake lake) {
    this.lake = lake;
    this.folder = new Path(new Path(lake.path(Tables.RUNS)).getParent(), "_purge");
  }

  /** As an earlier attempt noted it, else as the tables have it, which is noted. */
  Optional<CaseMaterial> of(PurgeOrder order, Supplier<Optional<CaseMaterial>> inTables) {
    Path note = new Path(folder, TextDigest.of(order.caseId(), order.orderedAt().toString()));
    try {
      if (files().exists(new Path(note, "_SUCCESS"))) {
        return Optional.of(read(note));
      }
      Optional<CaseMaterial> found = inTables.get();
      found.ifPresent(material -> write(material, note));
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be read", e);
    }
  }

  private static void write(CaseMaterial material, Path note) {
    material
        .digests()
        .toDF("digest")
        .withColumn("sources", lit(material.sources()))
        .withColumn("mediaFiles", lit(material.mediaFiles()))
        .withColumn("media", lit(material.media()))
        .write()
        .mode("overwrite")
        .parquet(note.toString());
  }

  private CaseMaterial read(Path note) {
    Dataset<Row> rows = lake.spark().read().parquet(note.toString());
    Dataset<String> digests = rows.select("digest").as(Encoders.STRING()).localCheckpoint();
    List<Row> counts = rows.select("sources", "mediaFiles", "media").limit(1).collectAsList();
    return counts.isEmpty()
        ? new CaseMaterial(0, 0, 0, digests)
        : new CaseMaterial(
            counts.get(0).getLong(0), counts.get(0).getLong(1), counts.get(0).getLong(2), digests);
  }

  /** Forgets what was noted. */
  void clear() {
    try {
      files().delete(folder, true);
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be deleted", e);
    }
  }

  private FileSystem files() throws IOException {
    return folder.getFileSystem(lake.spark().sparkContext().hadoopConfiguration());
  }
}
