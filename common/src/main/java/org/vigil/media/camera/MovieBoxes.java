package org.vigil.media.camera;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.drew.metadata.Metadata;
import com.drew.metadata.mov.metadata.QuickTimeMetadataDirectory;
import com.drew.metadata.mp4.Mp4Directory;
import com.drew.metadata.mp4.media.Mp4VideoDirectory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.vigil.media.box.Boxes;
import org.vigil.media.facts.CleanText;

/**
 * What metadata-extractor leaves unread in a movie box: the size of a track (ISO/IEC 14496-12,
 * tkhd), its codec (stsd), what encoded it (iTunes, (c)too) and where it was taken (3GPP TS 26.244,
 * loci; QuickTime, (c)xyz). Which camera it names, {@link MovieDevice} and {@link SonyClip} read.
 */
public final class MovieBoxes {
  /** Where the codec of a picture track is put, four characters; no tag of the directory's own. */
  static final int TAG_CODEC = 0xf001;

  /** Version, flags, a count, then the size of the first entry before its format. */
  private static final int CODEC_AT = 12;

  /** Both kinds of track header end with the width and the height, 16.16. */
  private static final int SIZE_BYTES = 8;

  /** The box "data". */
  private static final int DATA = 0x64617461;

  /** The box "hdlr". */
  private static final int HANDLER = 0x68646c72;

  private static final double FIXED_POINT = 1 << 16;

  private MovieBoxes() {}

  /** Adds what these boxes hold to what was read. */
  public static void unpack(byte[] bytes, Metadata metadata) throws IOException {
    read(ByteBuffer.wrap(bytes), metadata);
  }

  private static void read(ByteBuffer boxes, Metadata metadata) throws IOException {
    Boxes.walk(
        boxes,
        (kind, content) -> {
          switch (kind) {
            case "moov", "trak", "mdia", "udta", "ilst" -> read(content, metadata);
            case "meta" -> meta(content, metadata);
            case "xml " -> SonyClip.read(Boxes.after(content, 4), new MovieDevice(metadata));
            case "uuid" -> SonyClip.read(Boxes.after(content, 16), new MovieDevice(metadata));
            case "smta" -> new MovieDevice(metadata).samsung(content);
            case "GPMF" -> new MovieDevice(metadata).goPro(content);
            case "\u00a9mak", "\u00a9mod", "\u00a9swr" ->
                new MovieDevice(metadata).named(kind, content);
            case "minf" -> media(content, metadata);
            case "tkhd" -> size(content, metadata);
            case "loci" -> location(content, metadata);
            case "\u00a9xyz" ->
                text(content, QuickTimeMetadataDirectory.TAG_LOCATION_ISO6709, metadata);
            case "\u00a9too" -> text(content, QuickTimeMetadataDirectory.TAG_SOFTWARE, metadata);
            default -> {}
          }
        });
  }

  /** With version and flags (ISO/IEC 14496-12) or without (QuickTime). */
  private static void meta(ByteBuffer content, Metadata metadata) throws IOException {
    boolean bare = content.limit() >= 8 && content.getInt(4) == HANDLER;
    ByteBuffer boxes = bare ? content : Boxes.after(content, 4);
    new MovieDevice(metadata).keyed(boxes);
    read(boxes, metadata);
  }

  /** The head of a track's media says whether it holds pictures, the table of samples how. */
  private static void media(ByteBuffer boxes, Metadata metadata) throws IOException {
    List<String> kinds = new ArrayList<>();
    List<ByteBuffer> samples = new ArrayList<>();
    Boxes.walk(
        boxes,
        (kind, content) -> {
          kinds.add(kind);
          if (kind.equals("stbl")) {
            samples.add(content);
          }
        });
    if (kinds.contains("vmhd")) {
      for (ByteBuffer table : samples) {
        Boxes.walk(table, (kind, content) -> codec(kind, content, metadata));
      }
    }
  }

  private static void codec(String kind, ByteBuffer content, Metadata metadata) {
    if (kind.equals("stsd") && content.limit() >= CODEC_AT + 4) {
      byte[] format = new byte[4];
      content.get(CODEC_AT, format);
      Mp4VideoDirectory directory = new Mp4VideoDirectory();
      directory.setString(TAG_CODEC, new String(format, ISO_8859_1));
      metadata.addDirectory(directory);
    }
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
  private static void text(ByteBuffer content, int tag, Metadata metadata) {
    boolean item = content.limit() > 16 && content.getInt(4) == DATA;
    ByteBuffer value = Boxes.after(content, item ? 16 : 4);
    byte[] text = new byte[Math.min(value.limit(), CleanText.MAX_CHARS)];
    value.get(text);
    QuickTimeMetadataDirectory directory = new QuickTimeMetadataDirectory();
    directory.setString(tag, new String(text, UTF_8));
    metadata.addDirectory(directory);
  }
}
