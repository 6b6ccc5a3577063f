package org.vigil.media.rows;

import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigil.geo.GeoPoint;
import org.vigil.media.camera.Coordinates;
import org.vigil.media.facts.Known;

/**
 * Where a case file says that a picture was taken: degrees in words beside a reference, or both in
 * one row. A hemisphere that is missing, or that no compass word names, is never guessed.
 */
final class ReferencedPlace {
  private static final String NUMBER = "(\\d{1,3}(?:\\.\\d{1,12})?)";

  /** As in {@code 41° 30' 0.5" N}, {@code 41 deg 30 min} and {@code 41.5}. */
  private static final Pattern DEGREES =
      Pattern.compile(
          NUMBER
              + "\\s*(?:°|º|deg|d)?"
              + "(?:[\\s,;:]*(\\d{1,2}(?:\\.\\d{1,12})?)\\s*(?:'|′|’|min|m)?)?"
              + "(?:[\\s,;:]*(\\d{1,2}(?:\\.\\d{1,12})?)\\s*(?:\"|″|”|''|sec|s)?)?"
              + "\\s*([A-Z][a-z]*)?");

  private static final Pattern PAIR =
      Pattern.compile(
          "([+-]?\\d{1,3}(?:\\.\\d{1,15})?)\\s*[/,;]\\s*([+-]?\\d{1,3}(?:\\.\\d{1,15})?)");

  private ReferencedPlace() {}

  /** The place, if one is declared whole. */
  static @Nullable GeoPoint of(Function<String, @Nullable String> exifs) {
    return Known.first(
        Coordinates.point(
            degrees(
                first(exifs, "latitude", "gpslatitude"),
                first(exifs, "latitudereference", "latituderef", "gpslatituderef"),
                "north",
                "south"),
            degrees(
                first(exifs, "longitude", "gpslongitude"),
                first(exifs, "longitudereference", "longituderef", "gpslongituderef"),
                "east",
                "west")),
        pair(first(exifs, "latlon", "latlong")));
  }

  private static @Nullable String first(Function<String, @Nullable String> exifs, String... names) {
    for (String name : names) {
      String value = exifs.apply(name);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private static @Nullable Double degrees(
      @Nullable String text, @Nullable String reference, String positive, String negative) {
    Matcher parsed = DEGREES.matcher(text == null ? "" : text.strip());
    if (!parsed.matches()) {
      return null;
    }
    String word = reference == null ? parsed.group(4) : reference.strip();
    double sign = is(word, positive) ? 1 : is(word, negative) ? -1 : 0;
    double minutes = part(parsed.group(2));
    double seconds = part(parsed.group(3));
    boolean possible = sign != 0 && minutes < 60 && seconds < 60;
    return possible ? sign * (part(parsed.group(1)) + minutes / 60 + seconds / 3600) : null;
  }

  /** The word for a hemisphere, or its first letter. */
  private static boolean is(@Nullable String declared, String hemisphere) {
    String word = declared == null ? "" : declared.toLowerCase(Locale.ROOT);
    return word.equals(hemisphere) || word.equals(hemisphere.substring(0, 1));
  }

  private static double part(@Nullable String number) {
    return number == null ? 0 : Double.parseDouble(number);
  }

  /** Two decimals whose signs are the hemispheres. */
  private static @Nullable GeoPoint pair(@Nullable String text) {
    Matcher pair = PAIR.matcher(text == null ? "" : text.strip());
    return pair.matches()
        ? Coordinates.point(Double.valueOf(pair.group(1)), Double.valueOf(pair.group(2)))
        : null;
  }
}
