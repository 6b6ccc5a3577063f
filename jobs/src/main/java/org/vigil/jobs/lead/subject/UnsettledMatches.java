package org.vigil.jobs.lead.subject;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigil.jobs.lead.sentence.Phrases;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.jobs.lead.settings.SetTrusts;

/** Why matches do not settle what a media is, in words. */
public final class UnsettledMatches {
  private UnsettledMatches() {}

  public static String sentence(List<SubjectMedia> media, LeadSettings settings) {
    List<KnownMatch> matches = media.stream().flatMap(one -> one.matches().stream()).toList();
    List<String> reasons =
        matches.stream()
            .map(match -> reason(match, settings.belief()))
            .distinct()
            .sorted()
            .toList();
    List<String> sets =
        matches.stream().map(match -> Phrases.name(match.hashSet())).distinct().sorted().toList();
    return (sets.size() == 1 ? "Hash set " : "Hash sets ")
        + Phrases.shortList(sets)
        + Phrases.pick(sets.size(), " lists ", " list ")
        + Phrases.pick(media.size(), "it", "them")
        + ", but that settles nothing: "
        + Phrases.list(reasons)
        + ".";
  }

  private static String reason(KnownMatch match, SetTrusts belief) {
    return Stream.of(
            when(match.isDisputed(), "an entry is disputed"),
            when(match.isWeak(), "only flat pictures agree"),
            when(match.shown() != null, "of a video only frames agree"),
            when(belief.isOnlyKnown(match), "a set only knows it, as it knows software"),
            when(belief.isUnexplained(match), unexplained(match)))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse("fewer sets agree than are asked for");
  }

  private static Optional<String> when(boolean holds, String reason) {
    return holds ? Optional.of(reason) : Optional.empty();
  }

  private static String unexplained(KnownMatch match) {
    String region = match.region() == null ? "" : " of region " + Phrases.name(match.region());
    return "nobody has said what category "
        + Phrases.name(String.valueOf(match.category()))
        + region
        + " means";
  }
}
