package org.vigil.media.picture;

import org.vigil.model.term.Reason;

/** Native code gave up on a picture; there are no words of its own, for they may quote the file. */
public final class NativeDecodingException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Reason reason;

  /** A failure with FFmpeg's number. */
  public NativeDecodingException(int status) {
    this(Reason.DECODE_ERROR, "Undecodable: ffmpeg " + status);
  }

  public NativeDecodingException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
