package org.vigil.lake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Looks for words and digests in every file that lies in a table's folder, whether a version needs
 * it or not: data files, checkpoints, commits.
 */
public final class Traces {
  private static final String FORMAT_CHECK = "spark.databricks.delta.formatCheck.enabled";

  private final Lake lake;
  private final SparkSession spark;
  private final List<String> words;
  private final Dataset<String> digests;

  /**
   * @param words texts that must stand nowhere, such as the name of a case
   * @param digests 64 hex digits each, that must stand nowhere
   */
  public Traces(Lake lake, List<String> words, Dataset<String> digests) {
    this.lake = lake;
    this.spark = lake.spark();
    this.words = words;
    this.digests = digests;
  }

  /**
   * What was searched.
   *
   * @param files how many files
   * @param digests how often one of the digests stands in them
   * @param words how many of their rows have one of the words
   */
  public record Found(long files, long digests, long words) {
    /** Both together. */
    public Found and(Found other) {
      return new Found(files + other.files, digests + other.digests, words + other.words);
    }
  }

  /** Searches the folder of one table. */
  public Found in(Table<?> table) {
    List<String> data = files(new Path(lake.path(table)), ".parquet");
    List<String> checkpoints = files(new Path(lake.path(table), "_delta_log"), ".parquet");
    List<String> commits = files(new Path(lake.path(table), "_delta_log"), ".json", ".crc");
    spark.conf().set(FORMAT_CHECK, "false");
    try {
      return found(data, this::json)
          .and(found(checkpoints, this::json))
          .and(found(commits, files -> spark.read().textFile(files.toArray(String[]::new))));
    } finally {
      spark.conf().unset(FORMAT_CHECK);
    }
  }

  private Found found(List<String> files, Function<List<String>, Dataset<String>> texts) {
    if (files.isEmpty()) {
      return new Found(0, 0, 0);
    }
    Column named =
        words.stream()
            .map(word -> col("text").contains(word))
            .reduce(Column::or)
            .orElse(expr("false"));
    Dataset<Row> all = texts.apply(files).toDF("text");
    Dataset<Row> found =
        all.select(explode(expr("regexp_extract_all(text, '[0-9a-f]{64}', 0)")).as("digest"))
            .join(digests.toDF("digest"), "digest");
    return new Found(files.size(), found.count(), all.filter(named).count());
  }

  private Dataset<String> json(List<String> files) {
    Dataset<Row> rows =
        spark.read().option("mergeSchema", true).parquet(files.toArray(String[]::new));
    Column[] columns = Arrays.stream(rows.columns()).map(name -> col(name)).toArray(Column[]::new);
    return rows.select(to_json(struct(columns))).as(Encoders.STRING());
  }

  private List<String> files(Path folder, String... endings) {
    try {
      FileSystem files = folder.getFileSystem(spark.sparkContext().hadoopConfiguration());
      List<String> found = new ArrayList<>();
      for (FileStatus file : files.listStatus(folder)) {
        if (file.isFile() && Arrays.stream(endings).anyMatch(file.getPath().getName()::endsWith)) {
          found.add(file.getPath().toString());
        }
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be listed", e);
    }
  }
}
