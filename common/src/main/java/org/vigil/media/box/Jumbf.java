package org.vigil.media.box;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A box of boxes with a label (ISO/IEC 19566-5): C2PA's manifests are made of these.
 *
 * @param label what it is, empty if it does not say
 * @param boxes the boxes with labels within it
 * @param cbor what it holds that is CBOR
 */
public record Jumbf(String label, List<Jumbf> boxes, List<ByteBuffer> cbor) {
  private static final int MOST_DEPTH = 8;
  private static final int UUID_BYTES = 16;
  private static final int HAS_LABEL = 2;
  private static final int MOST_LABEL_BYTES = 256;

  /** The labelled boxes that follow one another here. */
  public static List<Jumbf> all(ByteBuffer bytes) throws IOException {
    List<Jumbf> found = new ArrayList<>();
    Boxes.walk(bytes, (kind, content) -> add(kind, content, found, 0));
    return found;
  }

  private static void add(String kind, ByteBuffer content, List<Jumbf> found, int depth)
      throws IOException {
    if (!kind.equals("jumb")) {
      return;
    }
    if (depth == MOST_DEPTH) {
      throw new IOException("Boxes within boxes without end");
    }
    List<String> labels = new ArrayList<>();
    List<Jumbf> boxes = new ArrayList<>();
    List<ByteBuffer> cbor = new ArrayList<>();
    Boxes.walk(
        content,
        (inner, bytes) -> {
          switch (inner) {
            case "jumd" -> labels.add(label(bytes));
            case "cbor" -> cbor.add(bytes);
            default -> add(inner, bytes, boxes, depth + 1);
          }
        });
    found.add(new Jumbf(labels.isEmpty() ? "" : labels.get(0), boxes, cbor));
  }

  private static String label(ByteBuffer description) {
    int at = UUID_BYTES + 1;
    if (description.limit() <= at || (description.get(UUID_BYTES) & HAS_LABEL) == 0) {
      return "";
    }
    byte[] text = new byte[Math.min(MOST_LABEL_BYTES, description.limit() - at)];
    description.get(at, text);
    String label = new String(text, UTF_8);
    return label.substring(0, (label + '\0').indexOf('\0'));
  }

  /** Whether its label is this one, or this one with a version or a number behind it. */
  public boolean is(String name) {
    return label.equals(name) || label.startsWith(name + ".v") || label.startsWith(name + "__");
  }
}
