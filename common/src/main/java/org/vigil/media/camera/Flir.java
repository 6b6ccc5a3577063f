package org.vigil.media.camera;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.imaging.jpeg.JpegSegmentData;
import com.drew.imaging.jpeg.JpegSegmentReader;
import com.drew.imaging.jpeg.JpegSegmentType;
import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;

/**
 * What FLIR's thermal cameras write into APP1 segments of a JPEG: a file of records, one of which
 * names the camera and its lens (exiftool's FLIR tags).
 */
final class Flir {
  private static final byte[] SEGMENT = {'F', 'L', 'I', 'R', 0};

  /** The segment's name, a version, its number, and the last one's. */
  private static final int SEGMENT_HEAD = 8;

  private static final int FILE_HEAD = 64;
  private static final int ENTRY_BYTES = 32;
  private static final int MAX_ENTRIES = 64;
  private static final int CAMERA_INFO = 0x20;

  /** Where the camera's record holds a text, and how long that may be. */
  private static final Map<Integer, Field> FIELDS =
      Map.of(
          ExifDirectoryBase.TAG_BODY_SERIAL_NUMBER, new Field(260, 16),
          ExifDirectoryBase.TAG_LENS_MODEL, new Field(368, 32),
          ExifDirectoryBase.TAG_LENS_SERIAL_NUMBER, new Field(416, 16));

  private Flir() {}

  /** Adds what these segments hold to what was read, by the names of EXIF. */
  static void unpack(byte[] jpeg, Metadata metadata) throws IOException {
    ByteBuffer file = ByteBuffer.wrap(joined(jpeg));
    if (file.limit() < FILE_HEAD || file.getInt(0) != 0x46464600) {
      return;
    }
    long start = Integer.toUnsignedLong(file.getInt(24));
    int count = Math.min(Math.max(file.getInt(28), 0), MAX_ENTRIES);
    for (int i = 0; i < count && start + (long) (i + 1) * ENTRY_BYTES <= file.limit(); i++) {
      int entry = (int) start + i * ENTRY_BYTES;
      if (file.getShort(entry) == CAMERA_INFO) {
        add(record(file, file.getInt(entry + 12), file.getInt(entry + 16)), metadata);
      }
    }
  }

  private static byte[] joined(byte[] jpeg) throws IOException {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    try {
      JpegSegmentData segments =
          JpegSegmentReader.readSegments(
              new SequentialByteArrayReader(jpeg), List.of(JpegSegmentType.APP1));
      for (byte[] segment : segments.getSegments(JpegSegmentType.APP1)) {
        if (segment.length > SEGMENT_HEAD && startsLikeFlir(segment)) {
          joined.write(segment, SEGMENT_HEAD, segment.length - SEGMENT_HEAD);
        }
      }
    } catch (JpegProcessingException e) {
      throw new IOException(e);
    }
    return joined.toByteArray();
  }

  private static boolean startsLikeFlir(byte[] segment) {
    return ByteBuffer.wrap(segment, 0, SEGMENT.length).equals(ByteBuffer.wrap(SEGMENT));
  }

  private static ByteBuffer record(ByteBuffer file, int offset, int length) {
    boolean whole = offset >= 0 && length >= 0 && (long) offset + length <= file.limit();
    return whole ? file.slice(offset, length) : ByteBuffer.allocate(0);
  }

  private static void add(ByteBuffer camera, Metadata metadata) {
    ExifSubIFDDirectory directory = new ExifSubIFDDirectory();
    FIELDS.forEach(
        (tag, field) -> {
          if (field.at + field.bytes <= camera.limit()) {
            byte[] text = new byte[field.bytes];
            camera.get(field.at, text);
            String padded = new String(text, ISO_8859_1);
            directory.setString(tag, padded.substring(0, (padded + '\0').indexOf('\0')));
          }
        });
    metadata.addDirectory(directory);
  }

  /** A text of fixed length. */
  private record Field(int at, int bytes) {}
}
