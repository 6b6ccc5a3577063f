package org.vigil.media.provenance;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.plugins.jpeg.JPEGHuffmanTable;
import org.jspecify.annotations.Nullable;
import org.vigil.media.box.JpegMarkers;
import org.vigil.media.facts.MediaFacts;
import org.vigil.media.facts.MediaFormat;
import org.vigil.media.facts.Traces;
import org.vigil.media.facts.TracesBuilder;
import org.vigil.model.term.Stage;

/**
 * How a JPEG is built (ITU-T T.81, annex B): its tables and the order of its markers tell the
 * program that wrote it last, or the camera, though not which one of its kind.
 */
public final class JpegStructure implements MediaFormat {
  private static final int DEFINE_HUFFMAN = 0xc4;
  private static final int DEFINE_QUANTISATION = 0xdb;
  private static final int START_OF_SCAN = 0xda;
  private static final int COEFFICIENTS = 64;
  private static final int CODE_LENGTHS = 16;
  private static final int DIGEST_DIGITS = 16;

  /** The tables that the standard gives as an example, by class and number. */
  private static final Map<Integer, byte[]> STANDARD =
      Map.of(
          0x00, table(JPEGHuffmanTable.StdDCLuminance),
          0x01, table(JPEGHuffmanTable.StdDCChrominance),
          0x10, table(JPEGHuffmanTable.StdACLuminance),
          0x11, table(JPEGHuffmanTable.StdACChrominance));

  private static final Map<Integer, String> NAMES =
      Map.of(0xc4, "DHT", 0xcc, "DAC", 0xda, "SOS", 0xdb, "DQT", 0xdd, "DRI", 0xfe, "COM");

  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals("image/jpeg");
  }

  @Override
  public Stage stage() {
    return Stage.METADATA;
  }

  @Override
  public MediaFacts read(byte[] bytes, String mediaType) {
    ByteBuffer file = ByteBuffer.wrap(bytes);
    Map<Integer, byte[]> quantisation = new TreeMap<>();
    Map<Integer, byte[]> huffman = new TreeMap<>();
    List<String> markers = new ArrayList<>();
    JpegMarkers.walk(
        file,
        0,
        (marker, at, length) -> {
          if (marker == DEFINE_QUANTISATION) {
            quantisation(file.slice(at, length), quantisation);
          } else if (marker == DEFINE_HUFFMAN) {
            huffman(file.slice(at, length), huffman);
          }
          add(name(marker), markers);
          return marker != START_OF_SCAN;
        });
    if (markers.isEmpty()) {
      return MediaFacts.NONE;
    }
    return MediaFacts.of(
        TracesBuilder.builder(Traces.NONE)
            .quantisation(digest(quantisation))
            .huffman(isStandard(huffman) ? "standard" : digest(huffman))
            .markers(String.join(" ", markers))
            .build());
  }

  /** Tables of 64 numbers in one byte or two, each behind their size and number. */
  private static void quantisation(ByteBuffer segment, Map<Integer, byte[]> tables) {
    while (segment.remaining() > COEFFICIENTS) {
      int head = segment.get();
      boolean wide = head >> 4 != 0;
      if (wide && segment.remaining() < 2 * COEFFICIENTS) {
        return;
      }
      ByteBuffer table = ByteBuffer.allocate(2 * COEFFICIENTS);
      for (int i = 0; i < COEFFICIENTS; i++) {
        table.putShort(wide ? segment.getShort() : (short) Byte.toUnsignedInt(segment.get()));
      }
      tables.put(head & 15, table.array());
    }
  }

  /** Tables of how many codes there are of each length, and what these stand for. */
  private static void huffman(ByteBuffer segment, Map<Integer, byte[]> tables) {
    while (segment.remaining() > CODE_LENGTHS) {
      int head = Byte.toUnsignedInt(segment.get());
      int codes = 0;
      for (int i = 0; i < CODE_LENGTHS; i++) {
        codes += Byte.toUnsignedInt(segment.get(segment.position() + i));
      }
      byte[] table = new byte[CODE_LENGTHS + codes];
      if (table.length > segment.remaining()) {
        return;
      }
      segment.get(table);
      tables.put(head, table);
    }
  }

  private static byte[] table(JPEGHuffmanTable standard) {
    byte[] table = new byte[CODE_LENGTHS + standard.getValues().length];
    for (int i = 0; i < standard.getLengths().length; i++) {
      table[i] = (byte) standard.getLengths()[i];
    }
    for (int i = 0; i < standard.getValues().length; i++) {
      table[CODE_LENGTHS + i] = (byte) standard.getValues()[i];
    }
    return table;
  }

  private static boolean isStandard(Map<Integer, byte[]> tables) {
    return !tables.isEmpty()
        && tables.entrySet().stream()
            .allMatch(table -> Arrays.equals(STANDARD.get(table.getKey()), table.getValue()));
  }

  /** In the order of their numbers, however they are spread over segments. */
  private static @Nullable String digest(Map<Integer, byte[]> tables) {
    if (tables.isEmpty()) {
      return null;
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      tables.forEach(
          (number, table) -> {
            digest.update(number.byteValue());
            digest.update(table);
          });
      return HexFormat.of().formatHex(digest.digest()).substring(0, DIGEST_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void add(String marker, List<String> markers) {
    if (markers.isEmpty() || !markers.get(markers.size() - 1).equals(marker)) {
      markers.add(marker);
    }
  }

  private static String name(int marker) {
    String name = NAMES.get(marker);
    if (name != null) {
      return name;
    }
    if (marker >= 0xe0 && marker <= 0xef) {
      return "APP" + (marker & 15);
    }
    return marker >= 0xc0 && marker <= 0xcf
        ? "SOF" + (marker & 15)
        : HexFormat.of().toHexDigits((byte) marker);
  }
}
