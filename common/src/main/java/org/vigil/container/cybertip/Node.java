package org.vigil.container.cybertip;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.container.cybertip.ReportText.Event;

/**
 * One file, person or summary of a report, read whole within bounds. Whoever asks it for a text
 * where it has elements, or the other way round, gets nothing, and it is flawed from then on.
 */
final class Node {
  private static final int MAX_NODES = 100_000;
  private static final int MAX_CHARS = 8 << 20;
  private static final int NODE_CHARS = 16;

  private final String name;
  private final Node root;
  private final List<Node> children = new ArrayList<>(0);
  private @Nullable String text;
  private boolean flawed;
  private int nodes;
  private int chars;

  private Node(String name, @Nullable Node root) {
    this.name = name;
    this.root = root == null ? this : root;
  }

  /** Reads the element that has just begun to its end. */
  static Node read(ReportText report) throws IOException {
    var root = new Node(report.name(), null);
    root.fill(report);
    return root;
  }

  private void fill(ReportText report) throws IOException {
    for (var event = report.next(); event != Event.END; event = report.next()) {
      if (event == Event.DONE) {
        return;
      }
      if (event == Event.TEXT) {
        text = report.text();
        root.chars += text.length();
      } else {
        var child = new Node(report.name(), root);
        if (!root.isFull()) {
          root.nodes++;
          children.add(child);
        }
        child.fill(report);
      }
    }
  }

  /** Whether it had more than is kept. */
  boolean isFull() {
    return nodes >= MAX_NODES || chars + (long) nodes * NODE_CHARS >= MAX_CHARS;
  }

  String name() {
    return name;
  }

  /** How many characters it has. */
  int chars() {
    return root.chars;
  }

  /** Whether a value was left out, for it is not of its type. */
  boolean isFlawed() {
    return root.flawed;
  }

  /** A value was left out. */
  void flaw() {
    root.flawed = true;
  }

  /** Whether it has neither text nor elements. */
  boolean isEmpty() {
    return text == null && children.isEmpty();
  }

  /** Whether it is a text where elements should be. */
  boolean isBareText() {
    return text != null && children.isEmpty();
  }

  List<Node> children() {
    return children;
  }

  /** Its text, or that of its {@code value}. */
  Optional<String> text() {
    if (text != null) {
      return Optional.of(text);
    }
    for (var child : children) {
      if (child.name.equals("value") && child.text != null) {
        return Optional.of(child.text);
      }
    }
    if (children.stream().anyMatch(child -> !child.name.startsWith("@"))) {
      flaw();
    }
    return Optional.empty();
  }

  /** The text of the first element of these names that has one. */
  Optional<String> text(String... names) {
    for (var wanted : names) {
      for (var child : children) {
        var found = child.name.equals(wanted) ? child.text() : Optional.<String>empty();
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** Yes or no, as the first of these names says; empty when none does. */
  Optional<Boolean> flag(String... names) {
    var written = text(names);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    switch (written.get().toLowerCase(Locale.ROOT)) {
      case "true", "yes", "y", "1" -> {
        return Optional.of(true);
      }
      case "false", "no", "n", "0" -> {
        return Optional.of(false);
      }
      default -> {
        flaw();
        return Optional.empty();
      }
    }
  }

  /** The elements of these names, which should have elements themselves. */
  List<Node> all(String... names) {
    var wanted = Set.of(names);
    var found = new ArrayList<Node>();
    for (var child : children) {
      if (wanted.contains(child.name) && child.isBareText()) {
        flaw();
      } else if (wanted.contains(child.name)) {
        found.add(child);
      }
    }
    return found;
  }

  /** The items of a list, whether it lies in an element of its own or not. */
  List<Node> items(String... names) {
    return items(Set.of(names));
  }

  private List<Node> items(Set<String> names) {
    var found = new ArrayList<Node>();
    for (var child : children) {
      if (names.contains(child.name)) {
        if (child.children.stream().anyMatch(inner -> names.contains(inner.name))) {
          found.addAll(child.items(names));
        } else if (!child.isEmpty()) {
          found.add(child);
        }
      }
    }
    return found;
  }
}
