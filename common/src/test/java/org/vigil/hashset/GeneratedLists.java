package org.vigil.hashset;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.stream.Stream;
import org.vigil.hashset.entry.HashSetFormat;

/** Bytes that are made only as they are read, and counted. */
public final class GeneratedLists extends InputStream {
  private final Iterator<String> texts;
  private byte[] text = {};
  private int position;
  private long given;

  public GeneratedLists(Stream<String> texts) {
    this.texts = texts.iterator();
  }

  /** How many bytes were read so far. */
  public long given() {
    return given;
  }

  /**
   * Reads all entries of a list whose records have one length; returns how many bytes the reader
   * was ahead at most.
   */
  public long furthestAhead(HashSetFormat format, int recordBytes) throws IOException {
    var furthest = 0L;
    try (var entries = format.open(this)) {
      for (var count = 1L; entries.next().isPresent(); count++) {
        furthest = Math.max(furthest, given - count * recordBytes);
      }
    }
    return furthest;
  }

  @Override
  public int read() {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    while (position == text.length) {
      if (!texts.hasNext()) {
        return -1;
      }
      text = texts.next().getBytes(US_ASCII);
      position = 0;
    }
    var count = Math.min(length, text.length - position);
    System.arraycopy(text, position, into, offset, count);
    position += count;
    given += count;
    return count;
  }
}
