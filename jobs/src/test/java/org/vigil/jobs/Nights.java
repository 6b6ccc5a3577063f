package org.vigil.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.lake.Lake;
import org.vigil.lake.SharedSpark;
import org.vigil.lake.Tables;
import org.vigil.model.Fault;
import org.vigil.model.Source;
import org.vigil.model.known.HashSet;

/** What a night has found, whatever places its files lay in. */
final class Nights {
  /** When a file came to its place and what that calls it, and what belongs to the attempt. */
  private static final List<String> OF_THE_PLACE = List.of("modified_at", "etag", "run_id");

  private Nights() {}

  /**
   * The rows of every table that is published, as text and in their order.
   *
   * @param root the folder of the night's intake and lists, as a URI
   */
  static Map<String, List<String>> rows(Lake lake, String root) {
    Map<String, String> places = places(lake, root);
    Map<String, List<String>> rows = texts(lake, OF_THE_PLACE);
    rows.replaceAll(
        (table, texts) -> texts.stream().map(text -> placed(text, places)).sorted().toList());
    return rows;
  }

  /**
   * The rows of every table that is published, as text, by the table's name.
   *
   * @param without columns that are left out
   */
  static Map<String, List<String>> texts(Lake lake, List<String> without) {
    Map<String, List<String>> texts = new TreeMap<>();
    Tables.published().forEach(table -> texts.put(table.name(), new ArrayList<>()));
    Tables.published().stream()
        .map(table -> texts(table.name(), lake.stored(table, lake.version(table)), without))
        .reduce(Dataset::union)
        .orElseThrow()
        .collectAsList()
        .forEach(
            row ->
                texts
                    .computeIfAbsent(row.getString(0), any -> new ArrayList<>())
                    .add(row.getString(1)));
    return texts;
  }

  private static Dataset<Row> texts(String table, Dataset<Row> stored, List<String> without) {
    Column[] columns =
        Arrays.stream(stored.columns())
            .filter(column -> !without.contains(column))
            .map(column -> col(column))
            .toArray(Column[]::new);
    return stored.select(lit(table), to_json(struct(columns)));
  }

  /** What a source's id and URI say of its place, and what stands for it. */
  private static Map<String, String> places(Lake lake, String root) {
    Map<String, String> places = new LinkedHashMap<>();
    for (Source source : lake.read(Tables.SOURCES).collectAsList()) {
      places.put(source.sourceId(), "id of " + source.path());
      String limits = source.limits();
      if (limits != null && limits.startsWith("passwords ")) {
        places.put(limits, "passwords of " + source.caseId());
      }
    }
    for (HashSet set : lake.read(Tables.HASH_SETS).collectAsList()) {
      places.put(set.sourceId(), "id of " + set.name());
    }
    for (Fault fault : lake.read(Tables.FAULTS).collectAsList()) {
      places.putIfAbsent(fault.sourceId(), "id of " + fault.path());
    }
    places.put(root, "");
    return places;
  }

  private static String placed(String row, Map<String, String> places) {
    String placed = row;
    for (Map.Entry<String, String> place : places.entrySet()) {
      placed = placed.replace(place.getKey(), place.getValue());
    }
    return placed;
  }

  /** The names of the files that the first night has exported below a place. */
  static List<String> exported(String root) throws IOException {
    org.apache.hadoop.fs.Path export = new org.apache.hadoop.fs.Path(root, "export/night-00001");
    FileSystem files =
        export.getFileSystem(SharedSpark.session().sparkContext().hadoopConfiguration());
    return Stream.of(files.listStatus(export))
        .filter(file -> file.getLen() > 0)
        .map(FileStatus::getPath)
        .map(org.apache.hadoop.fs.Path::getName)
        .sorted()
        .toList();
  }
}
