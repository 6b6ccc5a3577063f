package org.vigil.container.isolated.sevenzip;

import org.jspecify.annotations.Nullable;
import org.vigil.model.term.Reason;

/** The flags of {@code kpidErrorFlags} in 7-Zip's PropID.h. */
final class ErrorFlags {
  private static final int HEADERS_ERROR = 1 << 1;
  private static final int ENCRYPTED_HEADERS = 1 << 2;
  private static final int UNAVAILABLE_START = 1 << 3;
  private static final int UNEXPECTED_END = 1 << 5;
  private static final int DATA_AFTER_END = 1 << 6;
  private static final int UNSUPPORTED_METHOD = 1 << 7;
  private static final int UNSUPPORTED_FEATURE = 1 << 8;

  private ErrorFlags() {}

  static @Nullable Reason reason(int flags) {
    if ((flags & ENCRYPTED_HEADERS) != 0) {
      return Reason.ENCRYPTED;
    }
    if ((flags & UNEXPECTED_END) != 0) {
      return Reason.TRUNCATED;
    }
    if ((flags & (UNSUPPORTED_METHOD | UNSUPPORTED_FEATURE)) != 0) {
      return Reason.UNSUPPORTED_METHOD;
    }
    if ((flags & DATA_AFTER_END) != 0) {
      return Reason.TRAILING_DATA;
    }
    return (flags & (HEADERS_ERROR | UNAVAILABLE_START)) != 0 ? Reason.CORRUPT : null;
  }
}
