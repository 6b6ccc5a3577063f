package org.vigil.media.embedded;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigil.media.box.Boxes;
import org.vigil.media.box.JpegMarkers;
import org.vigil.media.facts.Part;
import org.vigil.media.facts.PartList;

/** What a JPEG holds in its segments, and what follows its end. */
final class JpegParts {
  private static final int APP1 = 0xe1;
  private static final int APP2 = 0xe2;
  private static final int APP13 = 0xed;
  private static final String EXIF = "Exif\0\0";
  private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";

  /** Google's camera format: how far before the file's end a film begins, in two versions. */
  private static final Pattern FROM_END =
      Pattern.compile("(?:MicroVideoOffset|Item:Length)[=>]\"?(\\d{1,9})");

  private static final String PICTURES = "MPF\0";
  private static final String PHOTOSHOP = "Photoshop 3.0\0";

  private final ByteBuffer file;
  private final PartList parts;

  private JpegParts(ByteBuffer file, PartList parts) {
    this.file = file;
    this.parts = parts;
  }

  static void find(ByteBuffer file, PartList parts) {
    JpegParts jpeg = new JpegParts(file, parts);
    int end = JpegMarkers.walk(file, 0, jpeg::segment);
    if (end > 0) {
      jpeg.trailing(end);
    }
  }

  private boolean segment(int marker, int at, int length) {
    if (marker == APP1 && begins(at, length, EXIF)) {
      TiffParts.exif(file, at + EXIF.length(), length - EXIF.length(), parts);
    } else if (marker == APP1 && begins(at, length, XMP)) {
      films(text(at, length));
    } else if (marker == APP2 && begins(at, length, PICTURES)) {
      TiffParts.pictures(file, at + PICTURES.length(), length - PICTURES.length(), parts);
    } else if (marker == APP13 && begins(at, length, PHOTOSHOP)) {
      PhotoshopParts.resources(
          file, (long) at + PHOTOSHOP.length(), length - PHOTOSHOP.length(), parts);
    }
    return true;
  }

  private void films(String xmp) {
    for (Matcher claim = FROM_END.matcher(xmp); claim.find(); ) {
      int at = file.limit() - Integer.parseInt(claim.group(1));
      if (Boxes.begins(file, at)) {
        parts.add(Part.Kind.MOTION, at, (long) Boxes.end(file, at) - at);
      }
    }
  }

  private boolean begins(int at, int length, String signature) {
    return length >= signature.length() && text(at, signature.length()).equals(signature);
  }

  private String text(int at, int length) {
    byte[] text = new byte[Math.max(0, Math.min(length, file.limit() - at))];
    file.get(Math.min(at, file.limit()), text);
    return new String(text, ISO_8859_1);
  }

  /**
   * Pictures and films one behind the other, whatever the metadata say: these get lost when a file
   * is sent on. What is neither is a part too, but for Samsung's block, which ends the file.
   */
  private void trailing(int from) {
    int last = SamsungTrailer.find(file, parts);
    int at = padded(from, last);
    while (at < last && !parts.full()) {
      int knownEnd = (int) parts.endAt(at);
      int end = knownEnd > at ? knownEnd : Math.min(end(at), last);
      if (knownEnd <= at && parts.isJpeg(at)) {
        parts.add(Part.Kind.PICTURE, at, (long) end - at);
      } else if (knownEnd <= at && Boxes.begins(file, at)) {
        parts.add(Part.Kind.MOTION, at, (long) end - at);
      } else if (knownEnd <= at) {
        end = (int) parts.trailing(at, last);
      }
      at = padded(end, last);
    }
  }

  private int end(int at) {
    int end = Boxes.begins(file, at) ? Boxes.end(file, at) : -1;
    if (parts.isJpeg(at)) {
      end = JpegMarkers.walk(file, at, (marker, from, length) -> true);
    }
    return end < 0 ? file.limit() : end;
  }

  /** Behind what fills up a sector; a film begins with zeros, but is none of that. */
  private int padded(int from, int last) {
    int at = from;
    while (at < last
        && (file.get(at) == 0 || file.get(at) == -1)
        && !parts.isJpeg(at)
        && !Boxes.begins(file, at)) {
      at++;
    }
    return at;
  }
}
