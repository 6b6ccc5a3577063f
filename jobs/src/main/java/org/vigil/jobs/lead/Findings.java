package org.vigil.jobs.lead;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What is plain to see in a subject, before anything is weighed.
 *
 * @param subject the subject
 * @param unknown its media in no hash set, by SHA-256
 * @param known its media in a hash set, by SHA-256
 * @param victim the gravest that hash sets say of its known media
 * @param cases the cases that hold any of it, by name
 */
record Findings(
    Subject subject,
    List<SubjectMedia> unknown,
    List<SubjectMedia> known,
    Standing victim,
    List<String> cases) {

  static Findings of(Subject subject, LeadSettings settings) {
    List<SubjectMedia> media =
        subject.media().stream()
            .filter(one -> one.isPicture() || one.isVideo())
            .filter(one -> Standing.of(one, settings) != Standing.HARMLESS)
            .sorted(Comparator.comparing(SubjectMedia::sha256))
            .toList();
    List<SubjectMedia> unknown = media.stream().filter(one -> one.matches().isEmpty()).toList();
    List<SubjectMedia> known = media.stream().filter(one -> !one.matches().isEmpty()).toList();
    Standing victim =
        known.stream()
            .map(one -> Standing.of(one, settings))
            .max(Comparator.naturalOrder())
            .orElse(Standing.UNKNOWN);
    return new Findings(subject, unknown, known, victim, casesOf(media));
  }

  /** All its media, by SHA-256. */
  List<SubjectMedia> media() {
    return Stream.concat(unknown.stream(), known.stream())
        .sorted(Comparator.comparing(SubjectMedia::sha256))
        .toList();
  }

  /** The media that the lead is for: the unknown ones, or else the known. */
  List<SubjectMedia> focus() {
    return unknown.isEmpty() ? known : unknown;
  }

  /** The known media that give the subject its standing. */
  List<SubjectMedia> gravest(LeadSettings settings) {
    return known.stream().filter(one -> Standing.of(one, settings) == victim).toList();
  }

  boolean isSeries() {
    return subject.seriesId() != null;
  }

  /** Whether unknown media stand in a series whose victim is not known to be identified. */
  boolean growsFromKnown() {
    boolean open = victim.mayBeUnidentified() || victim == Standing.LISTED;
    return isSeries() && open && !unknown.isEmpty();
  }

  /** Whether one rare camera joins media that nothing else joins. */
  boolean linksByDevice(LeadSettings settings) {
    boolean rare = media().stream().anyMatch(one -> SameDevice.isRare(one, settings));
    long groups =
        media().stream()
            .map(one -> Objects.requireNonNullElse(one.seriesId(), one.sha256()))
            .distinct()
            .count();
    return rare && groups > 1 && (cases.size() > 1 || linksKnownWithUnknown());
  }

  boolean linksKnownWithUnknown() {
    return !known.isEmpty() && !unknown.isEmpty();
  }

  private static List<String> casesOf(List<SubjectMedia> media) {
    return media.stream()
        .flatMap(one -> one.sightings().stream())
        .map(Sighting::caseId)
        .distinct()
        .sorted()
        .toList();
  }
}
