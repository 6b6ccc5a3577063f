package org.vigil.jobs.lead.subject;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.vigil.jobs.lead.sentence.Sentences;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.jobs.lead.settings.SetTrust;
import org.vigil.jobs.lead.settings.SetTrusts;

/** What the hash sets say of a media; the later, the more it matters to a subject. */
public enum KnownStatus {
  /** Only known, as software is, to as many sets as are asked for. */
  ONLY_KNOWN,
  /** In no hash set, whatever hubs it is near. */
  UNKNOWN,
  /** In hash sets, none of which settles anything: disputed, flat, too few, or unexplained. */
  UNSETTLED,
  /** In a hash set that does not speak of the victim. */
  LISTED,
  /** In a hash set: the victim is identified. */
  IDENTIFIED,
  /** One entry says that the victim is identified, another that the victim is not. */
  DISPUTED,
  /** In a hash set: the victim is not identified. */
  UNIDENTIFIED;

  /** The standing that believed matches give. */
  static KnownStatus of(List<KnownMatch> believed, LeadSettings settings) {
    if (isInNoSet(believed)) {
      return UNKNOWN;
    }
    SetTrusts belief = settings.belief();
    List<KnownMatch> matches =
        believed.stream().filter(match -> !belief.isOnlyKnown(match)).toList();
    boolean identified =
        quorum(
            matches, firm(belief).and(match -> match.says(true)), belief, SetTrust::quorumLowers);
    if (quorum(matches, match -> match.says(false), belief, SetTrust::quorumRaises)) {
      return identified ? DISPUTED : UNIDENTIFIED;
    }
    if (identified) {
      return IDENTIFIED;
    }
    if (quorum(matches, firm(belief), belief, SetTrust::quorumLowers)) {
      return LISTED;
    }
    boolean known = quorum(believed, match -> !match.isDoubtful(), belief, SetTrust::quorumLowers);
    return matches.isEmpty() && known ? ONLY_KNOWN : UNSETTLED;
  }

  static boolean isInNoSet(List<KnownMatch> matches) {
    return matches.stream().allMatch(KnownMatch::hub);
  }

  /** What may lower something by itself. */
  private static Predicate<KnownMatch> firm(SetTrusts belief) {
    return match -> !match.isDoubtful() && !belief.isUnexplained(match);
  }

  /** Whether as many sets say so as one of them asks for. */
  private static boolean quorum(
      List<KnownMatch> matches,
      Predicate<KnownMatch> says,
      SetTrusts belief,
      ToIntFunction<SetTrust> asked) {
    List<KnownMatch> saying = matches.stream().filter(says).toList();
    long sets = saying.stream().map(KnownMatch::hashSet).distinct().count();
    return saying.stream().anyMatch(match -> asked.applyAsInt(belief.of(match)) <= sets);
  }

  /** Whether hash sets have settled that it is what they list. */
  boolean isKnown() {
    return compareTo(LISTED) >= 0;
  }

  /** Whether some hash set says that the victim still has to be found. */
  public boolean mayBeUnidentified() {
    return this == UNIDENTIFIED || this == DISPUTED;
  }

  /** How a sentence speaks of known media of this standing. */
  public String clause(Sentences say) {
    return switch (this) {
      case UNIDENTIFIED -> say.phrase("victim.unidentified");
      case DISPUTED -> say.phrase("victim.disputed");
      case IDENTIFIED -> say.phrase("victim.identified");
      default -> say.phrase("victim.listed");
    };
  }
}
