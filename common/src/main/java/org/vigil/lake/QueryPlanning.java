package org.vigil.lake;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.RuntimeConfig;

/**
 * Plans queries by the size of a lake, on one machine. Beside some thousand rows it costs more to
 * compile a query, and to plan it anew while it runs, than to go through them.
 */
public final class QueryPlanning {
  /** Some 40,000 media. */
  private static final long SMALL_BYTES = 64L << 20;

  /** Those that grow with what is held; all others are smaller. */
  private static final List<Table<?>> LARGE =
      List.of(
          Tables.READINGS,
          Tables.MEDIA_FILES,
          Tables.MEDIA,
          Tables.LINKS,
          Tables.IDENTIFIER_SIGHTINGS,
          Tables.KNOWN_MEDIA);

  private QueryPlanning() {}

  /** Has the session plan its queries for as many rows as the lake has now. */
  public static void fit(Lake lake) {
    String open = lake.spark().sparkContext().getConf().get(Sessions.OPEN, "");
    if (!open.isEmpty()) {
      TableFiles files = lake.files();
      fit(
          lake.spark().conf(),
          open,
          LARGE.stream().mapToLong(table -> ListedFiles.bytes(files.newest(table))).sum());
    }
  }

  static void fit(RuntimeConfig session, String open, long bytes) {
    Map<String, String> fitting = bytes <= SMALL_BYTES ? Sessions.SMALL : Sessions.DEFAULTS;
    for (String key : open.split(",", -1)) {
      String value = fitting.get(key);
      if (value == null) {
        session.unset(key);
      } else {
        session.set(key, value);
      }
    }
  }
}
