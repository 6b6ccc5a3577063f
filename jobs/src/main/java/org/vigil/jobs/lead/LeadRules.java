package org.vigil.jobs.lead;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.vigil.jobs.lead.delta.RankedLead;
import org.vigil.jobs.lead.sentence.Dates;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.jobs.lead.signal.Evidence;
import org.vigil.jobs.lead.signal.ScoreLimits;
import org.vigil.jobs.lead.subject.CameraClock;
import org.vigil.jobs.lead.subject.CameraSerial;
import org.vigil.jobs.lead.subject.Findings;
import org.vigil.jobs.lead.subject.LeadContext;
import org.vigil.jobs.lead.subject.Occurrence;
import org.vigil.jobs.lead.subject.Subject;
import org.vigil.jobs.lead.subject.SubjectMedia;
import org.vigil.jobs.lead.subject.TakenPlaces;
import org.vigil.model.Lead;
import org.vigil.model.LeadBuilder;
import org.vigil.model.LeadEvidence;
import org.vigil.model.LeadEvidenceBuilder;
import org.vigil.model.term.LeadStatus;
import org.vigil.model.term.LeadType;

/** A subject becomes a lead: the type by precedence, the score as the sum of the evidence. */
public final class LeadRules {
  private static final int MOST_SOURCES = 20;
  private static final int MOST_NAMES = 20;

  private LeadRules() {}

  /** The lead that a subject gives, as if it were new; none if nothing in it needs a look. */
  public static Optional<RankedLead> lead(Subject subject, LeadContext context) {
    Findings findings = Findings.of(subject, context.settings());
    return findings
        .type(context.settings())
        .map(type -> lead(type, findings, context))
        .filter(ranked -> isWorthALook(ranked, findings, context));
  }

  /** What is only known, as software is, is listed where something speaks for it. */
  private static boolean isWorthALook(RankedLead ranked, Findings findings, LeadContext context) {
    return ranked.lead().score() > 0 || !findings.isOnlyKnown(context.settings());
  }

  /** Digest of the weights and thresholds, and of the signals that use them. */
  public static String digest(LeadSettings settings) {
    Stream<String> signals = Signals.ALL.stream().map(s -> s.name() + "/" + s.version());
    return DigestUtils.sha256Hex(settings + "\n" + String.join("\n", signals.toList()));
  }

  private static RankedLead lead(LeadType type, Findings findings, LeadContext context) {
    Map<String, Evidence> evidence = new LinkedHashMap<>();
    Signals.ALL.forEach(signal -> evidence.put(signal.name(), signal.weigh(findings, context)));
    evidence.putAll(ScoreLimits.of(sum(evidence), findings, context.settings()));
    Lead lead = row(type, findings, evidence, context);
    List<LeadEvidence> rows =
        evidence.entrySet().stream()
            .map(entry -> row(lead.leadId(), entry.getKey(), entry.getValue(), context.night()))
            .toList();
    return new RankedLead(lead, rows);
  }

  private static Lead row(
      LeadType type, Findings findings, Map<String, Evidence> evidence, LeadContext context) {
    double score = sum(evidence) / 10.0;
    List<SubjectMedia> media = findings.media();
    List<LocalDateTime> times = CameraClock.credible(media, context);
    return LeadBuilder.builder()
        .leadId(
            DigestUtils.sha256Hex(type + "\n" + findings.subject().subjectId()).substring(0, 16))
        .version(1)
        .type(type)
        .tier(context.settings().tiers().of(score))
        .score(score)
        .status(LeadStatus.NEW)
        .changeReason("It was not on the list before.")
        .firstNight(context.night())
        .explanation(Explanation.of(type, findings, evidence, context))
        .mediaSha256(media.stream().map(SubjectMedia::sha256).toList())
        .seriesId(findings.subject().seriesId())
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
        .build();
  }

  private static LeadEvidence row(String leadId, String signal, Evidence evidence, int night) {
    return LeadEvidenceBuilder.builder()
        .leadId(leadId)
        .signal(signal)
        .value(evidence.text().value())
        .contribution(evidence.tenths() / 10.0)
        .direction(evidence.direction())
        .confidence(evidence.confidence())
        .source(evidence.text().source())
        .sentence(evidence.text().sentence())
        .night(night)
        .build();
  }

  private static long sum(Map<String, Evidence> evidence) {
    return evidence.values().stream().mapToLong(Evidence::tenths).sum();
  }

  private static List<String> sources(List<SubjectMedia> media) {
    Stream<Occurrence> sightings = media.stream().flatMap(one -> one.sightings().stream());
    return distinct(sightings.map(Occurrence::sourceUri), MOST_SOURCES);
  }

  private static List<String> distinct(Stream<String> texts, int most) {
    return texts.distinct().sorted().limit(most).toList();
  }
}
