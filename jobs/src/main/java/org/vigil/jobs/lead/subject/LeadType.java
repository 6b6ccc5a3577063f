package org.vigil.jobs.lead.subject;

import java.util.Optional;
import org.vigil.jobs.lead.settings.LeadSettings;

/** The kinds of lead, in order of precedence. */
public enum LeadType {
  SAME_DEVICE,
  SERIES_GROWTH,
  KNOWN_UNIDENTIFIED_VICTIM,
  CROSS_CASE,
  UNKNOWN_MEDIA;

  /**
   * The lead that a subject gives, if any. Media that are all listed as harmless, as identified or
   * without a word on the victim give none of their own.
   */
  public static Optional<LeadType> of(Findings findings, LeadSettings settings) {
    if (findings.subject().device() != null) {
      return findings.linksByDevice(settings) ? Optional.of(SAME_DEVICE) : Optional.empty();
    }
    boolean unknown = !findings.unknown().isEmpty();
    if (findings.growsFromKnown()) {
      return Optional.of(SERIES_GROWTH);
    }
    if (findings.victim().mayBeUnidentified()) {
      return Optional.of(KNOWN_UNIDENTIFIED_VICTIM);
    }
    if (!unknown) {
      return Optional.empty();
    }
    return Optional.of(findings.cases().size() > 1 ? CROSS_CASE : UNKNOWN_MEDIA);
  }
}
