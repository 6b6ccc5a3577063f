package org.vigil.media.raw;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigil.media.camera.TakenAt;
import org.vigil.media.facts.CameraFacts;
import org.vigil.media.facts.CameraFactsBuilder;
import org.vigil.media.facts.CleanText;
import org.vigil.media.facts.MediaFacts;
import org.vigil.media.facts.MediaFormat;
import org.vigil.media.facts.Origin;
import org.vigil.media.facts.OriginBuilder;
import org.vigil.media.facts.Part;
import org.vigil.media.facts.PartList;
import org.vigil.media.facts.PictureFacts;
import org.vigil.model.term.LocalSource;
import org.vigil.model.term.Stage;

/**
 * The metadata of Canon's CRW files, which no library reads (CIFF, revision 1.0.4; exiftool's
 * CanonRaw tags): heaps of values, each with a directory at its end, one within the other.
 */
public final class CiffFormat implements MediaFormat {
  private static final int HEAP_AT = 2;
  private static final int ENTRY_BYTES = 10;
  private static final int MOST_DEPTH = 8;
  private static final int MOST_VALUES = 1024;

  /** The two bits that say where a value lies, if not in the heap: in the entry itself. */
  private static final int PLACE = 0xc000;

  private static final int IN_ENTRY = 0x4000;

  /** The bits for the kind of a value, and the two kinds that are heaps. */
  private static final int KIND = 0x3800;

  private static final int HEAP = 0x2800;
  private static final int OTHER_HEAP = 0x3000;

  private static final int MAKE_AND_MODEL = 0x080a;
  private static final int FIRMWARE = 0x080b;
  private static final int OWNER = 0x0810;
  private static final int SERIAL = 0x180b;
  private static final int TIME = 0x180e;
  private static final int SIZE = 0x1810;
  private static final int JPEG = 0x2007;
  private static final int THUMBNAIL = 0x2008;

  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals("image/x-raw-canon");
  }

  @Override
  public Stage stage() {
    return Stage.METADATA;
  }

  @Override
  public MediaFacts read(byte[] bytes, String mediaType) throws IOException {
    Map<Integer, ByteBuffer> values = values(ByteBuffer.wrap(bytes));
    CameraFacts camera = camera(values);
    return new MediaFacts(size(values), camera.orNull(), List.of());
  }

  /** The JPEG that the camera showed, and the small one. */
  public static void parts(ByteBuffer file, PartList parts) throws IOException {
    Map<Integer, ByteBuffer> values = values(file.duplicate());
    part(Part.Kind.PREVIEW, values.get(JPEG), parts);
    part(Part.Kind.THUMBNAIL, values.get(THUMBNAIL), parts);
  }

  private static void part(Part.Kind kind, @Nullable ByteBuffer value, PartList parts) {
    if (value != null) {
      parts.jpeg(kind, value.arrayOffset(), value.limit());
    }
  }

  private static Map<Integer, ByteBuffer> values(ByteBuffer file) throws IOException {
    file.order(file.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    Map<Integer, ByteBuffer> values = new HashMap<>();
    long head = Integer.toUnsignedLong(file.getInt(HEAP_AT));
    heap(slice(file, head, file.limit() - head), 0, values);
    return values;
  }

  private static void heap(ByteBuffer heap, int depth, Map<Integer, ByteBuffer> values)
      throws IOException {
    int last = heap.limit() - 4;
    if (last < 2 || depth > MOST_DEPTH) {
      return;
    }
    ByteBuffer directory = slice(heap, Integer.toUnsignedLong(heap.getInt(last)), 2);
    int at = directory.arrayOffset() - heap.arrayOffset();
    int count = Short.toUnsignedInt(directory.getShort(0));
    for (int i = 0; i < count && values.size() < MOST_VALUES; i++) {
      ByteBuffer entry = slice(heap, at + 2L + (long) i * ENTRY_BYTES, ENTRY_BYTES);
      int tag = Short.toUnsignedInt(entry.getShort(0));
      boolean within = (tag & PLACE) == IN_ENTRY;
      ByteBuffer value = within ? slice(entry, 2, 8) : slice(heap, at(entry, 6), at(entry, 2));
      int kind = tag & KIND;
      if (kind == HEAP || kind == OTHER_HEAP) {
        heap(value, depth + 1, values);
      } else {
        values.putIfAbsent(tag & ~PLACE, value);
      }
    }
  }

  private static long at(ByteBuffer entry, int at) {
    return Integer.toUnsignedLong(entry.getInt(at));
  }

  private static ByteBuffer slice(ByteBuffer bytes, long from, long length) throws IOException {
    if (from < 0 || length < 0 || length > bytes.limit() - from) {
      throw new IOException("Beyond the heap");
    }
    return bytes.slice((int) from, (int) length).order(bytes.order());
  }

  private static CameraFacts camera(Map<Integer, ByteBuffer> values) {
    String[] names = text(values, MAKE_AND_MODEL).split("\0", 3);
    String model = names.length > 1 ? names[1] : null;
    Origin origin =
        OriginBuilder.builder(Origin.NONE)
            .owner(text(values, OWNER).split("\0", 2)[0])
            .localSource(LocalSource.RAW)
            .build();
    return CameraFactsBuilder.builder()
        .make(names[0])
        .model(model)
        // Of other cameras than these it is not known what the number is.
        .bodySerial(model != null && model.contains("EOS") ? unsigned(values, SERIAL) : null)
        .software(text(values, FIRMWARE).split("\0", 2)[0])
        .takenAtLocal(time(values))
        .origin(origin)
        .build();
  }

  private static String text(Map<Integer, ByteBuffer> values, int tag) {
    ByteBuffer value = values.getOrDefault(tag, ByteBuffer.allocate(0));
    byte[] text = new byte[Math.min(value.limit(), CleanText.MAX_CHARS)];
    value.get(0, text);
    return new String(text, ISO_8859_1);
  }

  private static @Nullable String unsigned(Map<Integer, ByteBuffer> values, int tag) {
    ByteBuffer value = values.get(tag);
    return value == null || value.limit() < 4 ? null : Integer.toUnsignedString(value.getInt(0));
  }

  /** Seconds since 1970, by the camera's local clock. */
  private static @Nullable String time(Map<Integer, ByteBuffer> values) {
    String seconds = unsigned(values, TIME);
    return seconds == null || seconds.equals("0")
        ? null
        : TakenAt.ISO.format(
            Instant.ofEpochSecond(Long.parseLong(seconds)).atOffset(ZoneOffset.UTC));
  }

  private static @Nullable PictureFacts size(Map<Integer, ByteBuffer> values) {
    ByteBuffer size = values.get(SIZE);
    boolean known = size != null && size.limit() >= 8 && size.getInt(0) > 0 && size.getInt(4) > 0;
    return size == null || !known
        ? null
        : new PictureFacts(size.getInt(0), size.getInt(4), null, null);
  }
}
