package org.vigil.media.box;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;

/**
 * The metadata items of a HEIF or AVIF picture: what type each has, and the table that says where
 * its bytes lie (ISO/IEC 14496-12, iinf and iloc).
 */
public final class HeifItems {
  private static final int MIME = 0x6d696d65;
  private static final int EXIF = 0x45786966;
  private static final String XMP = "application/rdf+xml";
  private static final int MOST_BYTES = 1 << 20;

  private final ByteBuffer file;
  private final int type;
  private final Set<Integer> items = new HashSet<>();
  private final ByteArrayOutputStream content = new ByteArrayOutputStream();

  private HeifItems(byte[] file, int type) {
    this.file = ByteBuffer.wrap(file);
    this.type = type;
  }

  /** The XMP, which metadata-extractor leaves unread; empty if there is none. */
  public static byte[] xmp(byte[] file) throws IOException {
    return new HeifItems(file, MIME).read();
  }

  /** The EXIF as a TIFF, which follows what is skipped at its beginning; empty if none. */
  public static ByteBuffer exif(byte[] file) throws IOException {
    ByteBuffer item = ByteBuffer.wrap(new HeifItems(file, EXIF).read());
    int skipped = item.limit() < 4 ? -1 : item.getInt(0);
    return Boxes.after(item, skipped < 0 || skipped > MOST_BYTES ? item.limit() : 4 + skipped);
  }

  private byte[] read() throws IOException {
    try {
      read("infe");
      read("iloc");
    } catch (BufferUnderflowException e) {
      throw new IOException(e);
    }
    return content.toByteArray();
  }

  /** The types of the items come first, wherever the tables lie. */
  private void read(String table) throws IOException {
    Boxes.walk(
        file,
        (kind, content) -> {
          if (kind.equals("meta")) {
            Boxes.walk(Boxes.after(content, 4), (inner, box) -> table(table, inner, box));
          }
        });
  }

  private void table(String table, String kind, ByteBuffer box) throws IOException {
    if (kind.equals("iloc") && table.equals(kind)) {
      places(box);
    } else if (kind.equals("iinf") && table.equals("infe") && box.hasRemaining()) {
      // A version other than 0 has a count of four bytes.
      ByteBuffer entries = Boxes.after(box, box.get(0) == 0 ? 6 : 8);
      Boxes.walk(entries, (entry, content) -> item(content));
    }
  }

  private void item(ByteBuffer entry) {
    int version = entry.getInt() >>> 24;
    if (version != 2 && version != 3) {
      return;
    }
    int id = version == 2 ? Short.toUnsignedInt(entry.getShort()) : entry.getInt();
    entry.getShort();
    if (entry.getInt() != type) {
      return;
    }
    if (type == MIME) {
      byte[] texts = new byte[entry.remaining()];
      entry.get(texts);
      String[] nameAndType = new String(texts, ISO_8859_1).split("\0", -1);
      if (nameAndType.length < 2 || !nameAndType[1].equals(XMP)) {
        return;
      }
    }
    items.add(id);
  }

  private void places(ByteBuffer table) {
    int version = table.getInt() >>> 24;
    int sizes = Short.toUnsignedInt(table.getShort());
    int count = version < 2 ? Short.toUnsignedInt(table.getShort()) : table.getInt();
    for (int i = 0; i < count; i++) {
      int id = version < 2 ? Short.toUnsignedInt(table.getShort()) : table.getInt();
      int method = version == 0 ? 0 : table.getShort() & 15;
      table.getShort();
      long base = number(table, sizes >> 4 & 15);
      int extents = Short.toUnsignedInt(table.getShort());
      for (int j = 0; j < extents; j++) {
        number(table, version == 0 ? 0 : sizes & 15);
        long offset = base + number(table, sizes >> 12);
        long length = number(table, sizes >> 8 & 15);
        if (items.contains(id) && method == 0) {
          append(offset, length);
        }
      }
    }
  }

  private static long number(ByteBuffer table, int bytes) {
    long number = 0;
    for (int i = 0; i < bytes; i++) {
      number = number << 8 | Byte.toUnsignedInt(table.get());
    }
    return number;
  }

  private void append(long offset, long length) {
    boolean inside = offset >= 0 && length >= 0 && length <= file.limit() - offset;
    if (inside && content.size() + length <= MOST_BYTES) {
      byte[] part = new byte[(int) length];
      file.get((int) offset, part);
      content.writeBytes(part);
    }
  }
}
