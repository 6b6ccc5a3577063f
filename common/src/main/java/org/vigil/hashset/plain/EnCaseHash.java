package org.vigil.hashset.plain;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.vigil.hashset.entry.BrokenHashSetException;
import org.vigil.hashset.entry.Entries;
import org.vigil.hashset.entry.Entry;
import org.vigil.hashset.entry.EntryDraft;
import org.vigil.hashset.entry.HashKind;
import org.vigil.hashset.entry.HashSetFormat;

/**
 * EnCase's binary hash set ({@code .hash}): 16 bytes of magic, the number of records (32 bits,
 * little-endian), filler, name and type of the set to offset 1152, then records of 18 bytes, of
 * which the first 16 are the MD5. The number must be true. Source: Autopsy's reader of the format.
 */
public final class EnCaseHash implements HashSetFormat {
  private static final byte[] MAGIC = HexFormat.of().parseHex("484153480d0aff000200000001000000");
  private static final int HEADER_BYTES = 1152;
  private static final int MD5_BYTES = 16;
  private static final int RECORD_BYTES = 18;

  @Override
  public String name() {
    return "encase";
  }

  @Override
  public boolean recognises(byte[] head) {
    return head.length >= MAGIC.length
        && Arrays.equals(MAGIC, 0, MAGIC.length, head, 0, MAGIC.length);
  }

  @Override
  public Entries open(InputStream bytes) throws IOException {
    var header = bytes.readNBytes(HEADER_BYTES);
    if (!recognises(header)) {
      throw refused(0, "The file does not begin as an EnCase hash set");
    }
    if (header.length < HEADER_BYTES) {
      throw refused(header.length, "The header ends too soon");
    }
    var count = count(header);
    if (count == 0) {
      throw refused(MAGIC.length, "The list holds no entries");
    }
    return new Records(new DataInputStream(bytes), count);
  }

  private static long count(byte[] header) {
    var littleEndian = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
    return Integer.toUnsignedLong(littleEndian.getInt(MAGIC.length));
  }

  private static BrokenHashSetException refused(long offset, String reason) {
    return new BrokenHashSetException("Byte " + offset + ": " + reason + ".");
  }

  /** The records after the header. */
  private static final class Records implements Entries {
    private final DataInputStream bytes;
    private final long count;
    private final byte[] record = new byte[RECORD_BYTES];
    private long read;

    Records(DataInputStream bytes, long count) {
      this.bytes = bytes;
      this.count = count;
    }

    @Override
    public Optional<Entry> next() throws IOException {
      var offset = HEADER_BYTES + read * RECORD_BYTES;
      if (read == count) {
        if (bytes.read() >= 0) {
          throw refused(offset, "Something follows the last of " + count + " records");
        }
        return Optional.empty();
      }
      try {
        bytes.readFully(record);
      } catch (EOFException e) {
        throw refused(offset, "The list ends after " + read + " of " + count + " records");
      }
      read++;
      var draft = new EntryDraft();
      draft.hashes.put(HashKind.MD5, HexFormat.of().formatHex(record, 0, MD5_BYTES));
      return Optional.of(draft.entry());
    }

    @Override
    public Optional<String> region() {
      return Optional.empty();
    }

    @Override
    public void close() throws IOException {
      bytes.close();
    }
  }
}
