package org.vigil.model.term.lead;

import java.util.Locale;
import org.vigil.model.term.TableText;

/** What a signal does to the score of a lead. */
public enum EvidenceDirection implements TableText {
  /** It adds points, or none. */
  RAISES,
  /** It takes points. */
  LOWERS,
  /** There is nothing to judge by, which is not the same as lowers. */
  MISSING;

  @Override
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return text();
  }
}
