package org.vigil.lake;

/** Who writes a table, and what becomes of its rows with the run. */
public enum TableKind {
  /**
   * The night's: written by its stations. A run that is given up is rolled back in all of them; one
   * that is published seals the version of each.
   */
  NIGHT,

  /** The ledger's: appended to as runs begin, go on and end. No run takes a row back. */
  LEDGER,

  /**
   * People's: appended to at any hour by commands of their own, and never rolled back. A run reads
   * one version of each, which is an input of the run: another version is another run.
   */
  PEOPLE,

  /**
   * A seizure's: written in its own lane by the command that reads it. No night rolls them back or
   * publishes them; it takes over what they have of sources.
   */
  LANE;

  /** Refuses what would change or take away rows where they may only be added. */
  void requireRewritable(String table) {
    if (this != NIGHT && this != LANE) {
      throw new IllegalArgumentException(
          table + " is one of the tables that rows are only added to, and no run takes them back.");
    }
  }
}
