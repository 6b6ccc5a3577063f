package org.vigil.jobs.lead;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.vigil.geo.GeoPoint;
import org.vigil.geo.Place;
import org.vigil.geo.Places;
import org.vigil.jobs.lead.delta.Decisions;
import org.vigil.jobs.lead.delta.LeadNights;
import org.vigil.jobs.lead.delta.MatchMoves;
import org.vigil.jobs.lead.delta.RankedLead;
import org.vigil.jobs.lead.gather.Gathering;
import org.vigil.jobs.lead.gather.LegalView;
import org.vigil.jobs.lead.gather.SubjectRows;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.jobs.lead.settings.WeighSettings;
import org.vigil.jobs.lead.subject.LeadContext;
import org.vigil.jobs.lead.subject.Subject;
import org.vigil.jobs.lead.touch.Touched;
import org.vigil.jobs.lead.touch.Weighing;
import org.vigil.jobs.legal.PermittedUse;
import org.vigil.lake.Lake;
import org.vigil.lake.RecordEncoder;
import org.vigil.lake.Table;
import org.vigil.lake.Tables;
import org.vigil.model.Lead;
import org.vigil.model.LeadEvidence;
import org.vigil.model.ledger.Run;
import org.vigil.model.term.lead.LeadStatus;
import org.vigil.model.term.lead.LeadTier;
import org.vigil.run.Job;
import org.vigil.run.JobRun;
import org.vigil.run.ledger.Ledger;
import org.vigil.run.ledger.Published;
import org.vigil.run.settings.Settings;

/**
 * Ranks what an investigator should look at first: reads {@code media} and all that was found out
 * about them, writes {@code media_subjects}, {@code leads} and {@code lead_evidence}. Weighed are
 * the leads that tonight's rows touch and those whose day has come; all of them where the lake is
 * small, or the code or the settings are others. The list of the night before tells what is new,
 * raised, lowered or withdrawn; people's {@code reviews} what was decided.
 */
public final class RankLeads implements Job {
  @Override
  public String name() {
    return "lead";
  }

  @Override
  public String sentence() {
    return "Rank leads, with the evidence that adds up to each score.";
  }

  @Override
  public void check(Settings settings) {
    settings(settings);
    weigh(settings);
  }

  private static LeadSettings settings(Settings settings) {
    return settings.bind("vigil.lead", LeadSettings::from);
  }

  private static WeighSettings weigh(Settings settings) {
    return settings.bind("vigil.lead.weigh", WeighSettings::from);
  }

  @Override
  public String run(JobRun run) {
    LeadSettings settings = settings(run.settings());
    LeadContext context =
        new LeadContext(
            run.asOf(), run.night(), run.runId(), LeadRules.digest(settings), settings, locate());
    PermittedUse permitted = PermittedUse.of(run.lake(), run.night());
    Gathering gathering = new Gathering(run.lake(), settings, new LegalView(permitted));
    Weighing touched = touched(run, gathering).orElseGet(() -> Weighing.all(gathering));
    Dataset<RankedLead> listed = listed(run, touched, permitted, context);
    boolean overlooking = touched.isOverlooking(listed, run.night());
    Weighing weighing = overlooking ? Weighing.all(gathering) : touched;
    write(run, weighing, overlooking ? listed(run, weighing, permitted, context) : listed, context);
    return summary(run.lake()) + weighed(weighing, overlooking);
  }

  /** What tonight touches; empty where all must be weighed, or that costs less. */
  private static Optional<Weighing> touched(JobRun run, Gathering gathering) {
    WeighSettings weigh = weigh(run.settings());
    return run.newestPublished()
        .filter(before -> run.follows(before) && !run.asOf().isBefore(before.asOf()))
        .filter(before -> !weigh.all() && Ledger.rows(before, Tables.MEDIA) >= weigh.allBelow())
        .flatMap(
            before ->
                new Touched(run.lake(), before, gathering)
                    .weighing(run.asOf(), weigh.allAboveShare()));
  }

