package org.vigil.jobs.hashset;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigil.model.known.HashSet;

/**
 * A version of a hash set, as a person names it: {@code NAME@3}, or {@code NAME} for the newest.
 */
record SetVersion(String name, int number) {
  private static final Pattern NUMBERED = Pattern.compile("(?s)(.+)@([0-9]{1,9})");

  /**
   * The version that a text names.
   *
   * @throws IllegalArgumentException when there is none such
   */
  static SetVersion named(String text, List<HashSet> stored) {
    List<HashSet> imported = stored.stream().filter(set -> set.number() != null).toList();
    for (HashSet set : imported) {
      if (set.inForce() && set.name().equals(text)) {
        return new SetVersion(text, HashSetVersions.number(set));
      }
    }
    Matcher numbered = NUMBERED.matcher(text);
    if (numbered.matches()) {
      SetVersion asked = new SetVersion(numbered.group(1), Integer.parseInt(numbered.group(2)));
      if (imported.stream().anyMatch(asked::is)) {
        return asked;
      }
    }
    throw new IllegalArgumentException(
        "No hash set, and no version of one, is called %s; there are: %s."
            .formatted(text, names(imported)));
  }

  private boolean is(HashSet set) {
    return set.name().equals(name) && HashSetVersions.number(set) == number;
  }

  private static String names(List<HashSet> imported) {
    List<String> newest =
        imported.stream()
            .filter(HashSet::inForce)
            .map(set -> set.name() + "@" + set.number())
            .sorted()
            .toList();
    return newest.isEmpty() ? "none" : String.join(", ", newest);
  }

  @Override
  public String toString() {
    return name + "@" + number;
  }
}
