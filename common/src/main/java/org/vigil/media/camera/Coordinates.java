package org.vigil.media.camera;

import com.drew.lang.Rational;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.mov.metadata.QuickTimeMetadataDirectory;
import com.drew.metadata.mp4.Mp4Directory;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigil.geo.GeoPoint;
import org.vigil.media.facts.CleanText;
import org.vigil.media.facts.Known;

/**
 * Where a picture was taken. A hemisphere is never guessed, values out of range are none, and 0/0
 * is what cameras write when they do not know.
 */
public final class Coordinates {
  /** ISO 6709, decimal degrees: latitude, longitude, and more that does not matter here. */
  private static final Pattern ISO_6709 =
      Pattern.compile("([+-]\\d{1,2}(?:\\.\\d{1,12})?)([+-]\\d{1,3}(?:\\.\\d{1,12})?).*");

  /** XMP: degrees, minutes, perhaps seconds, hemisphere. */
  private static final Pattern XMP =
      Pattern.compile(
          "(\\d{1,3}),(\\d{1,2}(?:\\.\\d{1,12})?)(?:,(\\d{1,2}(?:\\.\\d{1,12})?))?([NSEW])");

  private Coordinates() {}

  static @Nullable GeoPoint of(Tags tags) {
    return Known.first(exif(tags), iso6709(tags), mp4(tags), xmp(tags));
  }

  private static @Nullable GeoPoint exif(Tags tags) {
    return tags.all(GpsDirectory.class)
        .map(
            gps ->
                point(
                    degrees(gps, GpsDirectory.TAG_LATITUDE, GpsDirectory.TAG_LATITUDE_REF, "NS"),
                    degrees(gps, GpsDirectory.TAG_LONGITUDE, GpsDirectory.TAG_LONGITUDE_REF, "EW")))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Degrees, minutes, seconds and a hemisphere of these two, positive and negative. */
  private static @Nullable Double degrees(
      ExifDirectoryBase gps, int tag, int hemisphereTag, String hemispheres) {
    String hemisphere = CleanText.clean(gps.getString(hemisphereTag));
    Rational[] parts = gps.getRationalArray(tag);
    if (hemisphere == null || parts == null || parts.length == 0 || parts.length > 3) {
      return null;
    }
    double degrees = 0;
    for (int i = 0; i < parts.length; i++) {
      degrees += parts[i].isZero() ? 0 : parts[i].doubleValue() / Math.pow(60, i);
    }
    return switch (hemispheres.indexOf(Character.toUpperCase(hemisphere.charAt(0)))) {
      case 0 -> degrees;
      case 1 -> -degrees;
      default -> null;
    };
  }

  private static @Nullable GeoPoint iso6709(Tags tags) {
    return iso6709(
        tags.text(
            QuickTimeMetadataDirectory.class, QuickTimeMetadataDirectory.TAG_LOCATION_ISO6709));
  }

  /** Reads {@code +59.3293+018.0686/} and its relatives; null for what is no place. */
  public static @Nullable GeoPoint iso6709(@Nullable String text) {
    Matcher matcher = ISO_6709.matcher(text == null ? "" : text);
    return matcher.matches()
        ? point(Double.valueOf(matcher.group(1)), Double.valueOf(matcher.group(2)))
        : null;
  }

  private static @Nullable GeoPoint mp4(Tags tags) {
    return tags.all(Mp4Directory.class)
        .map(
            mp4 ->
                point(
                    mp4.getDoubleObject(Mp4Directory.TAG_LATITUDE),
                    mp4.getDoubleObject(Mp4Directory.TAG_LONGITUDE)))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable GeoPoint xmp(Tags tags) {
    return point(xmp(tags.xmp("exif:GPSLatitude")), xmp(tags.xmp("exif:GPSLongitude")));
  }

  private static @Nullable Double xmp(@Nullable String text) {
    Matcher matcher = XMP.matcher(text == null ? "" : text);
    if (!matcher.matches()) {
      return null;
    }
    double seconds = matcher.group(3) == null ? 0 : Double.parseDouble(matcher.group(3));
    double degrees =
        Double.parseDouble(matcher.group(1))
            + Double.parseDouble(matcher.group(2)) / 60
            + seconds / 3600;
    return "SW".contains(matcher.group(4)) ? -degrees : degrees;
  }

  /** The place, or null for a half, an impossible or an unknown one. */
  public static @Nullable GeoPoint point(@Nullable Double latitude, @Nullable Double longitude) {
    if (latitude == null || longitude == null || (latitude == 0 && longitude == 0)) {
      return null;
    }
    boolean possible = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    return possible ? new GeoPoint(latitude, longitude) : null;
  }
}
