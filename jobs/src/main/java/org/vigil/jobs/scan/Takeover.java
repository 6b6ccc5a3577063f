package org.vigil.jobs.scan;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.vigil.lake.Lake;
import org.vigil.lake.Tables;
import org.vigil.model.Reading;
import org.vigil.model.schema.Versions;
import org.vigil.run.intake.SourceObject;

/**
 * What of a listing a seizure has read for good, with this code and on the night's own terms: the
 * night need not read it again.
 *
 * @param lane where its readings are
 */
record Takeover(Lake lane, List<SourceObject> sources) {
  Takeover {
    sources = List.copyOf(sources);
  }

  /**
   * What each lane has of these sources, each source once.
   *
   * @param settings what is accepted by name is read by the night itself
   */
  static List<Takeover> of(
      List<Lake> lanes, List<SourceObject> unread, ReadConditions terms, ScanSettings settings) {
    List<Takeover> all = new ArrayList<>();
    Set<String> taken = new HashSet<>(settings.accept());
    for (Lake lane : lanes) {
      Map<String, Row> read = read(lane);
      List<SourceObject> sources =
          unread.stream()
              .filter(source -> !taken.contains(source.uri()))
              .filter(source -> isSame(source, read.get(source.sourceId()), terms))
              .toList();
      sources.forEach(source -> taken.add(source.uri()));
      if (!sources.isEmpty()) {
        all.add(new Takeover(lane, sources));
      }
    }
    return all;
  }

  private static Map<String, Row> read(Lake lane) {
    Map<String, Row> read = new HashMap<>();
    lane.read(Tables.SOURCES)
        .filter(col("settled").and(col("readingVersion").equalTo(Versions.reading(Reading.class))))
        .select("sourceId", "path", "caseId", "limits")
        .collectAsList()
        .forEach(row -> read.put(row.getString(0), row));
    return read;
  }

  private static boolean isSame(SourceObject source, @Nullable Row read, ReadConditions terms) {
    return read != null
        && source.path().equals(read.getString(1))
        && source.caseId().equals(read.getString(2))
        && terms.same(read.getString(3), source.caseId());
  }
}
