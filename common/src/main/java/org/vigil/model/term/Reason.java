package org.vigil.model.term;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Why something could not be read, or only in part: a closed list, never free text. */
public enum Reason {
  // The source as an object.
  SOURCE_MISSING,
  SOURCE_CHANGED,
  READ_SHORT,
  READ_GAVE_UP,
  ACCESS_DENIED,
  // The container.
  TRUNCATED,
  CORRUPT,
  CRC_MISMATCH,
  SIZE_MISMATCH,
  COUNT_MISMATCH,
  HEADER_MISMATCH,
  HEADER_CHECKSUM,
  NO_END_RECORD,
  TRAILING_DATA,
  PREFIX_DATA,
  CONCATENATED,
  GHOST_ENTRY,
  OVERLAP,
  ENCRYPTED,
  UNSUPPORTED_METHOD,
  UNSUPPORTED_FORMAT,
  VOLUME_MISSING,
  // The name.
  PATH_UNSAFE,
  NAME_CONTROL,
  NAME_UNDECODABLE,
  // The budgets.
  BYTES_LIMIT,
  DEPTH_LIMIT,
  MEMBERS_LIMIT,
  MEMORY_LIMIT,
  PIXEL_LIMIT,
  FRAMES_LIMIT,
  TIME_LIMIT,
  RECURSION,
  NOT_EXPANDED,
  // The machine.
  TEMP_FULL,
  // The content.
  ZERO_LENGTH,
  DECODE_ERROR,
  FLAT,
  METADATA_ERROR,
  FORMAT_BLOCKED,
  // The worker that decodes.
  WORKER_OOM,
  WORKER_CRASH,
  WORKER_TIMEOUT,
  WORKER_KILLED,
  // A hash list.
  BROKEN_HASH_SET,
  // What nobody foresaw.
  INTERNAL;

  private static final Set<Reason> RETRYABLE =
      EnumSet.of(SOURCE_MISSING, SOURCE_CHANGED, READ_SHORT, READ_GAVE_UP, ACCESS_DENIED);
  private static final Set<Reason> LIMITS =
      EnumSet.of(
          BYTES_LIMIT,
          DEPTH_LIMIT,
          MEMBERS_LIMIT,
          MEMORY_LIMIT,
          PIXEL_LIMIT,
          FRAMES_LIMIT,
          TIME_LIMIT,
          NOT_EXPANDED,
          WORKER_OOM,
          WORKER_TIMEOUT);

  private static final Set<Reason> PASSING = EnumSet.of(TEMP_FULL, WORKER_KILLED);

  private static final Set<Reason> MISCOUNTING =
      EnumSet.of(
          TRUNCATED,
          CORRUPT,
          COUNT_MISMATCH,
          NO_END_RECORD,
          VOLUME_MISSING,
          ENCRYPTED,
          UNSUPPORTED_METHOD,
          UNSUPPORTED_FORMAT,
          RECURSION,
          WORKER_CRASH,
          INTERNAL);

  static {
    MISCOUNTING.addAll(RETRYABLE);
    MISCOUNTING.addAll(LIMITS);
    MISCOUNTING.addAll(PASSING);
  }

  /** Why a container may give other members than its own count tells of. */
  public static Set<Reason> miscounting() {
    return Collections.unmodifiableSet(MISCOUNTING);
  }

  /** Why a source may be read better the next time, its bytes being the same. */
  public static Set<Reason> retryable() {
    return Collections.unmodifiableSet(RETRYABLE);
  }

  /** Why a source may be read further under other limits. */
  public static Set<Reason> limits() {
    return Collections.unmodifiableSet(LIMITS);
  }

  /** Why a source may be read further another night: the machine, and not its bytes. */
  public static Set<Reason> passing() {
    return Collections.unmodifiableSet(PASSING);
  }
}
