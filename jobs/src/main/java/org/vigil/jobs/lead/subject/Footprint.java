package org.vigil.jobs.lead.subject;

import org.vigil.model.term.IdentifierKind;
import org.vigil.model.term.Strength;

/**
 * An identifier that is also somewhere of concern.
 *
 * @param kind what kind of identifier it is
 * @param value its normalised form
 * @param strength how well it tells one from all others
 * @param caseId the case in which it was read
 * @param cases in how many cases it is
 * @param reported whether a report of another case names it
 * @param own whether it was read in the media's own row, and not only in its case
 */
public record Footprint(
    IdentifierKind kind,
    String value,
    Strength strength,
    String caseId,
    long cases,
    boolean reported,
    boolean own) {
  /** From here on what bears it is a lead of its own. */
  private static final double TIE = 0.5;

  /** Whether it was read in the media itself, and ties it. */
  boolean isTie() {
    return own && share() >= TIE;
  }

  /** How much it ties, 0 to 1: what many cases share says less, and what no report names. */
  public double share() {
    double certain =
        switch (strength) {
          case STRONG -> 1;
          case MEDIUM -> 0.5;
          case WEAK -> 0;
        };
    return certain * (reported ? 1 : 0.5) / Math.sqrt(Math.max(1, cases - 1.0));
  }
}
