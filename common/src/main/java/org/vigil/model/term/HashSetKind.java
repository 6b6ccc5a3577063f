package org.vigil.model.term;

import java.util.Locale;

/** What a file of a hash set is. */
public enum HashSetKind implements TableText {
  /** All that the set holds: what it lacks is no longer in the set. */
  FULL,
  /** What changes in the set. */
  DELTA;

  @Override
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return text();
  }
}
