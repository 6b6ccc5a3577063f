package org.vigil.media.camera;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigil.media.box.HeifItems;
import org.vigil.media.box.JpegMarkers;
import org.vigil.media.box.TiffDirectory;

/**
 * The block that a camera's maker fills as he likes (EXIF 2.32, MakerNote), where it lies.
 *
 * @param tiff the whole EXIF: what a note points to is counted from its beginning, as a rule
 * @param at where the note begins
 * @param length how many bytes it has
 */
record MakerNote(String make, String model, ByteBuffer tiff, int at, int length) {
  private static final int APP1 = 0xe1;
  private static final int START_OF_SCAN = 0xda;
  private static final String EXIF = "Exif\0\0";
  private static final int MAKE = 271;
  private static final int MODEL = 272;
  private static final int EXIF_DIRECTORY = 0x8769;
  private static final int MAKER_NOTE = 0x927c;
  private static final int MOST_ENTRIES = 255;

  /** The first note in the EXIF of a JPEG or HEIF, or in a file that is a TIFF. */
  static Optional<MakerNote> in(byte[] file, String mediaType) throws IOException {
    return switch (mediaType) {
      case "image/jpeg" -> jpeg(ByteBuffer.wrap(file)).flatMap(MakerNote::of);
      case "image/heic", "image/heif", "image/avif" -> of(HeifItems.exif(file));
      default -> of(ByteBuffer.wrap(file));
    };
  }

  private static Optional<ByteBuffer> jpeg(ByteBuffer file) {
    List<ByteBuffer> found = new ArrayList<>();
    JpegMarkers.walk(
        file,
        0,
        (marker, at, length) -> {
          if (marker == APP1 && text(file, at, EXIF.length()).equals(EXIF)) {
            found.add(file.slice(at + EXIF.length(), length - EXIF.length()));
          }
          return marker != START_OF_SCAN && found.isEmpty();
        });
    return found.stream().findFirst();
  }

  private static Optional<MakerNote> of(ByteBuffer tiff) {
    for (TiffDirectory directory : TiffDirectory.all(tiff)) {
      long at = directory.number(EXIF_DIRECTORY, 0);
      TiffDirectory exif = TiffDirectory.at(directory.tiff(), at);
      long note = exif.place(MAKER_NOTE);
      long length = exif.count(MAKER_NOTE);
      if (note >= 0 && length <= exif.tiff().limit() - note) {
        String make = directory.text(MAKE).strip();
        String model = directory.text(MODEL).strip();
        return Optional.of(new MakerNote(make, model, exif.tiff(), (int) note, (int) length));
      }
    }
    return Optional.empty();
  }

  boolean begins(String signature) {
    return length >= signature.length() && text(tiff, at, signature.length()).equals(signature);
  }

  /** Its directory, behind so many bytes; a count too large shows that the order is the other. */
  TiffDirectory directory(int skipped) {
    ByteBuffer whole = tiff.duplicate().order(tiff.order());
    return TiffDirectory.at(ordered(whole, at + skipped), at + skipped);
  }

  /** As {@link #directory}, where all is counted from the note's own beginning. */
  TiffDirectory ownDirectory(int skipped) {
    ByteBuffer note = tiff.slice(at, tiff.limit() - at).order(tiff.order());
    return TiffDirectory.at(ordered(note, skipped), skipped);
  }

  private static ByteBuffer ordered(ByteBuffer bytes, int count) {
    boolean other =
        count <= bytes.limit() - 2 && Short.toUnsignedInt(bytes.getShort(count)) > MOST_ENTRIES;
    boolean little = other == (bytes.order() == ByteOrder.BIG_ENDIAN);
    return bytes.order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
  }

  private static String text(ByteBuffer bytes, int at, int length) {
    byte[] text = new byte[Math.min(length, bytes.limit() - at)];
    bytes.get(at, text);
    return new String(text, ISO_8859_1);
  }
}
