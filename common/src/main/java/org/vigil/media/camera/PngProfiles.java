package org.vigil.media.camera;

import com.drew.lang.ByteArrayReader;
import com.drew.lang.KeyValuePair;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.png.PngDirectory;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * EXIF in a PNG from before its eXIf chunk: ImageMagick's and ExifTool's text chunk "Raw profile
 * type exif" or "APP1", perhaps a name, a length and hex digits in lines.
 */
final class PngProfiles {
  private static final String PREAMBLE = ExifReader.JPEG_SEGMENT_PREAMBLE;
  private static final Pattern HEAD = Pattern.compile("\\s*+(?:[A-Za-z]\\w*+\\s++)?\\d++\\s++");
  private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]*+");

  private PngProfiles() {}

  /** Adds the EXIF directories of such profiles to what was read. */
  static void unpack(Metadata metadata) {
    Stream<byte[]> profiles =
        metadata.getDirectoriesOfType(PngDirectory.class).stream()
            .map(directory -> directory.getObject(PngDirectory.TAG_TEXTUAL_DATA))
            .filter(List.class::isInstance)
            .flatMap(texts -> ((List<?>) texts).stream())
            .filter(KeyValuePair.class::isInstance)
            .map(text -> exif((KeyValuePair) text))
            .filter(Objects::nonNull);
    for (byte[] exif : profiles.toList()) {
      int start = ExifReader.startsWithJpegExifPreamble(exif) ? PREAMBLE.length() : 0;
      new ExifReader().extract(new ByteArrayReader(exif), metadata, start);
    }
  }

  private static byte @Nullable [] exif(KeyValuePair text) {
    if (!text.getKey().equals("Raw profile type exif")
        && !text.getKey().equals("Raw profile type APP1")) {
      return null;
    }
    String value = text.getValue().toString();
    Matcher head = HEAD.matcher(value);
    if (!head.lookingAt()) {
      return null;
    }
    String digits = value.substring(head.end()).replaceAll("\\s", "");
    boolean hex = digits.length() % 2 == 0 && HEX.matcher(digits).matches();
    return hex ? HexFormat.of().parseHex(digits) : null;
  }
}
