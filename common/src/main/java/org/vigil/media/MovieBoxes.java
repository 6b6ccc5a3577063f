package org.vigil.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.drew.metadata.Metadata;
import com.drew.metadata.mov.metadata.QuickTimeMetadataDirectory;
import com.drew.metadata.mp4.Mp4Directory;
import com.drew.metadata.mp4.media.Mp4VideoDirectory;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * What metadata-extractor leaves unread in a movie box: the size of a track (ISO/IEC 14496-12,
 * tkhd) and where it was taken (3GPP TS 26.244, loci; QuickTime, (c)xyz).
 */
final class MovieBoxes {
  /** Both kinds of track header end with the width and the height, 16.16. */
  private static final int SIZE_BYTES = 8;

  /** The box "data". */
  private static final int DATA = 0x64617461;

  private static final double FIXED_POINT = 1 << 16;

  private MovieBoxes() {}

  /** Adds what these boxes hold to what was read. */
  static void unpack(byte[] bytes, Metadata metadata) throws IOException {
    read(ByteBuffer.wrap(bytes), metadata);
  }

  private static void read(ByteBuffer boxes, Metadata metadata) throws IOException {
    Boxes.walk(
        boxes,
        (kind, content) -> {
          switch (kind) {
            case "moov", "trak", "udta", "ilst" -> read(content, metadata);
            case "meta" -> read(Boxes.after(content, 4), metadata);
            case "tkhd" -> size(content, metadata);
            case "loci" -> location(content, metadata);
            case "\u00a9xyz" -> text(content, metadata);
            default -> {}
          }
        });
  }

  private static void size(ByteBuffer header, Metadata metadata) {
    int at = header.limit() - SIZE_BYTES;
    if (at < 0 || header.getInt(at) == 0) {
      return;
    }
    Mp4VideoDirectory directory = new Mp4VideoDirectory();
    directory.setInt(Mp4VideoDirectory.TAG_WIDTH, header.getInt(at) >>> 16);
    directory.setInt(Mp4VideoDirectory.TAG_HEIGHT, header.getInt(at + 4) >>> 16);
    metadata.addDirectory(directory);
  }

  /** After version, language and a name that ends with NUL: role, longitude, latitude. */
  private static void location(ByteBuffer content, Metadata metadata) {
    int at = 6;
    while (at < content.limit() && content.get(at) != 0) {
      at++;
    }
    if (at + 10 > content.limit()) {
      return;
    }
    Mp4Directory directory = new Mp4Directory();
    directory.setDouble(Mp4Directory.TAG_LONGITUDE, content.getInt(at + 2) / FIXED_POINT);
    directory.setDouble(Mp4Directory.TAG_LATITUDE, content.getInt(at + 6) / FIXED_POINT);
    metadata.addDirectory(directory);
  }

  /** After a length and a language, or in a list of items after the head of a box. */
  private static void text(ByteBuffer content, Metadata metadata) {
    boolean item = content.limit() > 16 && content.getInt(4) == DATA;
    ByteBuffer value = Boxes.after(content, item ? 16 : 4);
    byte[] text = new byte[Math.min(value.limit(), Text.MAX_CHARS)];
    value.get(text);
    QuickTimeMetadataDirectory directory = new QuickTimeMetadataDirectory();
    directory.setString(
        QuickTimeMetadataDirectory.TAG_LOCATION_ISO6709, new String(text, ISO_8859_1));
    metadata.addDirectory(directory);
  }
}
