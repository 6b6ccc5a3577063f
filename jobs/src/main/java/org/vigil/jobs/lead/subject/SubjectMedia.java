package org.vigil.jobs.lead.subject;

import java.util.List;
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
 * @param device how far its camera's serial spreads over the lake, if it has one
 */
public record SubjectMedia(
    Media media,
    @Nullable String seriesId,
    @Nullable Integer joinedNight,
    List<KnownMatch> matches,
    List<Occurrence> sightings,
    boolean takenAhead,
    @Nullable DeviceSpread device) {

  public String sha256() {
    return media.sha256();
  }

  /**
   * The same with its matches as far as their sets are believed; those with hubs only where there
   * are no others.
   */
  SubjectMedia believed(SetTrusts belief) {
    List<KnownMatch> believed =
        matches.stream().flatMap(match -> match.believed(belief.of(match)).stream()).toList();
    List<KnownMatch> apart = believed.stream().filter(match -> !match.hub()).toList();
    return new SubjectMedia(
        media,
        seriesId,
        joinedNight,
        apart.isEmpty() ? believed : apart,
        sightings,
        takenAhead,
        device);
  }

  /** Whether it agrees with nothing, or with hubs alone. */
  boolean isInNoSet() {
    return matches.stream().allMatch(KnownMatch::hub);
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

  /** Whether a case held it on a night before another case brought it in. */
  public boolean seenInEarlierCase() {
    TreeMap<String, Integer> firstNights = new TreeMap<>();
    sightings.forEach(s -> firstNights.merge(s.caseId(), s.night(), Math::min));
    return firstNights.values().stream().distinct().count() > 1;
  }

  /** Whether its camera has a serial that occurs in few enough cases and media to be its own. */
  public boolean hasRareDevice(LeadSettings settings) {
    return device != null
        && CameraSerial.key(media) != null
        && device.cases() <= settings.thresholds().deviceCases()
        && device.media() <= settings.thresholds().deviceMedia();
  }
}
