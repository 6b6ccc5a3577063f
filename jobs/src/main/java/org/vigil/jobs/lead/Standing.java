package org.vigil.jobs.lead;

import java.util.List;

/** What the hash sets say of a media; the later, the more it matters to a subject. */
enum Standing {
  /** Listed as harmless only. */
  HARMLESS,
  /** In no hash set. */
  UNKNOWN,
  /** In a hash set that does not speak of the victim. */
  LISTED,
  /** In a hash set: the victim is identified. */
  IDENTIFIED,
  /** One entry says that the victim is identified, another that the victim is not. */
  DISPUTED,
  /** In a hash set: the victim is not identified. */
  UNIDENTIFIED;

  static Standing of(SubjectMedia media, LeadSettings settings) {
    List<KnownMatch> matches =
        media.matches().stream()
            .filter(match -> !match.isOnlyKnown())
            .filter(match -> !settings.harmlessSets().contains(match.hashSet()))
            .toList();
    if (matches.isEmpty()) {
      return media.matches().isEmpty() ? UNKNOWN : HARMLESS;
    }
    boolean identified = says(matches, true);
    if (says(matches, false)) {
      return identified ? DISPUTED : UNIDENTIFIED;
    }
    return identified ? IDENTIFIED : LISTED;
  }

  /** Whether some hash set says that the victim still has to be found. */
  boolean mayBeUnidentified() {
    return this == UNIDENTIFIED || this == DISPUTED;
  }

  /** How a sentence speaks of known media of this standing. */
  String clause() {
    return switch (this) {
      case UNIDENTIFIED -> "whose victim is not identified";
      case DISPUTED -> "on whose victim the hash sets disagree";
      case IDENTIFIED -> "whose victim is identified";
      default -> "of which no hash set says whether the victim is identified";
    };
  }

  private static boolean says(List<KnownMatch> matches, boolean identified) {
    return matches.stream().anyMatch(match -> match.says(identified));
  }
}
