package org.vigil.jobs.match;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.lake.RecordEncoder;
import org.vigil.model.known.Match;
import org.vigil.model.term.EntryEnding;
import org.vigil.model.term.LegalUse;
import org.vigil.model.term.MatchKind;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The matches that stand, of media that may not be used as before: those that equal digests do not
 * carry end, and the others say no more of looks. Where a media may be used for nothing all end.
 */
final class WithheldMatches {
  private static final Object[] DIGESTS =
      Arrays.stream(MatchKind.values())
          .filter(
              kind -> kind == MatchKind.SHA256 || kind == MatchKind.SHA1 || kind == MatchKind.MD5)
          .map(MatchKind::text)
          .toArray();

  /** The columns that say how alike two look. */
  private static final List<String> LOOKS =
      List.of("distance", "orientation", "quality", "frames", "frameShare", "frameSeconds");

  private WithheldMatches() {}

  /**
   * The rows that change.
   *
   * @param barred media whose looks may not be compared since tonight, and their use
   */
  static Dataset<Match> of(Dataset<Match> matches, Dataset<Row> barred, int night) {
    Column ends = col("use").equalTo(LegalUse.NOTHING.name()).or(not(col("kind").isin(DIGESTS)));
    Column digests = filter(col("agreed"), kind -> kind.isin(DIGESTS));
    Dataset<Row> changing =
        matches
            .filter(col("nightTo").isNull())
            .join(barred, CollectionConverters.asScala(List.of("sha256")).toSeq())
            .withColumn("ends", ends)
            .withColumn("digests", digests)
            .filter(col("ends").or(size(col("digests")).lt(size(col("agreed")))));
    Column[] columns =
        Stream.of(RecordEncoder.of(Match.class).schema().fields())
            .map(field -> value(field.name()).cast(field.dataType()).as(field.name()))
            .toArray(Column[]::new);
    return changing
        .withColumn("nightTo", when(col("ends"), lit(night)))
        .withColumn("ending", when(col("ends"), lit(EntryEnding.WITHHELD.name())))
        .select(columns)
        .as(RecordEncoder.of(Match.class));
  }

  private static Column value(String name) {
    if (name.equals("agreed")) {
      return when(col("ends"), col("agreed")).otherwise(col("digests"));
    }
    return LOOKS.contains(name) ? when(col("ends"), col(name)) : col(name);
  }
}
