package org.vigil.jobs.lead.subject;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.jobs.lead.settings.SetTrusts;
import org.vigil.model.Media;

/**
 * One media of a subject, with all that the lake holds about it.
 *
 * @param media the content
 * @param seriesId the series that it belongs to, if any
 * @param joinedNight the night in which it joined that series
 * @param matches the hash-set entries that it agrees with
 * @param sightings where it was found, one per source object
 * @param takenAhead whether a source holds it that was not changed since before its date
 * @param ties what else may tie it to abuse
 */
public record SubjectMedia(
    Media media,
    @Nullable String seriesId,
    @Nullable Integer joinedNight,
    List<KnownMatch> matches,
    List<Occurrence> sightings,
    boolean takenAhead,
    Ties ties) {

  public String sha256() {
    return media.sha256();
  }

  /**
   * The same with its matches as far as their sets are believed; those with hubs only where there
   * are no others.
   */
  SubjectMedia believed(SetTrusts belief) {
    return new SubjectMedia(
        media, seriesId, joinedNight, believed(matches, belief), sightings, takenAhead, ties);
  }

  static List<KnownMatch> believed(List<KnownMatch> matches, SetTrusts belief) {
    List<KnownMatch> believed =
        matches.stream().flatMap(match -> match.believed(belief.of(match)).stream()).toList();
    List<KnownMatch> apart = believed.stream().filter(match -> !match.hub()).toList();
    return apart.isEmpty() ? believed : apart;
  }

  /** Whether it agrees with nothing, or with hubs alone. */
  boolean isInNoSet() {
    return KnownStatus.isInNoSet(matches);
  }

  public boolean isPicture() {
    return media.mediaType().startsWith("image/");
  }

  public boolean isVideo() {
    return media.mediaType().startsWith("video/");
  }

  public boolean isExactMatch() {
    return matches.stream().anyMatch(KnownMatch::isExact);
  }

  /** Whether it is a video of which nothing but frames is in a hash set. */
  public boolean isKnownByFrames() {
    return !matches.isEmpty() && matches.stream().allMatch(KnownMatch::isOfFrames);
  }

  /** Whether a case had it on a night before another case brought it in. */
  public boolean seenInEarlierCase() {
    TreeMap<String, Integer> firstNights = new TreeMap<>();
    sightings.forEach(s -> firstNights.merge(s.caseId(), s.night(), Math::min));
    return firstNights.values().stream().distinct().count() > 1;
  }

  /** The device that took it, where that tells it from others. */
  public Optional<DeviceTies> rareDevice() {
    return Optional.ofNullable(ties.device()).filter(DeviceTies::tells);
  }

  /** What the hash sets say of it. */
  KnownStatus status(LeadSettings settings) {
    return KnownStatus.of(matches, settings);
  }

  /** Whether a hash set, an examiner or a provider says that it is of abuse. */
  public boolean isOfConcern(LeadSettings settings) {
    return status(settings).isKnown()
        || Grading.isOfAbuse(ties.words(), settings)
        || !ties.reports().isEmpty();
  }
}
