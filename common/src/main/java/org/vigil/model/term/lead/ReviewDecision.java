package org.vigil.model.term.lead;

import java.util.Locale;
import org.vigil.model.term.TableText;

/** What a person decides of a lead. */
public enum ReviewDecision implements TableText {
  /** Somebody works on it. */
  TAKEN_UP,
  /** Another unit has it now. */
  REFERRED,
  /** The victim is identified. */
  VICTIM_IDENTIFIED,
  /** Nothing is left to do. */
  NO_FURTHER_ACTION,
  /** What was decided before holds no longer. */
  REOPENED;

  /** Whether nobody here needs to look at it until more speaks for it. */
  public boolean isClosing() {
    return this != TAKEN_UP && this != REOPENED;
  }

  @Override
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return text();
  }
}
