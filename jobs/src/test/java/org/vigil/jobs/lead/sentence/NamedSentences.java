package org.vigil.jobs.lead.sentence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The keys and slots that the sources of leads name: where they ask for a sentence or a phrase. */
final class NamedSentences {
  private static final Pattern ASKED = Pattern.compile("\\b(?:phrase|sentence)\\(");
  private static final Pattern WORDS = Pattern.compile("words\\(\"([a-z.]+)\"\\)");
  private static final Pattern KEY = Pattern.compile("\"([a-z_]+(?:[.-][a-z]+)*)\"");
  private static final String SLOT_NAME = "\\(\\s*\"([a-z]+(?:-[a-z]+)*)\"";
  private static final Pattern SLOT =
      Pattern.compile(SLOT_NAME + "|\\bsay(?:\\(\\))?\\.(cases)\\(");
  private static final Pattern TEXT = Pattern.compile("Slot\\.(?:text|when)" + SLOT_NAME);
  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z]*");

  /** By key, the slots that each place fills which asks for it. */
  final Map<String, List<Set<String>>> asked = new TreeMap<>();

  /** The slots that have no number. */
  final Set<String> uncounted = new TreeSet<>();

  static NamedSentences in(Path sources) throws IOException {
    NamedSentences named = new NamedSentences();
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        named.read(Files.readString(file));
      }
    }
    return named;
  }

  private void read(String source) {
    WORDS.matcher(source).results().forEach(found -> add(found.group(1), Set.of()));
    TEXT.matcher(source).results().forEach(found -> uncounted.add(found.group(1)));
    Matcher call = ASKED.matcher(source);
    while (call.find()) {
      List<String> arguments = arguments(source, call.end());
      Set<String> slots = new TreeSet<>();
      arguments.stream().skip(1).forEach(argument -> slots.add(slot(argument, source)));
      KEY.matcher(arguments.get(0)).results().forEach(key -> add(key.group(1), slots));
    }
  }

  private void add(String key, Set<String> slots) {
    asked.computeIfAbsent(key, ignored -> new ArrayList<>()).add(slots);
  }

  /** The slot that an argument fills: it names it, or a variable or method of that name does. */
  private static String slot(String argument, String source) {
    Matcher literal = SLOT.matcher(argument);
    if (literal.find()) {
      return name(literal);
    }
    Matcher name = NAME.matcher(argument);
    if (!name.find()) {
      return argument;
    }
    Matcher declared =
        Pattern.compile(
                "\\bSlot " + name.group() + "(?: =[^;]*?|\\(.*?)(?:" + SLOT + ")", Pattern.DOTALL)
            .matcher(source);
    return declared.find() ? name(declared) : argument;
  }

  private static String name(Matcher slot) {
    return slot.group(1) == null ? slot.group(2) : slot.group(1);
  }

  /** What stands between commas, from a bracket that has been opened to where it is closed. */
  private static List<String> arguments(String source, int from) {
    List<String> arguments = new ArrayList<>();
    StringBuilder argument = new StringBuilder();
    int depth = 0;
    boolean quoted = false;
    for (int at = from; depth >= 0; at++) {
      char character = source.charAt(at);
      quoted ^= character == '"' && source.charAt(at - 1) != '\\';
      depth +=
          quoted ? 0 : "({".indexOf(character) >= 0 ? 1 : ")}".indexOf(character) >= 0 ? -1 : 0;
      if (depth < 0 || (!quoted && depth == 0 && character == ',')) {
        arguments.add(argument.toString().strip());
        argument.setLength(0);
      } else {
        argument.append(character);
      }
    }
    return arguments;
  }
}
