package org.vigil.jobs;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import com.typesafe.config.ConfigUtil;
import java.io.PrintStream;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.vigil.jobs.lead.settings.Category;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.lake.Snapshot;
import org.vigil.lake.Tables;
import org.vigil.model.known.KnownMedia;
import org.vigil.model.term.EntryStatus;
import org.vigil.run.settings.Settings;

/** Which categories of which hash sets no setting explains, so that they settle nothing. */
final class UnexplainedCategories {
  private UnexplainedCategories() {}

  /** A category of a set, and how many of the entries in force go by it alone. */
  private record Used(String set, @Nullable String region, String category, long entries) {
    static Used of(Row row) {
      return new Used(row.getString(0), row.getString(1), row.getString(2), row.getLong(3));
    }

    boolean isExplained(List<Category> categories) {
      return categories.stream().anyMatch(one -> one.fits(set, region, category));
    }

    String list() {
      return set + (region == null ? ", which names no region" : " of region " + region);
    }

    String setting() {
      return "{ sets = %s, %scategory = %s, name = \"...\", means = listed }"
          .formatted(
              ConfigUtil.quoteString(set),
              region == null ? "" : "region = " + ConfigUtil.quoteString(region) + ", ",
              ConfigUtil.quoteString(category));
    }
  }

  /** Says so, and which setting would explain them. */
  static void tell(Snapshot snapshot, Settings settings, PrintStream out) {
    List<Category> explained =
        settings.bind("vigil.lead", LeadSettings::from).belief().categories();
    sentences(snapshot.rows(Tables.KNOWN_MEDIA), explained).forEach(out::println);
  }

  /** One sentence a set and region. */
  static List<String> sentences(Dataset<KnownMedia> known, List<Category> explained) {
    return known
        .filter(
            col("versionTo")
                .isNull()
                .and(col("category").isNotNull())
                .and(col("victimIdentified").isNull())
                .and(not(col("status").equalTo(EntryStatus.KNOWN.name()))))
        .groupBy("hashSet", "region", "category")
        .count()
        .orderBy("hashSet", "region", "category")
        .collectAsList()
        .stream()
        .map(Used::of)
        .filter(used -> !used.isExplained(explained))
        .collect(groupingBy(Used::list, TreeMap::new, toList()))
        .values()
        .stream()
        .map(UnexplainedCategories::sentence)
        .toList();
  }

  private static String sentence(List<Used> categories) {
    String counted =
        categories.stream()
            .map(used -> "%s (%,d)".formatted(used.category(), used.entries()))
            .collect(joining(", "));
    Used one = categories.get(0);
    return """
        Unsettled: hash set %s: no setting says what its categories mean: %s entries.
          Matches with them settle nothing. vigil.lead.categories says it, such as
          %s"""
        .formatted(one.list(), counted, one.setting());
  }
}
