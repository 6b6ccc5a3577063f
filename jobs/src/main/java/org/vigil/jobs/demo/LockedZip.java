package org.vigil.jobs.demo;

import java.time.Instant;
import java.util.SplittableRandom;

/** A zip whose only member is encrypted with a password that nobody has. */
final class LockedZip {
  private static final Instant PACKED_AT = Instant.parse("2024-09-01T20:00:00Z");
  private static final int LOCAL_FLAGS = 6;
  private static final int CENTRAL_FLAGS = 8;
  private static final int END_RECORD_BYTES = 22;
  private static final int CENTRAL_OFFSET = 16;

  private LockedZip() {}

  /** Noise is what a cipher leaves; bit 0 of the flags says so (PKWARE APPNOTE, 4.4.4). */
  static byte[] of(String name) {
    byte[] noise = new byte[20_000];
    new SplittableRandom(4).nextBytes(noise);
    byte[] zip = new Bundle(PACKED_AT).add(name, noise).zip();
    zip[LOCAL_FLAGS] |= 1;
    zip[centralDirectory(zip) + CENTRAL_FLAGS] |= 1;
    return zip;
  }

  /** Where the end record says that the directory begins; little-endian. */
  private static int centralDirectory(byte[] zip) {
    int at = zip.length - END_RECORD_BYTES + CENTRAL_OFFSET;
    return (zip[at] & 0xFF) | (zip[at + 1] & 0xFF) << 8 | (zip[at + 2] & 0xFF) << 16;
  }
}
