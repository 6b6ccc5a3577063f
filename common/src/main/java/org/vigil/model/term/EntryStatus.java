package org.vigil.model.term;

/** How a list stands to one of its entries. */
public enum EntryStatus {
  /** The list puts it forward. */
  LISTED,
  /** The list puts it forward, but somebody disagrees. */
  DISPUTED,
  /** The list only knows it, as it knows software: neither harmful nor harmless. */
  KNOWN,
  /** The list takes it back. It must never be matched. */
  RETRACTED
}
