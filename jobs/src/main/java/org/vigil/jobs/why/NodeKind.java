package org.vigil.jobs.why;

import java.util.Locale;

/** What may be connected; the first tell most of why things are. */
public enum NodeKind {
  IDENTIFIER,
  DEVICE,
  NAMED_SERIES,
  SERIES,
  FOLDER,
  PLACE_AND_HOUR,
  LEAD,
  ENTRY,
  CASE,
  MEDIA;

  /** How it is written before a key, on the command line and in files. */
  public String prefix() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What people call it. */
  String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
