package org.vigil.jobs.lead.subject;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.jobs.lead.sentence.Phrases;
import org.vigil.model.term.AssertionKind;

/** The series that hash sets and case files name. */
final class NamedSeries {
  /** What lists write for none. */
  private static final Set<String> NONE =
      Set.of("", "none", "null", "n/a", "na", "unknown", "unnamed", "other", "misc", "0", "-");

  private NamedSeries() {}

  /** The name as it is compared; empty where it names none. */
  static String of(@Nullable String name) {
    String clean = Phrases.clean(name).toLowerCase(Locale.ROOT);
    return NONE.contains(clean) ? "" : clean;
  }

  /** The series that most name, or the first by name; null where none is named. */
  static @Nullable String of(List<KnownMatch> matches, List<Word> words) {
    TreeMap<String, Integer> counts = new TreeMap<>();
    Stream.concat(
            matches.stream()
                .filter(match -> !match.hub() && !match.isDoubtful())
                .map(KnownMatch::series)
                .filter(Objects::nonNull),
            words.stream().filter(w -> w.kind() == AssertionKind.SERIES).map(Word::value))
        .filter(name -> !of(name).isEmpty())
        .forEach(name -> counts.merge(Phrases.clean(name), 1, Integer::sum));
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() == most)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }
}
