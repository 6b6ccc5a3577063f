package org.vigil.jobs.lead.sentence;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The sentences of leads by key, in the words of a site or else in those that are built in; with
 * the grammar that they share: numbers, lists, cases.
 */
public final class Sentences implements Serializable {
  private static final long serialVersionUID = 1;

  private final Map<String, Template> templates;
  private final List<String> numbers;
  private final String digest;

  Sentences(Map<String, String> texts) {
    this.templates = new TreeMap<>();
    texts.forEach((key, text) -> templates.put(key, Template.of(text)));
    this.numbers = words("number.words");
    this.digest = DigestUtils.sha256Hex(new TreeMap<>(texts).toString());
  }

  /** Part of a sentence. */
  public String phrase(String key, Slot... slots) {
    Template template = templates.get(key);
    if (template == null) {
      throw new IllegalStateException("There is no sentence " + key);
    }
    Map<String, Slot> filled = new HashMap<>();
    for (Slot slot : slots) {
      filled.put(slot.name(), slot);
    }
    return template.fill(filled);
  }

  /** A whole sentence: it begins with a capital letter, whatever fills its first slot. */
  public String sentence(String key, Slot... slots) {
    String text = phrase(key, slots);
    int first = text.isEmpty() ? 0 : text.offsetByCodePoints(0, 1);
    return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
  }

  /** The words of a list that is parted by blanks. */
  List<String> words(String key) {
    return Stream.of(phrase(key).split(" +")).filter(word -> !word.isEmpty()).toList();
  }

  /** The name of a signal; its own, with blanks, where an earlier version had it. */
  public String signal(String signal) {
    String key = "signal." + signal;
    return templates.containsKey(key) ? phrase(key) : signal.replace('_', ' ');
  }

  /** What a signal judges, as a noun. */
  public String topic(String signal) {
    return phrase("topic." + signal);
  }

  public String number(long count) {
    return count >= 0 && count < numbers.size()
        ? numbers.get((int) count)
        : grouped(Long.toString(count));
  }

  private String grouped(String digits) {
    int head = digits.length() - 3;
    return head < 1 || digits.charAt(head - 1) == '-'
        ? digits
        : phrase(
            "number.group",
            Slot.text("head", grouped(digits.substring(0, head))),
            Slot.text("last", digits.substring(head)));
  }

  /** A number that fills a slot, as it reads. */
  public Slot count(String name, long count) {
    return Slot.count(name, number(count), count);
  }

  /** Such as "a", "a and b", "a, b and c". */
  public String list(List<String> items) {
    if (items.size() < 2) {
      return String.join("", items);
    }
    int last = items.size() - 1;
    String head = items.get(0);
    for (String item : items.subList(1, last)) {
      head = phrase("list.next", Slot.text("head", head), Slot.text("item", item));
    }
    return phrase("list.last", Slot.text("head", head), Slot.text("item", items.get(last)));
  }

  /** At most so many items of a list, and how many others there are. */
  public String shortList(List<String> items, int most) {
    if (items.size() <= most) {
      return list(items);
    }
    int others = items.size() - most + 1;
    Stream<String> first = items.stream().limit(most - 1L);
    String more = phrase("list.others", count("others", others));
    return list(Stream.concat(first, Stream.of(more)).toList());
  }

  /** At most three items of a list. */
  public String shortList(List<String> items) {
    return shortList(items, 3);
  }

  /** The slot {@code cases}, such as "case A" and "two cases (A and B)". */
  public Slot cases(List<String> cases) {
    Slot names = Slot.text("names", shortList(cases.stream().map(Phrases::name).toList()));
    String text = phrase("cases", count("cases", cases.size()), names);
    return Slot.count("cases", text, cases.size());
  }

  /** Tells one wording from another, for the digest of the rules. */
  @Override
  public String toString() {
    return "sentences " + digest;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sentences sentences && digest.equals(sentences.digest);
  }

  @Override
  public int hashCode() {
    return digest.hashCode();
  }
}
