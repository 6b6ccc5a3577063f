package org.vigil.jobs.demo;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.geo.GeoPoint;

/**
 * Writes what a camera or an editor says about a photograph into its JPEG (CIPA DC-008, Exif 2.32).
 */
final class Exif {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss", Locale.ROOT);
  private static final int MAKER_NOTE_BYTES = 512;
  private static final int HEADER_BYTES = 8;
  private static final int EXIF_IFD = 0x8769;
  private static final int GPS_IFD = 0x8825;
  private static final int THUMBNAIL_OFFSET = 0x201;
  private static final int THUMBNAIL_LENGTH = 0x202;
  private static final int APP0 = 0xE0;

  private final Photograph photograph;

  Exif(Photograph photograph) {
    this.photograph = photograph;
  }

  /** The JPEG with all that the camera writes. */
  byte[] ofCamera(byte[] jpeg, byte[] thumbnail) {
    ExifDirectory exif = exposure();
    device(exif);
    return stamped(jpeg, tiff(image(photograph.camera().software()), exif, place(), thumbnail));
  }

  /** The JPEG with what an editor leaves of it: no serials, no maker notes, no place. */
  byte[] ofEditor(byte[] jpeg, String software) {
    return stamped(jpeg, tiff(image(software), exposure(), null, new byte[0]));
  }

  /** A TIFF of nothing but directories: the image's, EXIF's, the place's, the thumbnail's. */
  private static byte[] tiff(
      ExifDirectory image, ExifDirectory exif, @Nullable ExifDirectory place, byte[] thumbnail) {
    // The image's directory is as long as in the end, so that it is known where the others begin.
    image.offset(EXIF_IFD, 0);
    if (place != null) {
      image.offset(GPS_IFD, 0);
    }
    int exifAt = HEADER_BYTES + image.sizeBytes();
    int placeAt = exifAt + exif.sizeBytes();
    image.offset(EXIF_IFD, exifAt);
    byte[] placed = new byte[0];
    if (place != null) {
      image.offset(GPS_IFD, placeAt);
      placed = place.written(placeAt, 0);
    }
    int secondAt = placeAt + placed.length;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(new byte[] {'I', 'I', 42, 0, HEADER_BYTES, 0, 0, 0});
    bytes.writeBytes(image.written(HEADER_BYTES, thumbnail.length == 0 ? 0 : secondAt));
    bytes.writeBytes(exif.written(exifAt, 0));
    bytes.writeBytes(placed);
    bytes.writeBytes(second(thumbnail, secondAt));
    return bytes.toByteArray();
  }

  /** The directory of the thumbnail, and the thumbnail. */
  private static byte[] second(byte[] thumbnail, int at) {
    if (thumbnail.length == 0) {
      return thumbnail;
    }
    ExifDirectory second = new ExifDirectory();
    second.offset(THUMBNAIL_LENGTH, thumbnail.length);
    second.offset(THUMBNAIL_OFFSET, 0);
    int size = second.sizeBytes();
    second.offset(THUMBNAIL_OFFSET, at + size);
    byte[] bytes = Arrays.copyOf(second.written(at, 0), size + (thumbnail.length + 3) / 4 * 4);
    System.arraycopy(thumbnail, 0, bytes, size, thumbnail.length);
    return bytes;
  }

  /** The JPEG with a segment APP1, behind that of JFIF. */
  private static byte[] stamped(byte[] jpeg, byte[] tiff) {
    byte[] name = "Exif\0\0".getBytes(US_ASCII);
    ByteBuffer old = ByteBuffer.wrap(jpeg);
    int at = (jpeg[3] & 0xFF) == APP0 ? 4 + old.getShort(4) : 2;
    return ByteBuffer.allocate(jpeg.length + 4 + name.length + tiff.length)
        .order(ByteOrder.BIG_ENDIAN)
        .put(jpeg, 0, at)
        .putShort((short) 0xFFE1)
        .putShort((short) (2 + name.length + tiff.length))
        .put(name)
        .put(tiff)
        .put(jpeg, at, jpeg.length - at)
        .array();
  }

  private ExifDirectory image(String software) {
    ExifDirectory image = new ExifDirectory();
    image.text(0x010F, photograph.camera().make());
    image.text(0x0110, photograph.camera().model());
    image.number(0x0112, 1); // orientation
    image.text(0x0131, software);
    image.text(0x0132, CLOCK.format(photograph.takenAt()));
    return image;
  }

  private ExifDirectory exposure() {
    LocalDateTime takenAt = photograph.takenAt();
    ZoneOffset offset = photograph.offset();
    ExifDirectory exif = new ExifDirectory();
    exif.fractions(0x829A, 1, 125); // exposure time
    exif.fractions(0x829D, 28, 10); // aperture
    exif.number(0x8827, 400); // sensitivity
    exif.text(0x9003, CLOCK.format(takenAt));
    exif.text(0x9291, String.valueOf(10 + takenAt.getSecond()));
    if (offset != null) {
      exif.text(0x9011, offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId());
    }
    return exif;
  }

  private void device(ExifDirectory exif) {
    Camera camera = photograph.camera();
    String bodySerial = camera.bodySerial();
    String lensSerial = camera.lensSerial();
    if (bodySerial != null) {
      exif.text(0xA431, bodySerial);
    }
    exif.text(0xA434, camera.lensModel());
    if (lensSerial != null) {
      exif.text(0xA435, lensSerial);
    }
    exif.text(0xA420, uniqueId());
    exif.bytes(0x927C, makerNote());
  }

  /** 32 hex digits that no other photograph has. */
  private String uniqueId() {
    return UUID.nameUUIDFromBytes(photograph.toString().getBytes(UTF_8))
        .toString()
        .replace("-", "");
  }

  /** A block that only its maker could read. */
  private byte[] makerNote() {
    byte[] note = new byte[MAKER_NOTE_BYTES];
    new SplittableRandom(photograph.view().seed()).nextBytes(note);
    byte[] maker = photograph.camera().make().toUpperCase(Locale.ROOT).getBytes(UTF_8);
    System.arraycopy(maker, 0, note, 0, maker.length);
    return note;
  }

  private @Nullable ExifDirectory place() {
    GeoPoint place = photograph.place();
    if (place == null) {
      return null;
    }
    ExifDirectory gps = new ExifDirectory();
    gps.bytes(0, (byte) 2, (byte) 3, (byte) 0, (byte) 0);
    gps.text(1, place.latitude() < 0 ? "S" : "N");
    gps.fractions(2, degrees(place.latitude()));
    gps.text(3, place.longitude() < 0 ? "W" : "E");
    gps.fractions(4, degrees(place.longitude()));
    return gps;
  }

  /** Degrees, minutes and seconds, to a hundredth, as fractions in their lowest terms. */
  private static int[] degrees(double angle) {
    double degrees = Math.abs(angle);
    double minutes = degrees % 1 * 60;
    int hundredths = Math.toIntExact(Math.round(minutes % 1 * 60 * 100));
    int divisor = BigInteger.valueOf(hundredths).gcd(BigInteger.valueOf(100)).intValueExact();
    return new int[] {(int) degrees, 1, (int) minutes, 1, hundredths / divisor, 100 / divisor};
  }
}
