package org.vigil.jobs.lead.sentence;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers that a form is for, as languages part them: {@code 1}, {@code 2-4}, {@code *1} (all
 * that end so), several with commas between.
 */
record Numbers(String written, List<Span> spans) implements Serializable {
  static final Numbers ALL = new Numbers("", List.of(new Span(Long.MIN_VALUE, Long.MAX_VALUE, 0)));
  private static final Numbers ONE = new Numbers("", List.of(new Span(1, 1, 0)));

  private static final String SPAN = "\\*?[0-9]{1,9}|[0-9]{1,9}-[0-9]{1,9}";
  private static final Pattern LEADING =
      Pattern.compile("((?:" + SPAN + ")(?:,(?:" + SPAN + "))*): *");

  /** From one number to another, of the last digits where there is a modulus. */
  record Span(long from, long to, long modulus) implements Serializable {
    boolean holds(long count) {
      long asked = modulus == 0 ? count : count % modulus;
      return from <= asked && asked <= to;
    }
  }

  /** The numbers with which a form begins, before a colon. */
  static Numbers leading(String form) {
    Matcher leading = LEADING.matcher(form);
    if (!leading.lookingAt()) {
      throw new IllegalArgumentException(
          "of three forms or more each but the last must begin with its numbers, such as 2-4:");
    }
    List<Span> spans = new ArrayList<>();
    for (String part : leading.group(1).split(",", -1)) {
      spans.add(span(part));
    }
    return new Numbers(leading.group(), List.copyOf(spans));
  }

  /** The same, or one where the form does not say. */
  static Numbers leadingOrOne(String form) {
    return LEADING.matcher(form).lookingAt() ? leading(form) : ONE;
  }

  boolean hold(long count) {
    return spans.stream().anyMatch(span -> span.holds(count));
  }

  /** The form without its numbers. */
  String without(String form) {
    return form.substring(written.length());
  }

  private static Span span(String part) {
    if (part.startsWith("*")) {
      long digits = Long.parseLong(part.substring(1));
      return new Span(digits, digits, Math.round(Math.pow(10, part.length() - 1.0)));
    }
    String[] ends = part.split("-", -1);
    return new Span(Long.parseLong(ends[0]), Long.parseLong(ends[ends.length - 1]), 0);
  }
}
