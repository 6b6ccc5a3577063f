package org.vigil.lake.lease;

import java.time.Duration;

/** Another run writes to the lake, and went on longer than was waited. */
public final class LakeBusyException extends RuntimeException {
  private static final long serialVersionUID = 1;

  LakeBusyException(String root, String writer, Duration waited) {
    super(
        "Another run writes to %s: %s. %sNothing was changed; start the command again when that one has ended, or let it wait longer with --wait."
            .formatted(
                root,
                writer,
                waited.isZero()
                    ? ""
                    : "It was waited for during %s. ".formatted(Durations.text(waited))));
  }
}
