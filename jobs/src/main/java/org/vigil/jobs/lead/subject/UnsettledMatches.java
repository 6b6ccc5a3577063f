package org.vigil.jobs.lead.subject;

import java.util.List;
import org.vigil.jobs.lead.sentence.Phrases;
import org.vigil.jobs.lead.sentence.Sentences;
import org.vigil.jobs.lead.sentence.Slot;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.jobs.lead.settings.SetTrusts;

/** Why matches do not settle what a media is, in words. */
public final class UnsettledMatches {
  private UnsettledMatches() {}

  public static String sentence(List<SubjectMedia> media, LeadSettings settings) {
    Sentences say = settings.sentences();
    List<KnownMatch> matches = media.stream().flatMap(one -> one.matches().stream()).toList();
    List<String> reasons =
        matches.stream().map(match -> reason(match, settings)).distinct().sorted().toList();
    List<String> sets =
        matches.stream().map(match -> Phrases.name(match.hashSet())).distinct().sorted().toList();
    return say.sentence(
        "novelty.unsettled",
        say.count("sets", sets.size()),
        Slot.text("names", say.shortList(sets)),
        say.count("media", media.size()),
        Slot.text("reasons", say.list(reasons)));
  }

  private static String reason(KnownMatch match, LeadSettings settings) {
    Sentences say = settings.sentences();
    SetTrusts belief = settings.belief();
    if (match.isDisputed()) {
      return say.phrase("novelty.disputed");
    }
    if (match.isWeak()) {
      return say.phrase("novelty.flat");
    }
    if (match.frames() != null) {
      return say.phrase("novelty.frames");
    }
    if (belief.isOnlyKnown(match)) {
      return say.phrase("novelty.software");
    }
    return belief.isUnexplained(match) ? unexplained(match, say) : say.phrase("novelty.few");
  }

  private static String unexplained(KnownMatch match, Sentences say) {
    return say.phrase(
        "novelty.unexplained",
        Slot.text("category", Phrases.name(String.valueOf(match.category()))),
        Slot.text("region", match.region() == null ? "" : Phrases.name(match.region())));
  }
}
