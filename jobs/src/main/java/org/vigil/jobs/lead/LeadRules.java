package org.vigil.jobs.lead;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.vigil.jobs.lead.delta.RankedLead;
import org.vigil.jobs.lead.sentence.Dates;
import org.vigil.jobs.lead.settings.ActiveInvestigation;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.jobs.lead.signal.Evidence;
import org.vigil.jobs.lead.signal.Pause;
import org.vigil.jobs.lead.signal.ScoreLimits;
import org.vigil.jobs.lead.signal.Signal;
import org.vigil.jobs.lead.subject.CameraClock;
import org.vigil.jobs.lead.subject.CameraSerial;
import org.vigil.jobs.lead.subject.Findings;
import org.vigil.jobs.lead.subject.LeadContext;
import org.vigil.jobs.lead.subject.Occurrence;
import org.vigil.jobs.lead.subject.Subject;
import org.vigil.jobs.lead.subject.SubjectChoice;
import org.vigil.jobs.lead.subject.SubjectMedia;
import org.vigil.jobs.lead.subject.TakenPlaces;
import org.vigil.model.Lead;
import org.vigil.model.LeadBuilder;
import org.vigil.model.LeadEvidence;
import org.vigil.model.LeadEvidenceBuilder;
import org.vigil.model.term.Question;
import org.vigil.model.term.SubjectKind;
import org.vigil.model.term.lead.LeadStatus;
import org.vigil.model.term.lead.LeadType;

/** A subject becomes a lead: its score is the sum of its evidence, its type what weighs most. */
public final class LeadRules {
  private static final double VIEWING = 0.1;

  /** So many files are seen at one glance. */
  private static final double GLANCE = 10;

  private static final int MOST_SOURCES = 20;
  private static final int MOST_NAMES = 20;
  private static final int MOST_OTHERS = 10;

  private LeadRules() {}

  /** The lead that a subject gives, as if it were new; none if nothing in it needs a look. */
  public static Optional<RankedLead> lead(Subject subject, LeadContext context) {
    Findings findings = Findings.of(subject, context.settings());
    return findings.media().isEmpty() || findings.isOnlyKnown(context.settings())
        ? Optional.empty()
        : Optional.of(lead(findings, context));
  }

  /** Digest of the weights and thresholds, and of the signals that use them. */
  public static String digest(LeadSettings settings) {
    Stream<String> signals = Signals.ALL.stream().map(s -> s.name() + "/" + s.version());
    return DigestUtils.sha256Hex(settings + "\n" + String.join("\n", signals.toList()));
  }

  private static RankedLead lead(Findings findings, LeadContext context) {
    Map<String, Evidence> evidence = new LinkedHashMap<>();
    Map<String, Question> questions = new HashMap<>();
    for (Signal signal : Signals.ALL) {
      evidence.put(signal.name(), signal.weigh(findings, context));
      questions.put(signal.name(), signal.question());
    }
    long concern = sum(evidence, name -> questions.get(name) == Question.CONCERN);
    long all = sum(evidence, name -> true);
    evidence.putAll(
        ScoreLimits.of(new ScoreLimits.Sums(concern, all - concern), findings, context.settings()));
    Optional<ActiveInvestigation> active = Pause.of(findings, context);
    active.ifPresent(
        one ->
            evidence.put(Pause.NAME, Pause.evidence(one, findings.cases(), context.sentences())));
    Lead lead =
        LeadBuilder.builder(row(LeadTypes.of(findings, evidence), findings, evidence, context))
            .until(until(evidence, findings.media(), context))
            .paused(active.map(ActiveInvestigation::by).orElse(null))
            .build();
    List<LeadEvidence> rows =
        evidence.entrySet().stream()
            .map(
                entry ->
                    LeadEvidenceBuilder.builder(row(lead, entry.getKey(), entry.getValue()))
                        .question(questions.getOrDefault(entry.getKey(), Question.CAP))
                        .build())
            .toList();
    return new RankedLead(lead, rows);
  }

