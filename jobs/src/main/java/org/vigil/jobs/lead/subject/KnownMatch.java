package org.vigil.jobs.lead.subject;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigil.jobs.lead.sentence.Sentences;
import org.vigil.jobs.lead.sentence.Slot;
import org.vigil.jobs.lead.settings.SetClaim;
import org.vigil.jobs.lead.settings.SetTrust;
import org.vigil.jobs.near.NearPairs;
import org.vigil.model.term.EntryStatus;
import org.vigil.model.term.MatchKind;

/**
 * A match, with what the entry says.
 *
 * @param hashSet the name of the hash set
 * @param entryId the entry within the set
 * @param kind the strongest that agreed
 * @param distance bits of PDQ that differ, 0 to 31; 0 where PDQ has no say
 * @param quality the lesser PDQ quality of the two; null for digests, or where none is known
 * @param category the category as the set writes it
 * @param victimIdentified whether the victim is identified; null where the set does not say
 * @param distributed whether the material is known to be distributed
 * @param series the name of the series that the set puts it in
 * @param status how the set stands to the entry
 * @param agreed all that agreed, the strongest first
 * @param region the region of the list, where it names one
 * @param frames how a video contains it, where only its frames agree
 * @param hub whether what agrees is PDQ, with a hash that is near media by chance
 * @param weight how much it counts, 0 to 1: less than 1 where it is PDQ, with a hash that is near
 *     to be a hub
 */
public record KnownMatch(
    String hashSet,
    String entryId,
    MatchKind kind,
    int distance,
    @Nullable Integer quality,
    @Nullable String category,
    @Nullable Boolean victimIdentified,
    @Nullable Boolean distributed,
    @Nullable String series,
    EntryStatus status,
    List<MatchKind> agreed,
    @Nullable String region,
    @Nullable FrameMatch frames,
    boolean hub,
    double weight)
    implements SetClaim {

  /** The match as far as its set is believed; empty where nothing that agreed is. */
  Optional<KnownMatch> believed(SetTrust trust) {
    List<MatchKind> believed =
        agreed.stream().filter(kind -> trust.believes(hash(kind).text())).toList();
    if (believed.isEmpty()) {
      return Optional.empty();
    }
    boolean near = believed.get(0).isNear();
    return Optional.of(
        new KnownMatch(
            hashSet,
            entryId,
            believed.get(0),
            near ? distance : 0,
            near ? quality : null,
            trust.believes("category") ? category : null,
            trust.believes("victim") ? victimIdentified : null,
            distributed,
            series,
            status,
            believed,
            region,
            near ? frames : null,
            hub && byPdq(believed.get(0)),
            byPdq(believed.get(0)) ? weight : 1));
  }

  private static boolean byPdq(MatchKind kind) {
    return hash(kind) == MatchKind.PDQ;
  }

  /** What is believed of hashes of pictures is believed of those of frames. */
  private static MatchKind hash(MatchKind kind) {
    return kind == MatchKind.FRAME ? MatchKind.PDQ : kind;
  }

  boolean says(boolean identified) {
    return Boolean.valueOf(identified).equals(victimIdentified);
  }

  /**
   * Whether somebody disagrees, pictures agree as they do by chance, or only frames of a video
   * agree, whose others may show anything: it lowers nothing.
   */
  public boolean isDoubtful() {
    return isDisputed() || isWeak() || isOfFrames();
  }

  /** Whether the video itself agrees with nothing, but frames of it do. */
  boolean isOfFrames() {
    return kind == MatchKind.FRAME;
  }

  boolean isDisputed() {
    return status == EntryStatus.DISPUTED;
  }

  boolean isWeak() {
    return quality != null && quality < NearPairs.LINK_QUALITY;
  }

  public boolean isExact() {
    return !kind.isNear();
  }

  /** How a sentence says by what some media is matched, of the matches that speak of it. */
  public static String by(List<KnownMatch> matches, Sentences say) {
    if (matches.stream().anyMatch(KnownMatch::isExact)) {
      return say.phrase("match.digest");
    }
    if (matches.get(0).kind() == MatchKind.PHOTO_DNA) {
      return say.phrase("match.photodna");
    }
    FrameMatch frames = matches.get(0).frames();
    return frames == null
        ? say.phrase("match.near")
        : say.phrase("match.frames", Slot.text("moments", frames.phrase(say)));
  }
}
