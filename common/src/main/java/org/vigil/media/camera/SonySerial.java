package org.vigil.media.camera;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The number inside a camera of Sony's: a few bytes in a block of its maker notes in which each
 * byte is written as the remainder of its cube by 249. Where they lie depends on the model
 * (exiftool's tables Tag9050a to Tag9050d).
 */
final class SonySerial {
  private static final int HEAD = 12;
  private static final int BLOCK = 0x9050;
  private static final int MODULUS = 249;
  private static final byte[] PLAIN = plain();

  /** The first that fits the model counts; of some it is not known, and compact ones have none. */
  private static final List<Place> PLACES =
      List.of(
          new Place("(?:DSC-|Stellar|Lunar|NEX-(?:5N|7|VG20E)|ZV-E10M2).*", 0, 0),
          new Place("(?:SLT-|HV|ILCA-(?!99M2)).*", 0xf0, 5),
          new Place("(?:ILCE-(?:6700|7CM2|7CR)|ZV-E1)\\b.*", 0x38, 6),
          new Place("ILCE-1(?!M2)\\b.*", 0x8a, 6),
          new Place("(?:ILCE-(?:7M4|7RM5|7SM3)|ILME-FX3).*", 0x88, 6),
          new Place(
              "(?:ILCE-(?:6100A?|6300|6400A?|6500|6600|7C|7M3|7RM2|7RM3A?|7RM4A?|7SM2|9|9M2)"
                  + "|ILCA-99M2|ZV-E10)\\b.*",
              0x88,
              6),
          new Place("(?:ILCE-(?:1|6[13-7]00|7C|7M[345]|7RM|7SM|9)|ILCA-99M2|ILME-|ZV-).*", 0, 0),
          new Place("(?:ILCE-|NEX-).*", 0x7c, 4));

  private SonySerial() {}

  /** Its bytes as hex digits; empty if there is none. */
  static String of(MakerNote note) {
    byte[] block = note.directory(note.begins("SONY") ? HEAD : 0).bytes(BLOCK);
    return PLACES.stream()
        .filter(place -> place.model.matcher(note.model()).matches())
        .findFirst()
        .map(place -> place.in(block))
        .orElse("");
  }

  /** Few cubes share a remainder; of these, which are equal to it, each is left as it is. */
  private static byte[] plain() {
    byte[] plain = new byte[256];
    for (int i = 0; i < plain.length; i++) {
      plain[i] = (byte) i;
    }
    for (int i = 2; i < MODULUS - 1; i++) {
      plain[i * i * i % MODULUS] = (byte) i;
    }
    return plain;
  }

  /** Where the cameras of a model keep it. */
  private record Place(Pattern model, int at, int length) {
    Place(String model, int at, int length) {
      this(Pattern.compile(model), at, length);
    }

    String in(byte[] block) {
      if (block.length < at + length) {
        return "";
      }
      byte[] serial = Arrays.copyOfRange(block, at, at + length);
      for (int i = 0; i < length; i++) {
        serial[i] = PLAIN[Byte.toUnsignedInt(serial[i])];
      }
      return HexFormat.of().formatHex(serial);
    }
  }
}
