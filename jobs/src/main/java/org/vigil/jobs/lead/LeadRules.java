package org.vigil.jobs.lead;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.vigil.jobs.lead.delta.LeadStatus;
import org.vigil.jobs.lead.delta.RankedLead;
import org.vigil.jobs.lead.sentence.Dates;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.jobs.lead.signal.Evidence;
import org.vigil.jobs.lead.signal.ScoreLimits;
import org.vigil.jobs.lead.subject.CameraClock;
import org.vigil.jobs.lead.subject.Device;
import org.vigil.jobs.lead.subject.Findings;
import org.vigil.jobs.lead.subject.LeadContext;
import org.vigil.jobs.lead.subject.LeadType;
import org.vigil.jobs.lead.subject.Occurrence;
import org.vigil.jobs.lead.subject.Subject;
import org.vigil.jobs.lead.subject.SubjectMedia;
import org.vigil.jobs.lead.subject.TakenPlaces;
import org.vigil.model.Lead;
import org.vigil.model.LeadEvidence;

/** A subject becomes a lead: the type by precedence, the score as the sum of the evidence. */
public final class LeadRules {
  private static final int MOST_SOURCES = 20;
  private static final int MOST_NAMES = 20;

  private LeadRules() {}

  /** The lead that a subject gives, as if it were new; none if nothing in it needs a look. */
  public static Optional<RankedLead> lead(Subject subject, LeadContext context) {
    Findings findings = Findings.of(subject, context.settings());
    return LeadType.of(findings, context.settings())
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
    return new Lead(
        DigestUtils.sha256Hex(type + "\n" + findings.subject().subjectId()).substring(0, 16),
        1,
        type.name(),
        context.settings().tiers().of(score),
        score,
        LeadStatus.NEW,
        "It was not on the list before.",
        context.night(),
        Explanation.of(type, findings, evidence, context),
        media.stream().map(SubjectMedia::sha256).toList(),
        findings.subject().seriesId(),
        findings.cases(),
        sources(media),
        distinct(media.stream().flatMap(one -> Device.label(one.media()).stream()), MOST_NAMES),
        times.isEmpty() ? null : Dates.iso(times.get(0)),
        times.isEmpty() ? null : Dates.iso(times.get(times.size() - 1)),
        distinct(TakenPlaces.names(media, context).stream(), MOST_NAMES),
        context.runId(),
        context.rulesDigest(),
        context.night());
  }

  private static LeadEvidence row(String leadId, String signal, Evidence evidence, int night) {
    return new LeadEvidence(
        leadId,
        signal,
        evidence.text().value(),
        evidence.tenths() / 10.0,
        evidence.direction().name().toLowerCase(Locale.ROOT),
        evidence.confidence(),
        evidence.text().source(),
        evidence.text().sentence(),
        night);
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
