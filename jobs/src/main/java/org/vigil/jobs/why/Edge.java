package org.vigil.jobs.why;

import org.vigil.model.term.Strength;

/**
 * Two nodes that a row of a table connects, in either direction.
 *
 * @param left the one
 * @param right the other
 * @param row the table, and which row of it
 * @param strength how well it connects them
 * @param sentence what the row says
 */
record Edge(Node left, Node right, RowKey row, Strength strength, String sentence) {
  /**
   * A row of a table.
   *
   * @param table the table
   * @param where its key, as a condition in SQL
   */
  record RowKey(String table, String where) {}

  /** A strong edge costs least; a weak one more than two strong ones. */
  int cost() {
    return switch (strength) {
      case STRONG -> 2;
      case MEDIUM -> 3;
      case WEAK -> 5;
    };
  }

  Node other(Node end) {
    return end.equals(left) ? right : left;
  }
}
