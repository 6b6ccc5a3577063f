package org.vigil.jobs.why;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.vigil.jobs.why.RelationColumns.MEDIUM;
import static org.vigil.jobs.why.RelationColumns.STRONG;
import static org.vigil.jobs.why.RelationColumns.WEAK;
import static org.vigil.jobs.why.RelationColumns.digits;
import static org.vigil.jobs.why.RelationColumns.more;
import static org.vigil.jobs.why.RelationColumns.names;
import static org.vigil.jobs.why.RelationColumns.near;
import static org.vigil.jobs.why.RelationColumns.normal;
import static org.vigil.jobs.why.RelationColumns.nothing;
import static org.vigil.jobs.why.RelationColumns.relation;
import static org.vigil.jobs.why.RelationColumns.sentence;
import static org.vigil.jobs.why.RelationColumns.where;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.jobs.legal.PermittedUse;
import org.vigil.lake.Snapshot;
import org.vigil.lake.Tables;
import org.vigil.model.term.AssertionKind;
import org.vigil.model.term.CaseLinkKind;
import org.vigil.model.term.Strength;

/**
 * What lists, people and names connect: entries, named series, identifiers, things of several
 * cases.
 */
final class NamedRelations {
  private final Snapshot snapshot;
  private final PermittedUse permitted;

  /**
   * @param permitted what may be used, as that night has it
   */
  NamedRelations(Snapshot snapshot, PermittedUse permitted) {
    this.snapshot = snapshot;
    this.permitted = permitted;
  }

  Relation caseLinks() {
    Set<NodeKind> kinds =
        Arrays.stream(CaseLinkKind.values())
            .map(kind -> NodeKind.valueOf(kind.name()))
            .collect(Collectors.toUnmodifiableSet());
    Dataset<Row> rows =
        snapshot
            .rows(Tables.CASE_LINKS)
            .filter(col("strength").isNotNull())
            .select(
                col("caseId").as("left"),
                col("thing").as("right"),
                where("link_id", col("linkId")),
                col("strength"),
                col("sentence"),
                col("label"),
                col("kind").as("rightKind"));
    return new Relation("case_links", NodeKind.CASE, kinds, rows);
  }

  private Dataset<Row> openMatches() {
    return snapshot.rows(Tables.MATCHES).filter(col("nightTo").isNull()).toDF();
  }

  Relation entries() {
    Dataset<Row> rows =
        openMatches()
            .select(
                col("sha256"),
                concat_ws("/", col("hashSet"), col("entryId")),
                where("sha256", col("sha256"), "entry_id", col("entryId")),
                when(near(), MEDIUM).otherwise(STRONG),
                sentence(
                    lit("Media "),
                    digits(col("sha256")),
                    lit(" matches entry "),
                    digits(col("entryId")),
                    lit(" of hash set "),
                    col("hashSet"),
                    lit(" by "),
                    array_join(col("agreed"), ", ")),
                nothing());
    return relation("matches", NodeKind.MEDIA, NodeKind.ENTRY, rows);
  }

  Relation listedSeries() {
    Dataset<Row> entries =
        snapshot
            .rows(Tables.KNOWN_MEDIA)
            .filter(col("series").isNotNull().and(col("nightTo").isNull()))
            .select(
                col("hashSet"), col("entryId"), col("series"), normal(col("series")).as("name"));
    Dataset<Row> rows =
        openMatches()
            .join(entries, names("hashSet", "entryId"))
            .select(
                col("sha256"),
                col("name"),
                where("sha256", col("sha256"), "entry_id", col("entryId")),
                when(near(), WEAK).otherwise(MEDIUM),
                sentence(
                    lit("Media "),
                    digits(col("sha256")),
                    lit(" matches an entry that hash set "),
                    col("hashSet"),
                    lit(" puts in series "),
                    col("series"),
                    lit(", by "),
                    array_join(col("agreed"), ", ")),
                nothing());
    return relation("matches", NodeKind.MEDIA, NodeKind.NAMED_SERIES, rows);
  }

  Relation assertedSeries(String left, NodeKind kind) {
    Dataset<Row> rows =
        permitted
            .stated(snapshot.rows(Tables.ASSERTIONS))
            .filter(col("kind").equalTo(AssertionKind.SERIES.name()).and(col(left).isNotNull()))
            .groupBy(col(left).as("one"), normal(col("value")).as("name"))
            .agg(
                min("value").as("value"),
                min("caseId").as("caseId"),
                min("origin").as("origin"),
                min(struct("sourceId", "ordinal")).as("first"))
            .select(
                col("one"),
                col("name"),
                where(
                    "source_id",
                    col("first.sourceId"),
                    "ordinal",
                    col("first.ordinal").cast("string")),
                MEDIUM,
                sentence(
                    lit("In case "),
                    col("caseId"),
                    lit(" somebody ("),
                    lower(regexp_replace(col("origin"), "_", " ")),
                    lit(
                        kind == NodeKind.CASE
                            ? ") puts media in series "
                            : ") puts this media in series "),
                    col("value")),
                nothing());
    return relation("assertions", kind, NodeKind.NAMED_SERIES, rows);
  }

  Relation sightings(String left, NodeKind kind) {
    boolean ofCase = kind == NodeKind.CASE;
    Column role = coalesce(concat(lit(" (role: "), lower(col("best.role")), lit(")")), lit(""));
    Dataset<Row> rows =
        seen(left)
            .select(
                col("one"),
                concat_ws(":", col("kind"), col("value")),
                where(
                    "value",
                    col("value"),
                    "source_id",
                    col("best.sourceId"),
                    "ordinal",
                    col("best.ordinal").cast("string")),
                col("best.strength"),
                sentence(
                    lit(ofCase ? "Case " : "Media "),
                    ofCase ? col("one") : digits(col("one")),
                    lit(" names "),
                    col("kind"),
                    lit(" "),
                    col("value"),
                    lit(", "),
                    origin(),
                    role,
                    more()),
                nothing());
    return relation("identifier_sightings", kind, NodeKind.IDENTIFIER, rows);
  }

  /** Identifiers by where they were seen, with the best sighting. */
  private Dataset<Row> seen(String left) {
    Column rank =
        when(col("strength").equalTo(Strength.STRONG.name()), lit(0))
            .when(col("strength").equalTo(Strength.MEDIUM.name()), lit(1))
            .otherwise(lit(2));
    Column sighting =
        struct(rank, col("strength"), col("origin"), col("role"), col("sourceId"), col("ordinal"));
    return snapshot
        .rows(Tables.IDENTIFIER_SIGHTINGS)
        .filter(col(left).isNotNull())
        .groupBy(col(left).as("one"), col("kind"), col("value"))
        .agg(count(lit(1)).as("times"), min(sighting).as("best"));
  }

  private static Column origin() {
    return concat(lit("in a "), lower(regexp_replace(col("best.origin"), "_", " ")));
  }
}
