package org.vigil.model.term;

import java.util.Locale;

/** The question that an evidence answers. */
public enum Question implements TableText {
  /** What ties these media to abuse? */
  CONCERN,
  /** What would be learned from them? */
  VALUE,
  /** Why now? */
  URGENCY,
  /** What bounds the score. */
  CAP;

  @Override
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return text();
  }
}
