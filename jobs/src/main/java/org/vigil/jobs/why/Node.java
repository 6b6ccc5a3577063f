package org.vigil.jobs.why;

import java.util.Comparator;

/**
 * One thing that may be connected with others.
 *
 * @param kind what it is
 * @param key its key in the tables; of an identifier, kind and value joined by a colon
 */
public record Node(NodeKind kind, String key) implements Comparable<Node> {
  private static final int DIGITS = 12;
  private static final Comparator<Node> ORDER =
      Comparator.comparing(Node::kind).thenComparing(Node::key);

  /** How a person names it without doubt. */
  public String text() {
    return kind.prefix() + ":" + key;
  }

  /** What a person reads; of digests the first digits. */
  String words() {
    return switch (kind) {
      case MEDIA, FOLDER, ENTRY -> kind.words() + " " + shortened();
      case IDENTIFIER -> kind.words() + " " + key.replaceFirst(":", " ");
      default -> kind.words() + " " + key;
    };
  }

  private String shortened() {
    return kind == NodeKind.ENTRY
        ? key.replaceFirst("([0-9a-f]{" + DIGITS + "})[0-9a-f]+$", "$1")
        : key.substring(0, Math.min(DIGITS, key.length()));
  }

  @Override
  public int compareTo(Node other) {
    return ORDER.compare(this, other);
  }
}
