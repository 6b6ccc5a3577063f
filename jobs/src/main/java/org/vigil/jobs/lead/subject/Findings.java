package org.vigil.jobs.lead.subject;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.vigil.jobs.lead.sentence.Sentences;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.jobs.lead.settings.SetTrusts;
import org.vigil.model.term.SubjectKind;

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
        media.stream().filter(one -> !one.status(settings).isKnown()).toList();
    List<SubjectMedia> known =
        media.stream().filter(one -> one.status(settings).isKnown()).toList();
    KnownStatus victim =
        known.stream()
            .map(one -> one.status(settings))
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
        visual.stream().filter(one -> one.status(settings) != KnownStatus.ONLY_KNOWN).toList();
    return rest.isEmpty() ? visual : rest;
  }

  /** Whether hash sets know all of it, as they know software, and none of it otherwise. */
  public boolean isOnlyKnown(LeadSettings settings) {
    return !unknown.isEmpty()
        && known.isEmpty()
        && unknown.stream().allMatch(one -> one.status(settings) == KnownStatus.ONLY_KNOWN);
  }

  /** Whether all its unknown media are in hash sets that do not settle what they are. */
  public boolean isUnsettled() {
    return !unknown.isEmpty() && unknown.stream().noneMatch(SubjectMedia::isInNoSet);
  }

  /** How a sentence says that hash sets do not know the unknown media. */
  public String inNoSet(Sentences say) {
    boolean hubs =
        unknown.stream().flatMap(one -> one.matches().stream()).anyMatch(KnownMatch::hub);
    return unknown.stream().allMatch(SubjectMedia::isInNoSet)
        ? say.phrase(hubs ? "sets.hub" : "sets.none")
        : say.phrase("sets.unsettled", say.count("media", unknown.size()));
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
    return known.stream().filter(one -> one.status(settings) == victim).toList();
  }

  /**
   * The weight of what gives the subject its standing: of the set that is trusted most, less where
   * the hash is nearly a hub.
   */
  public double weight(LeadSettings settings) {
    SetTrusts belief = settings.belief();
    boolean open = victim.mayBeUnidentified();
    return gravest(settings).stream()
        .flatMap(one -> one.matches().stream())
        .filter(match -> match.says(!open))
        .mapToDouble(match -> belief.of(match).weight() * match.weight())
        .max()
        .orElse(1);
  }

  /** Whether nothing ties it to abuse, so that it is no more than what came in with its case. */
  public boolean isUntied() {
    return subject.kind() == SubjectKind.ROLL;
  }

  public boolean isSeries() {
    return subject.kind() == SubjectKind.NAMED_SERIES || subject.kind() == SubjectKind.SERIES;
  }

  /** Those that a hash set, an examiner or a provider says are of abuse. */
  public List<SubjectMedia> concerned(LeadSettings settings) {
    return media().stream().filter(one -> one.isOfConcern(settings)).toList();
  }

  /** The unknown ones of which nobody says anything yet. */
  public List<SubjectMedia> others(LeadSettings settings) {
    return unknown.stream().filter(one -> !one.isOfConcern(settings)).toList();
  }

  /** Whether media of which nothing is stated stand in a series with media of concern. */
  public boolean grows(LeadSettings settings) {
    return isSeries() && !others(settings).isEmpty() && !concerned(settings).isEmpty();
  }

  /** Whether several cases hold the same file of it: they have more in common than its camera. */
  public boolean sharesFiles() {
    return media().stream()
        .anyMatch(one -> one.sightings().stream().map(Occurrence::caseId).distinct().count() > 1);
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
}
