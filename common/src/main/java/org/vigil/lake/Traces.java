package org.vigil.lake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
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
  private final List<Sought> all;

  /**
   * @param all what is looked for, in one reading of the files
   */
  public Traces(Lake lake, List<Sought> all) {
    this.lake = lake;
    this.spark = lake.spark();
    this.all = all;
  }

  /**
   * What must stand nowhere.
   *
   * @param words texts, such as the name of a case
   * @param digests 64 hex digits each
   */
  public record Sought(List<String> words, Dataset<String> digests) {
    private Column isIn(Column text) {
      return words.stream().map(text::contains).reduce(Column::or).orElse(lit(false));
    }
  }

  /**
   * What was searched.
   *
   * @param files how many files
   * @param digests how often one of the digests stands in them
   * @param words how many of their rows have one of the words
   */
  public record Found(long files, long digests, long words) {
    /** Nothing was searched. */
    public static final Found NOTHING = new Found(0, 0, 0);

    /** Both together. */
    public Found and(Found other) {
      return new Found(files + other.files, digests + other.digests, words + other.words);
    }
  }

  /**
   * Searches the folders of tables, all in one reading.
   *
   * @return what was found in each table, by its name: of each that is sought, in their order
   */
  public Map<String, List<Found>> in(List<Table<?>> tables) {
    spark.conf().set(FORMAT_CHECK, "false");
    try {
      Map<String, Long> files = new TreeMap<>();
      Dataset<Row> texts =
          tables.stream()
              .map(table -> texts(table, files).select(lit(table.name()).as("table"), col("text")))
              .reduce(Dataset::union)
              .orElseThrow();
      return found(texts, files);
    } finally {
      spark.conf().unset(FORMAT_CHECK);
    }
  }

  /** All that the files of a table say; how many there are is noted. */
  private Dataset<Row> texts(Table<?> table, Map<String, Long> counted) {
    Path folder = new Path(lake.path(table));
    Path log = new Path(folder, "_delta_log");
    List<String> data = files(folder, ".parquet");
    List<String> checkpoints = files(log, ".parquet");
    List<String> commits = files(log, ".json", ".crc");
    counted.put(table.name(), (long) data.size() + checkpoints.size() + commits.size());
    Dataset<String> texts = spark.read().textFile(commits.toArray(String[]::new));
    for (List<String> rows : List.of(data, checkpoints)) {
      texts = rows.isEmpty() ? texts : texts.union(json(rows));
    }
    return texts.toDF("text");
  }

  private Map<String, List<Found>> found(Dataset<Row> texts, Map<String, Long> files) {
    Map<List<Object>, Long> words = words(texts);
    Map<List<Object>, Long> digests = digests(texts);
    Map<String, List<Found>> found = new TreeMap<>();
    files.forEach(
        (table, searched) -> {
          List<Found> ofTable = new ArrayList<>();
          for (int one = 0; one < all.size(); one++) {
            List<Object> what = List.of(table, one);
            ofTable.add(
                new Found(searched, digests.getOrDefault(what, 0L), words.getOrDefault(what, 0L)));
          }
          found.put(table, ofTable);
        });
    return found;
  }

  /** How many rows of a table's files have a word, by the table and what it is sought for. */
  private Map<List<Object>, Long> words(Dataset<Row> texts) {
    Column[] counts =
        all.stream().map(sought -> count_if(sought.isIn(col("text")))).toArray(Column[]::new);
    Map<List<Object>, Long> found = new HashMap<>();
    for (Row row : texts.groupBy("table").agg(count(lit(1)), counts).collectAsList()) {
      for (int one = 0; one < all.size(); one++) {
        found.put(List.of(row.getString(0), one), row.getLong(one + 2));
      }
    }
    return found;
  }

  /** How often a digest stands in a table's files, by the table and what it is sought for. */
  private Map<List<Object>, Long> digests(Dataset<Row> texts) {
    Dataset<Row> sought =
        IntStream.range(0, all.size())
            .mapToObj(one -> all.get(one).digests().toDF("digest").withColumn("one", lit(one)))
            .reduce(Dataset::union)
            .orElseThrow();
    Map<List<Object>, Long> found = new HashMap<>();
    texts
        .select(
            col("table"), explode(expr("regexp_extract_all(text, '[0-9a-f]{64}', 0)")).as("digest"))
        .join(sought, "digest")
        .groupBy("table", "one")
        .count()
        .collectAsList()
        .forEach(row -> found.put(List.of(row.getString(0), row.getInt(1)), row.getLong(2)));
    return found;
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
