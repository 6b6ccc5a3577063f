package org.vigil.jobs.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apache.commons.imaging.formats.tiff.constants.ExifTagConstants.EXIF_TAG_BODY_SERIAL_NUMBER;
import static org.apache.commons.imaging.formats.tiff.constants.ExifTagConstants.EXIF_TAG_DATE_TIME_ORIGINAL;
import static org.apache.commons.imaging.formats.tiff.constants.ExifTagConstants.EXIF_TAG_EXPOSURE_TIME;
import static org.apache.commons.imaging.formats.tiff.constants.ExifTagConstants.EXIF_TAG_FNUMBER;
import static org.apache.commons.imaging.formats.tiff.constants.ExifTagConstants.EXIF_TAG_IMAGE_UNIQUE_ID;
import static org.apache.commons.imaging.formats.tiff.constants.ExifTagConstants.EXIF_TAG_ISO;
import static org.apache.commons.imaging.formats.tiff.constants.ExifTagConstants.EXIF_TAG_LENS_MODEL;
import static org.apache.commons.imaging.formats.tiff.constants.ExifTagConstants.EXIF_TAG_LENS_SERIAL_NUMBER;
import static org.apache.commons.imaging.formats.tiff.constants.ExifTagConstants.EXIF_TAG_MAKER_NOTE;
import static org.apache.commons.imaging.formats.tiff.constants.ExifTagConstants.EXIF_TAG_SUB_SEC_TIME_ORIGINAL;
import static org.apache.commons.imaging.formats.tiff.constants.TiffTagConstants.TIFF_TAG_DATE_TIME;
import static org.apache.commons.imaging.formats.tiff.constants.TiffTagConstants.TIFF_TAG_MAKE;
import static org.apache.commons.imaging.formats.tiff.constants.TiffTagConstants.TIFF_TAG_MODEL;
import static org.apache.commons.imaging.formats.tiff.constants.TiffTagConstants.TIFF_TAG_ORIENTATION;
import static org.apache.commons.imaging.formats.tiff.constants.TiffTagConstants.TIFF_TAG_SOFTWARE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import org.apache.commons.imaging.common.RationalNumber;
import org.apache.commons.imaging.formats.jpeg.exif.ExifRewriter;
import org.apache.commons.imaging.formats.tiff.JpegImageData;
import org.apache.commons.imaging.formats.tiff.constants.TiffDirectoryType;
import org.apache.commons.imaging.formats.tiff.taginfos.TagInfoAscii;
import org.apache.commons.imaging.formats.tiff.write.TiffOutputDirectory;
import org.apache.commons.imaging.formats.tiff.write.TiffOutputSet;
import org.vigil.geo.GeoPoint;

/**
 * Writes what a camera or an editor says about a photograph into its JPEG (CIPA DC-008, Exif 2.32).
 */
final class Exif {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss", Locale.ROOT);
  private static final int MAKER_NOTE_BYTES = 512;
  private static final TagInfoAscii OFFSET_TIME_ORIGINAL =
      new TagInfoAscii("OffsetTimeOriginal", 0x9011, 7, TiffDirectoryType.EXIF_DIRECTORY_EXIF_IFD);

  private final Photograph photograph;

  Exif(Photograph photograph) {
    this.photograph = photograph;
  }

  /** The JPEG with all that the camera writes. */
  byte[] ofCamera(byte[] jpeg, byte[] thumbnail) {
    return stamped(
        jpeg,
        set -> {
          image(set, photograph.camera().software());
          exposure(set.getOrCreateExifDirectory());
          device(set.getOrCreateExifDirectory());
          place(set);
          thumbnail(set, thumbnail);
        });
  }

  /** The JPEG with what an editor leaves of it: no serials, no maker notes, no place. */
  byte[] ofEditor(byte[] jpeg, String software) {
    return stamped(
        jpeg,
        set -> {
          image(set, software);
          exposure(set.getOrCreateExifDirectory());
        });
  }

  /** Fills in the tags. */
  private interface Tags {
    void into(TiffOutputSet set) throws IOException;
  }

  private static byte[] stamped(byte[] jpeg, Tags tags) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(jpeg.length + 16384);
    try {
      TiffOutputSet set = new TiffOutputSet(ByteOrder.LITTLE_ENDIAN);
      tags.into(set);
      new ExifRewriter().updateExifMetadataLossless(jpeg, bytes, set);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void image(TiffOutputSet set, String software) throws IOException {
    TiffOutputDirectory image = set.getOrCreateRootDirectory();
    image.add(TIFF_TAG_MAKE, photograph.camera().make());
    image.add(TIFF_TAG_MODEL, photograph.camera().model());
    image.add(TIFF_TAG_ORIENTATION, (short) 1);
    image.add(TIFF_TAG_SOFTWARE, software);
    image.add(TIFF_TAG_DATE_TIME, CLOCK.format(photograph.takenAt()));
  }

  private void exposure(TiffOutputDirectory exif) throws IOException {
    LocalDateTime takenAt = photograph.takenAt();
    ZoneOffset offset = photograph.offset();
    exif.add(EXIF_TAG_EXPOSURE_TIME, new RationalNumber(1, 125));
    exif.add(EXIF_TAG_FNUMBER, new RationalNumber(28, 10));
    exif.add(EXIF_TAG_ISO, (short) 400);
    exif.add(EXIF_TAG_DATE_TIME_ORIGINAL, CLOCK.format(takenAt));
    exif.add(EXIF_TAG_SUB_SEC_TIME_ORIGINAL, String.valueOf(10 + takenAt.getSecond()));
    if (offset != null) {
      exif.add(OFFSET_TIME_ORIGINAL, offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId());
    }
  }

  private void device(TiffOutputDirectory exif) throws IOException {
    Camera camera = photograph.camera();
    String bodySerial = camera.bodySerial();
    String lensSerial = camera.lensSerial();
    if (bodySerial != null) {
      exif.add(EXIF_TAG_BODY_SERIAL_NUMBER, bodySerial);
    }
    exif.add(EXIF_TAG_LENS_MODEL, camera.lensModel());
    if (lensSerial != null) {
      exif.add(EXIF_TAG_LENS_SERIAL_NUMBER, lensSerial);
    }
    exif.add(EXIF_TAG_IMAGE_UNIQUE_ID, uniqueId());
    exif.add(EXIF_TAG_MAKER_NOTE, makerNote());
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

  private void place(TiffOutputSet set) throws IOException {
    GeoPoint place = photograph.place();
    if (place != null) {
      set.setGpsInDegrees(place.longitude(), place.latitude());
    }
  }

  private static void thumbnail(TiffOutputSet set, byte[] thumbnail) throws IOException {
    TiffOutputDirectory second =
        new TiffOutputDirectory(TiffDirectoryType.TIFF_DIRECTORY_IFD1.directoryType, set.byteOrder);
    second.setJpegImageData(new JpegImageData(0, thumbnail.length, thumbnail));
    set.addDirectory(second);
  }
}
