package org.vigil.model.term;

/** How well an identifier tells one from all others. */
public enum Strength {
  /** It names one account, line or device. */
  STRONG,
  /** Several may share it, or it changes hands. */
  MEDIUM,
  /** It hints only. */
  WEAK
}
