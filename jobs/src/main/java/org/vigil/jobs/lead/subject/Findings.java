package org.vigil.jobs.lead.subject;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigil.jobs.lead.sentence.Phrases;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.jobs.lead.settings.SetTrusts;
import org.vigil.model.term.LeadType;

/**
 * What is plain to see in a subject, before anything is weighed.
 *
 * @param subject the subject
 * @param unknown its media that no hash set settles, by SHA-256
 * @param known its media that hash sets settle, by SHA-256
 * @param victim the gravest that hash sets say of its known media
 * @param cases the cases that hold any of it, by name
 */
public record Findings(
    Subject subject,
    List<SubjectMedia> unknown,
    List<SubjectMedia> known,
    KnownStatus victim,
    List<String> cases) {

  public static Findings of(Subject subject, LeadSettings settings) {
    List<SubjectMedia> media = visual(subject, settings);
    List<SubjectMedia> unknown =
        media.stream().filter(one -> !KnownStatus.of(one, settings).isKnown()).toList();
    List<SubjectMedia> known =
        media.stream().filter(one -> KnownStatus.of(one, settings).isKnown()).toList();
    KnownStatus victim =
        known.stream()
            .map(one -> KnownStatus.of(one, settings))
            .max(Comparator.naturalOrder())
            .orElse(KnownStatus.UNKNOWN);
    return new Findings(subject, unknown, known, victim, casesOf(media));
  }

  /**
   * Pictures and videos; what is only known, as software is, counts where there is nothing else.
   */
  private static List<SubjectMedia> visual(Subject subject, LeadSettings settings) {
    List<SubjectMedia> visual =
        subject.media().stream()
            .filter(one -> one.isPicture() || one.isVideo())
            .map(one -> one.believed(settings.belief()))
            .sorted(Comparator.comparing(SubjectMedia::sha256))
            .toList();
    List<SubjectMedia> rest =
        visual.stream()
            .filter(one -> KnownStatus.of(one, settings) != KnownStatus.ONLY_KNOWN)
            .toList();
    return rest.isEmpty() ? visual : rest;
  }

  /** Whether hash sets know all of it, as they know software, and none of it otherwise. */
  public boolean isOnlyKnown(LeadSettings settings) {
    return !unknown.isEmpty()
        && known.isEmpty()
        && unknown.stream()
            .allMatch(one -> KnownStatus.of(one, settings) == KnownStatus.ONLY_KNOWN);
  }

  /** Whether all its unknown media are in hash sets that do not settle what they are. */
  public boolean isUnsettled() {
    return !unknown.isEmpty() && unknown.stream().noneMatch(SubjectMedia::isInNoSet);
  }

  /** How a sentence says that hash sets do not know the unknown media. */
  public String inNoSet() {
    boolean hubs =
        unknown.stream().flatMap(one -> one.matches().stream()).anyMatch(KnownMatch::hub);
    return unknown.stream().allMatch(SubjectMedia::isInNoSet)
        ? "in no hash set" + (hubs ? " (near a hub hash only, which says nothing)" : "")
        : "in no hash set that settles "
            + Phrases.pick(unknown.size(), "what it is", "what they are");
  }

  /** All its media, by SHA-256. */
  public List<SubjectMedia> media() {
    return Stream.concat(unknown.stream(), known.stream())
        .sorted(Comparator.comparing(SubjectMedia::sha256))
        .toList();
  }

  /** The media that the lead is for: the unknown ones, or else the known. */
  public List<SubjectMedia> focus() {
    return unknown.isEmpty() ? known : unknown;
  }

  /** The known media that give the subject its standing. */
  public List<SubjectMedia> gravest(LeadSettings settings) {
    return known.stream().filter(one -> KnownStatus.of(one, settings) == victim).toList();
  }

  /** The weight of the most trusted set that gives the subject its standing. */
  public double weight(LeadSettings settings) {
    SetTrusts belief = settings.belief();
    boolean open = victim.mayBeUnidentified();
    return gravest(settings).stream()
        .flatMap(one -> one.matches().stream())
        .filter(match -> match.says(!open))
        .mapToDouble(match -> belief.of(match).weight())
        .max()
        .orElse(1);
  }

  public boolean isSeries() {
    return subject.seriesId() != null;
  }

  /** Whether unknown media stand in a series whose victim is not known to be identified. */
  public boolean growsFromKnown() {
    boolean open = victim.mayBeUnidentified() || victim == KnownStatus.LISTED;
    return isSeries() && open && !unknown.isEmpty();
  }

  /** Whether one rare camera joins media that nothing else joins. */
  boolean linksByDevice(LeadSettings settings) {
    boolean rare = media().stream().anyMatch(one -> one.hasRareDevice(settings));
    long groups =
        media().stream()
            .map(one -> Objects.requireNonNullElse(one.seriesId(), one.sha256()))
            .distinct()
            .count();
    return rare && groups > 1 && (cases.size() > 1 || linksKnownWithUnknown());
  }

  public boolean linksKnownWithUnknown() {
    return !known.isEmpty() && !unknown.isEmpty();
  }

  private static List<String> casesOf(List<SubjectMedia> media) {
    return media.stream()
        .flatMap(one -> one.sightings().stream())
        .map(Occurrence::caseId)
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * The lead that a subject gives, if any. Media that are all listed as harmless, as identified or
   * without a word on the victim give none of their own.
   */
  public Optional<LeadType> type(LeadSettings settings) {
    if (subject.device() != null) {
      return linksByDevice(settings) ? Optional.of(LeadType.SAME_DEVICE) : Optional.empty();
    }
    boolean anyUnknown = !unknown().isEmpty();
    if (growsFromKnown()) {
      return Optional.of(LeadType.SERIES_GROWTH);
    }
    if (victim().mayBeUnidentified()) {
      return Optional.of(LeadType.KNOWN_UNIDENTIFIED_VICTIM);
    }
    if (!anyUnknown) {
      return Optional.empty();
    }
    return Optional.of(cases().size() > 1 ? LeadType.CROSS_CASE : LeadType.UNKNOWN_MEDIA);
  }
}
