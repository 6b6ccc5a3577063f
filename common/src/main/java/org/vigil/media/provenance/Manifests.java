package org.vigil.media.provenance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vigil.media.box.Boxes;
import org.vigil.media.box.FileChunks;
import org.vigil.media.box.JpegMarkers;
import org.vigil.media.box.TiffDirectory;

/**
 * Where a file keeps its C2PA manifests (C2PA 2.1, appendix A): JPEG in APP11 segments, PNG and
 * WebP in a chunk, TIFF in a tag, HEIF and movies in a box.
 */
final class Manifests {
  private static final int APP11 = 0xeb;
  private static final int START_OF_SCAN = 0xda;
  private static final short COMMON = 0x4a50; // JP
  private static final int PACKET_HEAD = 8;
  private static final int BOX_HEAD = 8;
  private static final int TIFF_TAG = 0xcd41;

  /** The first half of the box's UUID, and the second. */
  private static final long BOX = 0xd8fec3d61b0e483cL;

  private static final long BOX_REST = 0x92975828877ec481L;
  private static final int UUID_BYTES = 16;
  private static final int FULL_BOX_BYTES = 4;
  private static final int OFFSET_BYTES = 8;

  private Manifests() {}

  /** The stores of manifests, as JUMBF. */
  static List<ByteBuffer> in(byte[] bytes, String mediaType) throws IOException {
    ByteBuffer file = ByteBuffer.wrap(bytes);
    List<ByteBuffer> found = new ArrayList<>();
    boolean tiff = bytes.length > 8 && (file.getShort(0) == 0x4949 || file.getShort(0) == 0x4d4d);
    if (mediaType.equals("image/jpeg")) {
      jpeg(file, found);
    } else if (mediaType.equals("image/png")) {
      FileChunks.png(
          file, (kind, at, length) -> chunk(kind, "caBX", file.slice(at, length), found));
    } else if (mediaType.equals("image/webp")) {
      FileChunks.webp(
          file, (kind, at, length) -> chunk(kind, "C2PA", file.slice(at, length), found));
    } else if (tiff) {
      TiffDirectory.all(file).stream()
          .map(directory -> directory.slice(TIFF_TAG))
          .filter(ByteBuffer::hasRemaining)
          .forEach(found::add);
    } else if (Boxes.begins(file, 0)) {
      Boxes.walk(file, (kind, content) -> box(kind, content, found));
    }
    return found;
  }

  private static void chunk(
      String kind, String wanted, ByteBuffer content, List<ByteBuffer> found) {
    if (kind.equals(wanted)) {
      found.add(content);
    }
  }

  /** Each segment has the number of its box and repeats the head of that; they come in order. */
  private static void jpeg(ByteBuffer file, List<ByteBuffer> found) {
    Map<Short, ByteArrayOutputStream> boxes = new LinkedHashMap<>();
    JpegMarkers.walk(
        file,
        0,
        (marker, at, length) -> {
          if (marker == APP11 && length > PACKET_HEAD + BOX_HEAD && file.getShort(at) == COMMON) {
            short number = file.getShort(at + 2);
            int skipped = PACKET_HEAD + (boxes.containsKey(number) ? BOX_HEAD : 0);
            byte[] content = new byte[length - skipped];
            file.get(at + skipped, content);
            boxes.computeIfAbsent(number, none -> new ByteArrayOutputStream()).writeBytes(content);
          }
          return marker != START_OF_SCAN;
        });
    boxes.values().forEach(box -> found.add(ByteBuffer.wrap(box.toByteArray())));
  }

  /** After the UUID version and flags, what it is for, NUL, and where another such box lies. */
  private static void box(String kind, ByteBuffer content, List<ByteBuffer> found) {
    if (!kind.equals("uuid")
        || content.limit() < UUID_BYTES + FULL_BOX_BYTES
        || content.getLong(0) != BOX
        || content.getLong(8) != BOX_REST) {
      return;
    }
    ByteBuffer rest = Boxes.after(content, UUID_BYTES + FULL_BOX_BYTES);
    byte[] head = new byte[Math.min(rest.limit(), 16)];
    rest.get(0, head);
    String purpose = new String(head, ISO_8859_1);
    int end = purpose.indexOf('\0');
    if (purpose.startsWith("manifest\0") || purpose.startsWith("original\0")) {
      found.add(Boxes.after(rest, end + 1 + OFFSET_BYTES));
    }
  }
}
