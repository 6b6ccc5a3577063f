package org.vigil.model.term.lead;

import java.util.Locale;
import org.vigil.model.term.TableText;

/** How soon a lead should be looked at. */
public enum LeadTier implements TableText {
  /** At once. */
  CRITICAL,
  /** Before the rest. */
  HIGH,
  /** In its turn. */
  MEDIUM,
  /** When nothing else is left. */
  LOW;

  @Override
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return text();
  }
}
