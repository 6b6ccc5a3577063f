package org.vigil.jobs.seizure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigil.jobs.lead.settings.Category;
import org.vigil.jobs.lead.settings.SetClaim;
import org.vigil.jobs.lead.settings.SetTrust;
import org.vigil.jobs.lead.settings.SetTrusts;
import org.vigil.jobs.near.NearPairs;
import org.vigil.model.term.EntryStatus;
import org.vigil.model.term.MatchKind;

/**
 * A media of a seizure and an entry of a hash set that agree.
 *
 * @param agreed all that agreed, the strongest first
 * @param quality the lesser PDQ quality of the two, where one is known
 * @param frames how many frames of a video agree
 * @param weight how much a match by PDQ with the entry's hash counts: 0 for a hub
 */
public record KnownClaim(
    String sha256,
    String hashSet,
    String entryId,
    List<MatchKind> agreed,
    @Nullable Integer distance,
    @Nullable String orientation,
    @Nullable Integer quality,
    @Nullable Integer frames,
    @Nullable Double frameSeconds,
    @Nullable String region,
    @Nullable String category,
    @Nullable Boolean victimIdentified,
    EntryStatus status,
    double weight)
    implements SetClaim {

  /**
   * A claim that an alert may rest on.
   *
   * @param victim 0 where the victim is not identified, 2 where the victim is, else 1
   * @param kind the rank of the strongest that is believed
   * @param quorum how many sets must say so
   */
  public record Believed(
      String sha256,
      boolean near,
      int victim,
      int kind,
      @Nullable Integer distance,
      String hashSet,
      String entryId,
      @Nullable String category,
      @Nullable Boolean victimIdentified,
      int quorum,
      String evidence) {}

  /**
   * The claim as far as its set is believed; empty where nothing that agreed is, where the set only
   * knows the media, where nobody states what its category means, and where pictures agree as they
   * do by chance.
   */
  Optional<Believed> believed(SetTrusts belief) {
    SetTrust trust = belief.of(this);
    List<MatchKind> kinds = agreed.stream().filter(kind -> trust.believes(word(kind))).toList();
    if (kinds.isEmpty() || status == EntryStatus.RETRACTED) {
      return Optional.empty();
    }
    KnownClaim seen = trusted(trust);
    MatchKind kind = kinds.get(0);
    if (belief.isOnlyKnown(seen) || belief.isUnexplained(seen) || isByChance(kind)) {
      return Optional.empty();
    }
    boolean unidentified = Boolean.FALSE.equals(seen.victimIdentified);
    return Optional.of(
        new Believed(
            sha256,
            kind.isNear(),
            unidentified ? 0 : seen.victimIdentified == null ? 1 : 2,
            kind.compareTo(MatchKind.SHA256),
            isByPdq(kind) ? distance : null,
            hashSet,
            entryId,
            seen.category,
            seen.victimIdentified,
            unidentified ? trust.quorumRaises() : trust.quorumLowers(),
            seen.sentence(kind, belief)));
  }

  private KnownClaim trusted(SetTrust trust) {
    return new KnownClaim(
        sha256,
        hashSet,
        entryId,
        agreed,
        distance,
        orientation,
        quality,
        frames,
        frameSeconds,
        region,
        trust.believes("category") ? category : null,
        trust.believes("victim") ? victimIdentified : null,
        status,
        weight);
  }

  /** What is believed of hashes of pictures is believed of those of frames. */
  private static String word(MatchKind kind) {
    return (kind == MatchKind.FRAME ? MatchKind.PDQ : kind).text();
  }

  private static boolean isByPdq(MatchKind kind) {
    return kind == MatchKind.PDQ || kind == MatchKind.FRAME;
  }

  private boolean isByChance(MatchKind kind) {
    boolean flat = quality != null && quality < NearPairs.LINK_QUALITY;
    return kind.isNear()
        && (status == EntryStatus.DISPUTED || (isByPdq(kind) && (flat || weight == 0)));
  }

  private String sentence(MatchKind kind, SetTrusts belief) {
    return agreement(kind)
        + " an entry of "
        + hashSet
        + categoryWords(belief)
        + (kind == MatchKind.FRAME && frameSeconds != null
            ? String.format(Locale.ROOT, ", the nearest at %.0f s", frameSeconds)
            : "")
        + "."
        + victimWords()
        + (status == EntryStatus.DISPUTED ? " Somebody disputes the entry." : "");
  }

  private String agreement(MatchKind kind) {
    String bits = String.format(Locale.ROOT, " (%d of 256 bits differ)", distance);
    return switch (kind) {
      case SHA256 -> "Its SHA-256 is that of";
      case SHA1 -> "Its SHA-1 is that of";
      case MD5 -> "Its MD5 is that of";
      case PHOTO_DNA -> "Its PhotoDNA hash is that of";
      case PDQ -> "It looks like" + bits;
      case FRAME -> (frames == null ? 1 : frames) + " of its frames look like" + bits;
    };
  }

  private String categoryWords(SetTrusts belief) {
    if (category == null) {
      return "";
    }
    String name = belief.category(this).map(Category::name).map(n -> " (" + n + ")").orElse("");
    return ", category " + category + name;
  }

  private String victimWords() {
    if (victimIdentified == null) {
      return "";
    }
    return victimIdentified
        ? " The list says that the victim is identified."
        : " The list says that the victim is not identified.";
  }
}
