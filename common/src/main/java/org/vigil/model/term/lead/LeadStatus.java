package org.vigil.model.term.lead;

import java.util.Locale;
import org.vigil.model.term.TableText;

/** A lead against the night before. */
public enum LeadStatus implements TableText {
  /** It was not on the list, or it was withdrawn. */
  NEW,
  /** More speaks for it. */
  RAISED,
  /** Less speaks for it. */
  LOWERED,
  /** Neither more nor less speaks for it. */
  UNCHANGED,
  /** Nothing gives it any more. */
  WITHDRAWN;

  @Override
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return text();
  }
}