  /** The leads that are weighed, and those of the night before in their place, with what moved. */
  private static Dataset<RankedLead> listed(
      JobRun run, Weighing weighing, PermittedUse permitted, LeadContext context) {
    Lake lake = run.lake();
    LegalEvidence legal =
        new LegalEvidence(permitted, lake.read(Tables.SERIES_MEMBERS), context.sentences());
    Dataset<RankedLead> before =
        LeadNights.of(
            weighing.of(before(run, Tables.LEADS)), weighing.of(before(run, Tables.LEAD_EVIDENCE)));
    Dataset<Subject> subjects = SubjectRows.subjects(weighing.placed());
    Dataset<RankedLead> tonight = legal.added(ranked(subjects, context), before);
    // Cuts the plan: two tables are written from it.
    return MatchMoves.withMoves(
            legal.withReasons(LeadNights.listed(before, tonight, context)),
            lake.read(Tables.MATCHES),
            run.night(),
            context.sentences())
        .localCheckpoint();
  }

  /** As the night before left it, whatever this one has written before it stopped. */
  private static <R extends Record> Dataset<R> before(JobRun run, Table<R> table) {
    Optional<Run> before = run.newestPublished();
    return before.isPresent()
        ? Published.snapshot(run.lake(), before.get()).rows(table)
        : run.lake().spark().emptyDataset(table.encoder());
  }

  private static void write(
      JobRun run, Weighing weighing, Dataset<RankedLead> listed, LeadContext context) {
    Lake lake = run.lake();
    weighing.write(lake, run.commit("subjects"), run.commit("gone"));
    Decisions decisions = Decisions.of(run.input(Tables.REVIEWS));
    Dataset<Lead> leads = decisions.on(leads(listed), context.sentences());
    if (weighing.isOfAll()) {
      lake.overwrite(Tables.LEADS, leads, run.commit("leads"));
      lake.overwrite(Tables.LEAD_EVIDENCE, evidence(listed), run.commit("leads"));
      return;
    }
    Dataset<Lead> settled =
        decisions.settled(
            weighing.others(before(run, Tables.LEADS)), run.night(), context.sentences());
    lake.upsert(Tables.LEADS, leads.union(settled), run.commit("leads"));
    Dataset<String> ids = listed.select("lead.leadId").as(Encoders.STRING());
    lake.remove(Tables.LEAD_EVIDENCE, "lead_id", ids, run.commit("replaced"));
    lake.append(Tables.LEAD_EVIDENCE, evidence(listed), run.commit("leads"));
  }

  private static String weighed(Weighing weighing, boolean overlooking) {
    if (overlooking) {
      return "; a lead that nothing touches came out otherwise, so all were weighed";
    }
    return weighing.leads() == null
        ? ""
        : "; %,d that tonight touches were weighed".formatted(weighing.leads().count());
  }

  @SuppressWarnings("unchecked")
  private static Function<GeoPoint, Place> locate() {
    return (Function<GeoPoint, Place> & Serializable) Places::locate;
  }

  /** The leads that the subjects give. */
  static Dataset<RankedLead> ranked(Dataset<Subject> subjects, LeadContext context) {
    return subjects.flatMap(
        (FlatMapFunction<Subject, RankedLead>)
            subject -> LeadRules.lead(subject, context).stream().iterator(),
        RecordEncoder.of(RankedLead.class));
  }

  private static Dataset<Lead> leads(Dataset<RankedLead> listed) {
    return listed.map((MapFunction<RankedLead, Lead>) RankedLead::lead, Tables.LEADS.encoder());
  }

  private static Dataset<LeadEvidence> evidence(Dataset<RankedLead> listed) {
    return listed.flatMap(
        (FlatMapFunction<RankedLead, LeadEvidence>) ranked -> ranked.evidence().iterator(),
        Tables.LEAD_EVIDENCE.encoder());
  }

  private static String summary(Lake lake) {
    Map<String, Long> tiers = new HashMap<>();
    Map<String, Long> statuses = new TreeMap<>();
    lake.read(Tables.LEADS).groupBy("tier", "status").count().collectAsList().stream()
        .filter(row -> !row.getString(1).equals(LeadStatus.WITHDRAWN.text()))
        .forEach(
            row -> {
              tiers.merge(row.getString(0), row.getLong(2), Long::sum);
              statuses.merge(row.getString(1), row.getLong(2), Long::sum);
            });
    return "%,d critical, %,d high, %,d medium, %,d low leads %s"
        .formatted(
            tiers.getOrDefault(LeadTier.CRITICAL.text(), 0L),
            tiers.getOrDefault(LeadTier.HIGH.text(), 0L),
            tiers.getOrDefault(LeadTier.MEDIUM.text(), 0L),
            tiers.getOrDefault(LeadTier.LOW.text(), 0L),
            statuses);
  }
}
