package org.vigil.lake.lease;

import java.time.Duration;

/** Another run has taken the lake over, since this one gave no sign of life for too long. */
public final class LeaseLostException extends RuntimeException {
  private static final long serialVersionUID = 1;

  LeaseLostException(String root, String writer, Duration lapse) {
    super(
        "This run gave no sign of life for longer than %s, and its lease on %s has gone to another: %s. It stops here, and writes nothing more; what it had not published is taken back. The same command does it anew."
            .formatted(Durations.text(lapse), root, writer));
  }
}
