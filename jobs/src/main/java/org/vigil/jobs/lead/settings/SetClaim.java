package org.vigil.jobs.lead.settings;

import org.jspecify.annotations.Nullable;
import org.vigil.model.term.EntryStatus;

/** What an entry of a hash set claims of a media that it matches, as far as settings judge it. */
public interface SetClaim {
  /** The name of the hash set. */
  String hashSet();

  /** The region of the list, where it names one. */
  @Nullable String region();

  /** The category as the set writes it. */
  @Nullable String category();

  /** Whether the victim is identified; null where the set does not say. */
  @Nullable Boolean victimIdentified();

  /** How the set stands to the entry: LISTED, DISPUTED or KNOWN. */
  EntryStatus status();
}
