package org.vigil.media.camera;

import com.drew.lang.Rational;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.mov.metadata.QuickTimeMetadataDirectory;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigil.media.facts.Known;

/** How high a picture was taken, in metres; x/0 is what cameras write when they do not know. */
final class Altitude {
  /** EXIF's altitude reference for below the sea; the EXIF 3.0 values 2 and 3 are on land. */
  private static final int BELOW = 1;

  private static final int BELOW_ELLIPSOID = 3;

  /** ISO 6709: the third number, if there is one. */
  private static final Pattern ISO_6709 =
      Pattern.compile("[+-][\\d.]{1,15}+[+-][\\d.]{1,15}+([+-]\\d{1,6}(?:\\.\\d{1,9})?).*");

  private static final Pattern FRACTION = Pattern.compile("(-?\\d{1,9})/(\\d{1,9})");

  private Altitude() {}

  static @Nullable Double of(Tags tags) {
    return Known.first(exif(tags), iso6709(tags), xmp(tags));
  }

  private static @Nullable Double exif(Tags tags) {
    return tags.all(GpsDirectory.class)
        .map(Altitude::exif)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Double exif(GpsDirectory gps) {
    Rational metres = gps.getRational(GpsDirectory.TAG_ALTITUDE);
    if (metres == null || metres.getDenominator() == 0) {
      return null;
    }
    Integer reference = gps.getInteger(GpsDirectory.TAG_ALTITUDE_REF);
    boolean below = reference != null && (reference == BELOW || reference == BELOW_ELLIPSOID);
    return signed(metres.doubleValue(), below);
  }

  private static @Nullable Double iso6709(Tags tags) {
    String text =
        tags.text(
            QuickTimeMetadataDirectory.class, QuickTimeMetadataDirectory.TAG_LOCATION_ISO6709);
    Matcher matcher = ISO_6709.matcher(text == null ? "" : text);
    return matcher.matches() ? Double.valueOf(matcher.group(1)) : null;
  }

  private static @Nullable Double xmp(Tags tags) {
    String text = tags.xmp("exif:GPSAltitude");
    Matcher matcher = FRACTION.matcher(text == null ? "" : text);
    if (!matcher.matches() || Integer.parseInt(matcher.group(2)) == 0) {
      return null;
    }
    double metres = Double.parseDouble(matcher.group(1)) / Double.parseDouble(matcher.group(2));
    return signed(metres, "1".equals(tags.xmp("exif:GPSAltitudeRef")));
  }

  private static double signed(double metres, boolean below) {
    return below && metres > 0 ? -metres : metres;
  }
}
