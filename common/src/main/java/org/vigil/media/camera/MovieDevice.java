package org.vigil.media.camera;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.drew.metadata.Metadata;
import com.drew.metadata.mov.metadata.QuickTimeMetadataDirectory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.media.box.Boxes;
import org.vigil.media.facts.CleanText;

/**
 * Which camera or telephone a movie names where metadata-extractor does not look: the keys of
 * Android's MediaMuxer, Samsung's smta, GoPro's GPMF (github.com/gopro/gpmf-parser), the make and
 * model of QuickTime's user data. What is read first stands.
 */
final class MovieDevice {
  /** The box "data". */
  private static final int DATA = 0x64617461;

  /** A box with its own size, its kind, the kind of its value and a language. */
  private static final int VALUE_AT = 16;

  private static final int UTF_8_TEXT = 1;
  private static final int MOST_KEYS = 1_000;
  private static final int GPMF_HEAD = 8;
  private static final int GPMF_DEPTH = 4;

  private final Metadata metadata;

  MovieDevice(Metadata metadata) {
    this.metadata = metadata;
  }

  /** Android's: a table of keys, and values that go by their place in it. */
  void keyed(ByteBuffer meta) throws IOException {
    List<String> keys = new ArrayList<>();
    Boxes.walk(
        meta,
        (kind, content) -> {
          if (kind.equals("keys")) {
            // Version and flags, and how many there are.
            Boxes.walk(Boxes.after(content, 8), (space, key) -> key(space, key, keys));
          } else if (kind.equals("ilst") && !keys.isEmpty()) {
            Boxes.walk(content, (place, value) -> keyed(place, value, keys));
          }
        });
  }

  private static void key(String space, ByteBuffer name, List<String> keys) {
    if (keys.size() < MOST_KEYS) {
      keys.add(space.equals("mdta") ? text(name, ISO_8859_1) : "");
    }
  }

  private void keyed(String place, ByteBuffer value, List<String> keys) {
    int key = ByteBuffer.wrap(place.getBytes(ISO_8859_1)).getInt();
    boolean isText =
        value.limit() > VALUE_AT && value.getInt(4) == DATA && value.getInt(8) == UTF_8_TEXT;
    if (key < 1 || key > keys.size() || !isText) {
      return;
    }
    String written = text(Boxes.after(value, VALUE_AT), UTF_8);
    switch (keys.get(key - 1)) {
      case "com.android.manufacturer" -> put(QuickTimeMetadataDirectory.TAG_MAKE, written);
      case "com.android.model" -> put(QuickTimeMetadataDirectory.TAG_MODEL, written);
      case "com.android.version" ->
          put(QuickTimeMetadataDirectory.TAG_SOFTWARE, "Android " + written);
      default -> {}
    }
  }

  /** Samsung's: boxes behind version and flags, of which one holds the model. */
  void samsung(ByteBuffer smta) throws IOException {
    Boxes.walk(
        Boxes.after(smta, 4),
        (kind, content) -> {
          if (kind.equals("mdln")) {
            put(QuickTimeMetadataDirectory.TAG_MAKE, "samsung");
            put(QuickTimeMetadataDirectory.TAG_MODEL, text(content, UTF_8));
          }
        });
  }

  /** QuickTime's: a length and a language before the text. */
  void named(String kind, ByteBuffer content) {
    String written = text(Boxes.after(content, 4), UTF_8);
    switch (kind) {
      case "\u00a9mak" -> put(QuickTimeMetadataDirectory.TAG_MAKE, written);
      case "\u00a9mod" -> put(QuickTimeMetadataDirectory.TAG_MODEL, written);
      default -> put(QuickTimeMetadataDirectory.TAG_SOFTWARE, written);
    }
  }

  /** GoPro's: a key, a type, the size of a value and their number; a type of zero is nested. */
  void goPro(ByteBuffer gpmf) {
    goPro(gpmf, 0);
  }

  private void goPro(ByteBuffer items, int depth) {
    int at = 0;
    while (at <= items.limit() - GPMF_HEAD && depth < GPMF_DEPTH) {
      int length =
          Byte.toUnsignedInt(items.get(at + 5)) * Short.toUnsignedInt(items.getShort(at + 6));
      if (length > items.limit() - at - GPMF_HEAD) {
        return;
      }
      ByteBuffer value = items.slice(at + GPMF_HEAD, length);
      if (items.get(at + 4) == 0) {
        goPro(value, depth + 1);
      } else {
        goPro(text(items.slice(at, 4), ISO_8859_1), text(value, ISO_8859_1));
      }
      // Values end at a multiple of four.
      at += GPMF_HEAD + (length + 3) / 4 * 4;
    }
  }

  private void goPro(String key, String value) {
    switch (key) {
      case "MINF" -> {
        put(QuickTimeMetadataDirectory.TAG_MAKE, "GoPro");
        put(QuickTimeMetadataDirectory.TAG_MODEL, value);
      }
      case "FMWR" -> put(QuickTimeMetadataDirectory.TAG_SOFTWARE, value);
      case "CASN" -> serial(value);
      default -> {}
    }
  }

  /** The number of the camera. */
  void serial(@Nullable String written) {
    if (written != null && !written.isEmpty()) {
      metadata.addDirectory(MakerSerials.ofBody(written));
    }
  }

  /** A text under a tag of QuickTime's, which the camera's facts are read from. */
  void put(int tag, @Nullable String written) {
    if (written != null && !written.isEmpty()) {
      QuickTimeMetadataDirectory directory = new QuickTimeMetadataDirectory();
      directory.setString(tag, written);
      metadata.addDirectory(directory);
    }
  }

  private static String text(ByteBuffer content, Charset charset) {
    byte[] text = new byte[Math.min(content.limit(), CleanText.MAX_CHARS)];
    content.get(0, text);
    return new String(text, charset).replace("\0", "").strip();
  }
}
