package org.vigil.container.volume;

import org.vigil.container.isolated.ContainerSignatures;

/** What the main header of a RAR archive says of volumes. */
public final class RarVolume {
  private static final int MAIN4 = 0x73;
  private static final int MAIN5 = 1;
  private static final int VOLUME = 1;
  private static final int FIRST4 = 0x100;
  private static final int NUMBERED5 = 2;
  private static final int EXTRA5 = 1;
  private static final int DATA5 = 2;
  private static final int MARK4_BYTES = 7;
  private static final int MARK5_BYTES = 8;
  private static final int CRC5_BYTES = 4;

  private final byte[] head;
  private int at;

  private RarVolume(byte[] head) {
    this.head = head;
  }

  /** Whether it is one of several volumes. */
  public static boolean isVolume(byte[] head) {
    return (flags(head) & VOLUME) != 0;
  }

  /** Whether it is one of several volumes, and not known to be the first. */
  static boolean isLater(byte[] head) {
    int flags = flags(head);
    boolean first = rar5(head) ? (flags & NUMBERED5) == 0 : (flags & FIRST4) != 0;
    return (flags & VOLUME) != 0 && !first;
  }

  private static boolean rar5(byte[] head) {
    return head.length > MARK4_BYTES && head[MARK4_BYTES - 1] == 1;
  }

  /** The flags of its main header; none where that is not there or not to be read. */
  private static int flags(byte[] head) {
    if (!ContainerSignatures.RAR.test(head)) {
      return 0;
    }
    RarVolume header = new RarVolume(head);
    return rar5(head) ? header.flags5() : header.flags4();
  }

  private int flags4() {
    at = MARK4_BYTES + 2;
    return next() == MAIN4 ? next() | next() << 8 : 0;
  }

  private int flags5() {
    at = MARK5_BYTES + CRC5_BYTES;
    number();
    boolean main = number() == MAIN5;
    long header = number();
    if ((header & EXTRA5) != 0) {
      number();
    }
    if ((header & DATA5) != 0) {
      number();
    }
    return main ? (int) number() : 0;
  }

  /** Seven bits a byte, the lowest first. */
  private long number() {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      int more = next();
      value |= (long) (more & 0x7F) << shift;
      if ((more & 0x80) == 0) {
        break;
      }
    }
    return value;
  }

  private int next() {
    return at < head.length ? head[at++] & 0xFF : 0;
  }
}
