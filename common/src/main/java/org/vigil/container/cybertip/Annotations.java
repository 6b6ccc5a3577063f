package org.vigil.container.cybertip;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The flags that a provider sets on a report or a file: in XML by their presence alone. */
final class Annotations {
  private static final Set<String> NO = Set.of("false", "no", "n", "0");
  private static final int MAX = 100;

  private Annotations() {}

  /** Those of these elements that are set, as terms such as LIVE_STREAMING, each once. */
  static List<String> of(List<Node> elements) {
    return elements.stream()
        .flatMap(Annotations::terms)
        .filter(term -> !term.isEmpty())
        .distinct()
        .limit(MAX)
        .toList();
  }

  private static Stream<String> terms(Node element) {
    if (element.isBareText()) { // a list of words rather than of flags
      return element.text().stream().map(KeptText::term);
    }
    return element.children().stream()
        .filter(flag -> !flag.name().startsWith("@"))
        .filter(flag -> flag.text().filter(Annotations::isNo).isEmpty())
        .map(flag -> KeptText.term(flag.name()));
  }

  private static boolean isNo(String text) {
    return NO.contains(text.toLowerCase(Locale.ROOT));
  }
}
