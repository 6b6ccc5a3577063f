package org.vigil.container.isolated.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.DateTimeException;
import java.time.Instant;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.DocumentNode;
import org.jspecify.annotations.Nullable;

/** The properties of a message or recipient that have a fixed size ([MS-OXMSG] section 2.4). */
final class OutlookProperties {
  static final String STREAM = "__properties_version1.0";

  /** PidTagClientSubmitTime, a moment. */
  static final int SUBMITTED = 0x0039_0040;

  /** PidTagRecipientType, an integer. */
  static final int RECIPIENT_TYPE = 0x0C15_0003;

  /** Its tag, flags and value. */
  private static final int ENTRY_BYTES = 16;

  private static final int VALUE_AT = 8;
  private static final int MOST_BYTES = 1 << 18;

  /** From 1601 to 1970. */
  private static final long EPOCH_SECONDS = 11_644_473_600L;

  private static final long TICKS = 10_000_000;

  private final ByteBuffer entries;

  private OutlookProperties(ByteBuffer entries) {
    this.entries = entries;
  }

  static OutlookProperties of(DirectoryNode folder) throws IOException {
    byte[] bytes = new byte[0];
    if (folder.hasEntryCaseInsensitive(STREAM)
        && folder.getEntryCaseInsensitive(STREAM) instanceof DocumentNode stream) {
      try (InputStream content = new DocumentInputStream(stream)) {
        bytes = content.readNBytes(MOST_BYTES);
      }
    }
    return new OutlookProperties(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
  }

  /** An integer; zero where there is none. */
  int number(int tag) {
    int at = at(tag);
    return at < 0 ? 0 : entries.getInt(at);
  }

  /** A moment; null where there is none. */
  @Nullable Instant time(int tag) {
    int at = at(tag);
    long ticks = at < 0 ? 0 : entries.getLong(at);
    try {
      return ticks <= 0
          ? null
          : Instant.ofEpochSecond(ticks / TICKS - EPOCH_SECONDS, ticks % TICKS * 100);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /**
   * Where its value is. Before the entries stand 8 bytes or more, as what it is of has it, so that
   * they are counted from the end.
   */
  private int at(int tag) {
    for (int at = entries.limit() - ENTRY_BYTES; at >= 0; at -= ENTRY_BYTES) {
      if (entries.getInt(at) == tag) {
        return at + VALUE_AT;
      }
    }
    return -1;
  }
}
