package org.vigil.jobs.lead;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.jobs.lead.delta.RankedLead;
import org.vigil.jobs.lead.sentence.Sentences;
import org.vigil.jobs.lead.sentence.Slot;
import org.vigil.jobs.legal.PermittedUse;
import org.vigil.lake.RecordEncoder;
import org.vigil.model.Lead;
import org.vigil.model.LeadBuilder;
import org.vigil.model.LeadEvidence;
import org.vigil.model.LeadEvidenceBuilder;
import org.vigil.model.SeriesMember;
import org.vigil.model.term.LegalUse;
import org.vigil.model.term.Question;
import org.vigil.model.term.lead.EvidenceDirection;
import org.vigil.model.term.lead.LeadStatus;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What of a lead may not be used, as evidence that is missing: its media of which only hashes
 * count, those of its series, and those that it had the night before.
 */
public final class LegalEvidence {
  private static final String SIGNAL = "legal";

  private final PermittedUse permitted;
  private final Dataset<SeriesMember> members;
  private final Sentences sentences;

  LegalEvidence(PermittedUse permitted, Dataset<SeriesMember> members, Sentences sentences) {
    this.permitted = permitted;
    this.members = members;
    this.sentences = sentences;
  }

  /** So many media of a lead that one rule limits in one way. */
  public record Limited(LegalUse use, String rule, long media) {}

  /** A lead, and what of it is limited. */
  public record LimitedLead(RankedLead ranked, List<Limited> limits) {}

  /** Tonight's leads, those that are limited with a row that says so. */
  Dataset<RankedLead> added(Dataset<RankedLead> ranked, Dataset<RankedLead> before) {
    if (permitted.none()) {
      return ranked;
    }
    // Cuts the plan: it is asked three times.
    Dataset<RankedLead> tonight = ranked.localCheckpoint();
    Dataset<Row> nothing = permitted.withheld(LegalUse::allowsDigests);
    Dataset<Row> own =
        media(tonight).join(permitted.withheld(LegalUse::allowsMetadata), names("sha256"));
    Dataset<Row> ofSeries =
        tonight
            .select(col("lead.leadId").as("leadId"), col("lead.seriesId").as("seriesId"))
            .join(members.select("seriesId", "sha256"), names("seriesId"))
            .drop("seriesId")
            .join(nothing, names("sha256"));
    Sentences say = sentences;
    Dataset<Row> lost = media(before).join(nothing, names("sha256"));
    Dataset<Row> limits = own.unionByName(ofSeries).unionByName(lost);
    return joined(tonight, limits)
        .map(
            (MapFunction<LimitedLead, RankedLead>)
                one -> withEvidence(one.ranked(), one.limits(), say),
            RecordEncoder.of(RankedLead.class));
  }

  /** The list, with the reason of those that tonight withdraws because of what is withheld. */
  Dataset<RankedLead> withReasons(Dataset<RankedLead> listed) {
    Dataset<Row> barred = permitted.barred(LegalUse::allowsDigests);
    if (barred.isEmpty()) {
      return listed;
    }
    Dataset<Row> withheld = permitted.withheld(LegalUse::allowsDigests);
    int night = permitted.night();
    Sentences say = sentences;
    return joined(listed, media(listed).join(withheld, names("sha256")))
        .map(
            (MapFunction<LimitedLead, RankedLead>)
                one -> withReason(one.ranked(), one.limits(), night, say),
            RecordEncoder.of(RankedLead.class));
  }

  private static Dataset<Row> media(Dataset<RankedLead> leads) {
    return leads.select(
        col("lead.leadId").as("leadId"), explode(col("lead.mediaSha256")).as("sha256"));
  }

  private static Dataset<LimitedLead> joined(Dataset<RankedLead> leads, Dataset<Row> limits) {
    Dataset<Row> byLead =
        limits
            .groupBy("leadId", "use", "rule")
            .agg(count_distinct(col("sha256")).as("media"))
            .groupBy("leadId")
            .agg(
                sort_array(collect_list(struct(col("use"), col("rule"), col("media"))))
                    .as("limits"));
    return leads
        .select(col("lead.leadId").as("leadId"), struct(col("lead"), col("evidence")).as("ranked"))
        .join(byLead, names("leadId"), "left")
        .select(col("ranked"), coalesce(col("limits"), array()).as("limits"))
        .as(RecordEncoder.of(LimitedLead.class));
  }

  static RankedLead withEvidence(RankedLead ranked, List<Limited> limits, Sentences say) {
    if (limits.isEmpty()) {
      return ranked;
    }
    LeadEvidence row =
        LeadEvidenceBuilder.builder()
            .leadId(ranked.lead().leadId())
            .signal(SIGNAL)
            .value(String.valueOf(limits.stream().mapToLong(Limited::media).sum()))
            .contribution(0)
            .direction(EvidenceDirection.MISSING)
            .confidence(0)
            .source("media_limits")
            .sentence(sentences(limits, say))
            .night(ranked.lead().night())
            .question(Question.CAP)
            .build();
    return new RankedLead(
        ranked.lead(), Stream.concat(ranked.evidence().stream(), Stream.of(row)).toList());
  }

  private static RankedLead withReason(
      RankedLead ranked, List<Limited> limits, int night, Sentences say) {
    Lead lead = ranked.lead();
    String limited = sentences(limits, say);
    boolean isTonight = lead.night() == night && lead.status() == LeadStatus.WITHDRAWN;
    // A night that is taken up again finds its own sentence.
    if (limits.isEmpty() || !isTonight || lead.changeReason().endsWith(limited)) {
      return ranked;
    }
    Lead explained =
        LeadBuilder.builder(lead).changeReason(lead.changeReason() + " " + limited).build();
    return new RankedLead(explained, ranked.evidence());
  }

  private static String sentences(List<Limited> limits, Sentences say) {
    return String.join(" ", limits.stream().map(one -> sentence(one, say)).toList());
  }

  private static String sentence(Limited limited, Sentences say) {
    return say.sentence(
        switch (limited.use()) {
          case EXACT -> "legal.exact";
          case HASH -> "legal.hash";
          default -> "legal.nothing";
        },
        say.count("media", limited.media()),
        Slot.text("rule", limited.rule()));
  }

  private static Seq<String> names(String... columns) {
    return CollectionConverters.asScala(List.of(columns)).toSeq();
  }
}
