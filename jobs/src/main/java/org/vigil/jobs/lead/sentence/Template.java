package org.vigil.jobs.lead.sentence;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A text with slots in braces: {@code {name}}, {@code {name|one file|{name} files}}, {@code
 * {name?with it|without}}. The head of sentences.properties tells the rules.
 */
record Template(List<Part> parts) implements Serializable {
  /** A piece of a template. */
  interface Part extends Serializable {
    void write(Map<String, Slot> slots, StringBuilder out);

    void name(Set<String> slots, Set<String> counted);
  }

  private record Literal(String text) implements Part {
    @Override
    public void write(Map<String, Slot> slots, StringBuilder out) {
      out.append(text);
    }

    @Override
    public void name(Set<String> slots, Set<String> counted) {
      // Nothing is filled in.
    }
  }

  private record Filled(String slot) implements Part {
    @Override
    public void write(Map<String, Slot> slots, StringBuilder out) {
      out.append(filled(slots, slot).text());
    }

    @Override
    public void name(Set<String> slots, Set<String> counted) {
      slots.add(slot);
    }
  }

  /** A form, and the numbers that it is for. */
  private record Form(Numbers numbers, Template template) implements Serializable {}

  private record Counted(String slot, List<Form> forms) implements Part {
    @Override
    public void write(Map<String, Slot> slots, StringBuilder out) {
      long count = filled(slots, slot).count();
      Optional<Form> form = forms.stream().filter(one -> one.numbers().hold(count)).findFirst();
      form.ifPresent(one -> one.template().write(slots, out));
    }

    @Override
    public void name(Set<String> slots, Set<String> counted) {
      slots.add(slot);
      counted.add(slot);
      forms.forEach(form -> form.template().name(slots, counted));
    }
  }

  private record Asked(String slot, Template yes, Template no) implements Part {
    @Override
    public void write(Map<String, Slot> slots, StringBuilder out) {
      (filled(slots, slot).isGiven() ? yes : no).write(slots, out);
    }

    @Override
    public void name(Set<String> slots, Set<String> counted) {
      slots.add(slot);
      yes.name(slots, counted);
      no.name(slots, counted);
    }
  }

  /**
   * Reads a template.
   *
   * @throws IllegalArgumentException where a brace is left open or a slot has no name
   */
  static Template of(String text) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
      parts.add(literal(text.substring(at, open)));
      at = Braces.end(text, open) + 1;
      parts.add(slot(text.substring(open + 1, at - 1)));
    }
    parts.add(literal(text.substring(at)));
    return new Template(List.copyOf(parts));
  }

  String fill(Map<String, Slot> slots) {
    StringBuilder out = new StringBuilder();
    write(slots, out);
    return out.toString();
  }

  /** The slots that it names. */
  Set<String> slots() {
    Set<String> names = new TreeSet<>();
    name(names, new TreeSet<>());
    return names;
  }

  /** The slots by whose number it chooses a form. */
  Set<String> counted() {
    Set<String> names = new TreeSet<>();
    name(new TreeSet<>(), names);
    return names;
  }

  private void write(Map<String, Slot> slots, StringBuilder out) {
    parts.forEach(part -> part.write(slots, out));
  }

  private void name(Set<String> slots, Set<String> counted) {
    parts.forEach(part -> part.name(slots, counted));
  }

  private static Literal literal(String text) {
    if (text.indexOf('}') >= 0) {
      throw new IllegalArgumentException("a brace must be opened before it is closed");
    }
    return new Literal(text);
  }

  private static Part slot(String inner) {
    String name = Braces.name(inner);
    String rest = inner.substring(name.length());
    if (rest.isEmpty()) {
      return new Filled(name);
    }
    List<String> forms = Braces.forms(rest.substring(1));
    return rest.charAt(0) == '|' ? counted(name, forms) : asked(name, forms);
  }

  private static Part asked(String name, List<String> forms) {
    if (forms.size() > 2) {
      throw new IllegalArgumentException("{" + name + "?...} must have one form or two");
    }
    return new Asked(name, of(forms.get(0)), of(forms.size() == 1 ? "" : forms.get(1)));
  }

  private static Part counted(String name, List<String> forms) {
    int last = forms.size() - 1;
    List<Form> counted = new ArrayList<>();
    for (String form : forms.subList(0, last)) {
      Numbers numbers = last == 1 ? Numbers.leadingOrOne(form) : Numbers.leading(form);
      counted.add(new Form(numbers, of(numbers.without(form))));
    }
    counted.add(new Form(Numbers.ALL, of(forms.get(last))));
    return new Counted(name, List.copyOf(counted));
  }

  private static Slot filled(Map<String, Slot> slots, String name) {
    Slot slot = slots.get(name);
    if (slot == null) {
      throw new IllegalStateException("Nothing fills the slot " + name);
    }
    return slot;
  }
}
