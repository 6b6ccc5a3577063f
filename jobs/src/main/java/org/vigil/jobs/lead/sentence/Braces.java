package org.vigil.jobs.lead.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The marks of a template: what stands between braces and bars. */
final class Braces {
  private static final Pattern NAME = Pattern.compile("[a-z]+(?:-[a-z]+)*(?=$|[|?])");

  private Braces() {}

  /** Where the brace is closed that opens here. */
  static int end(String text, int open) {
    int depth = 0;
    for (int at = open; at < text.length(); at++) {
      depth += depth(text.charAt(at));
      if (depth == 0) {
        return at;
      }
    }
    throw new IllegalArgumentException("every brace must be closed");
  }

  /** The name with which a slot begins. */
  static String name(String inner) {
    Matcher name = NAME.matcher(inner);
    if (!name.lookingAt()) {
      throw new IllegalArgumentException(
          "{" + inner + "} must begin with a slot's name, and then have | or ? or nothing");
    }
    return name.group();
  }

  /** What the bars outside of inner braces part. */
  static List<String> forms(String text) {
    List<String> forms = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int at = 0; at < text.length(); at++) {
      depth += depth(text.charAt(at));
      if (depth == 0 && text.charAt(at) == '|') {
        forms.add(text.substring(from, at));
        from = at + 1;
      }
    }
    forms.add(text.substring(from));
    return forms;
  }

  private static int depth(char character) {
    return character == '{' ? 1 : character == '}' ? -1 : 0;
  }
}