  private static Lead row(
      LeadType type, Findings findings, Map<String, Evidence> evidence, LeadContext context) {
    double score = sum(evidence, name -> true) / 10.0;
    List<SubjectMedia> media = findings.media();
    List<LocalDateTime> times = CameraClock.credible(media, context);
    Subject subject = findings.subject();
    long toView = Math.max(subject.toView(), findings.unknown().size());
    return LeadBuilder.builder()
        .leadId(subject.leadId())
        .version(1)
        .type(type)
        .tier(context.settings().tiers().of(score))
        .score(score)
        .status(LeadStatus.NEW)
        .changeReason(context.sentences().sentence("delta.new"))
        .firstNight(context.night())
        .explanation(Explanation.of(findings, evidence, context))
        .mediaSha256(media.stream().map(SubjectMedia::sha256).toList())
        .seriesId(subject.seriesId())
        .cases(findings.cases())
        .sources(sources(media))
        .devices(
            distinct(
                media.stream().flatMap(one -> CameraSerial.label(one.media()).stream()),
                MOST_NAMES))
        .takenFrom(times.isEmpty() ? null : Dates.iso(times.get(0)))
        .takenTo(times.isEmpty() ? null : Dates.iso(times.get(times.size() - 1)))
        .places(distinct(TakenPlaces.names(media, context).stream(), MOST_NAMES))
        .runId(context.runId())
        .rulesDigest(context.rulesDigest())
        .night(context.night())
        .subject(subject.kind())
        .subjectName(subject.name())
        .mediaCount(subject.mediaCount())
        .toView(toView)
        .valuePerView(evidence.containsKey(Pause.NAME) ? 0 : valuePerView(score, toView))
        .openFirst(Explanation.openFirst(findings))
        .alsoIn(alsoIn(findings, context))
        .predecessors(List.of())
        .build();
  }

  /** When the day alone may change it: one of its answers, or the times that it names. */
  private static @Nullable Instant until(
      Map<String, Evidence> evidence, List<SubjectMedia> media, LeadContext context) {
    return Stream.concat(
            evidence.values().stream().map(Evidence::until).flatMap(Stream::ofNullable),
            CameraClock.nextCredible(media, context).stream())
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** Ten times as many files to view cost a fifth, beyond the first ten, which are one glance. */
  private static double valuePerView(double score, long toView) {
    double glances = Math.max(1, toView / GLANCE);
    return Math.round(10 * score / (1 + VIEWING * Math.log(glances))) / 10.0;
  }

  /** What else its media belong to, but for what came in with their cases. */
  private static List<String> alsoIn(Findings findings, LeadContext context) {
    LeadSettings settings = context.settings();
    Stream<String> others =
        findings.media().stream()
            .flatMap(
                one -> SubjectChoice.of(one, one.isOfConcern(settings), null, settings).stream())
            .filter(choice -> choice.kind() != SubjectKind.ROLL)
            .filter(choice -> choice.kind() != SubjectKind.MEDIA)
            .filter(choice -> !choice.subjectId().equals(findings.subject().subjectId()))
            .map(SubjectChoice.Choice::name);
    return distinct(others, MOST_OTHERS);
  }

  private static LeadEvidence row(Lead lead, String signal, Evidence evidence) {
    return LeadEvidenceBuilder.builder()
        .leadId(lead.leadId())
        .signal(signal)
        .value(evidence.text().value())
        .contribution(evidence.tenths() / 10.0)
        .direction(evidence.direction())
        .confidence(evidence.confidence())
        .source(evidence.text().source())
        .sentence(evidence.text().sentence())
        .night(lead.night())
        .until(evidence.until())
        .build();
  }

  private static long sum(Map<String, Evidence> evidence, Predicate<String> counts) {
    return evidence.entrySet().stream()
        .filter(entry -> counts.test(entry.getKey()))
        .mapToLong(entry -> entry.getValue().tenths())
        .sum();
  }

  private static List<String> sources(List<SubjectMedia> media) {
    Stream<Occurrence> sightings = media.stream().flatMap(one -> one.sightings().stream());
    return distinct(sightings.map(Occurrence::sourceUri), MOST_SOURCES);
  }

  private static List<String> distinct(Stream<String> texts, int most) {
    return texts.distinct().sorted().limit(most).toList();
  }
}
