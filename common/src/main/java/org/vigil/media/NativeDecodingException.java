package org.vigil.media;

import org.vigil.model.Reason;

/** Native code gave up on a picture; there are no words of its own, for they may quote the file. */
final class NativeDecodingException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Reason reason;

  /** A failure with FFmpeg's number. */
  NativeDecodingException(int status) {
    this(Reason.DECODE_ERROR, "Undecodable: ffmpeg " + status);
  }

  NativeDecodingException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
