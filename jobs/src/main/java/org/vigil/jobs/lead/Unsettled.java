package org.vigil.jobs.lead;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Why matches do not settle what a media is, in words. */
final class Unsettled {
  private Unsettled() {}

  static String sentence(List<SubjectMedia> media, LeadSettings settings) {
    List<KnownMatch> matches = media.stream().flatMap(one -> one.matches().stream()).toList();
    List<String> reasons =
        matches.stream()
            .map(match -> reason(match, settings.belief()))
            .distinct()
            .sorted()
            .toList();
    List<String> sets =
        matches.stream().map(match -> Words.name(match.hashSet())).distinct().sorted().toList();
    return (sets.size() == 1 ? "Hash set " : "Hash sets ")
        + Words.shortList(sets)
        + Words.pick(sets.size(), " lists ", " list ")
        + Words.pick(media.size(), "it", "them")
        + ", but that settles nothing: "
        + Words.list(reasons)
        + ".";
  }

  private static String reason(KnownMatch match, Belief belief) {
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
    String region = match.region() == null ? "" : " of region " + Words.name(match.region());
    return "nobody has said what category "
        + Words.name(String.valueOf(match.category()))
        + region
        + " means";
  }
}
