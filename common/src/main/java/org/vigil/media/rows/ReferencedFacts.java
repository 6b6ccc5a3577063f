package org.vigil.media.rows;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigil.hashset.vics.ReferencedMedia;
import org.vigil.media.camera.TakenAt;
import org.vigil.media.facts.CameraFacts;
import org.vigil.media.facts.CameraFactsBuilder;
import org.vigil.media.facts.Origin;
import org.vigil.media.facts.OriginBuilder;
import org.vigil.model.Media;
import org.vigil.model.term.LocalSource;

/**
 * What a case file tells of a media becomes a row of night 0. Names of properties are the
 * exporter's: case, blanks and signs in them do not count.
 */
public final class ReferencedFacts {
  private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z]{2,20}/[a-z0-9.+_-]{1,100}");
  private static final Pattern NO_LETTER = Pattern.compile("[^a-z0-9]");

  /** As in {@code 2019:05:04 13:22:01 (UTC-5)}. */
  private static final Pattern ZONE =
      Pattern.compile("(.*?)\\s*\\((?:UTC|GMT)(?:([+-])(\\d{1,2})(?::?(\\d\\d))?)?\\)");

  private static final Pattern AMERICAN =
      Pattern.compile(
          "(\\d{1,2})/(\\d{1,2})/(\\d{4}) (\\d{1,2}):(\\d\\d)(?::(\\d\\d))?(?: ([AaPp])[Mm])?");

  private final Map<String, String> exifs = new HashMap<>();

  private ReferencedFacts(Map<String, String> declared) {
    // In order, so that of two spellings of one name the same is always taken.
    declared.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(exif -> exifs.putIfAbsent(key(exif.getKey()), exif.getValue()));
  }

  private static String key(String name) {
    return NO_LETTER.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  public static Media row(ReferencedMedia media) {
    CameraFacts camera = new ReferencedFacts(media.exifs()).camera();
    return CameraColumns.of(camera)
        .sha256(media.sha256() == null ? "md5-" + media.md5() : media.sha256())
        .sha1(media.sha1())
        .md5(media.md5())
        .sizeBytes(Objects.requireNonNullElse(media.sizeBytes(), -1L))
        .mediaType(mediaType(media.mimeType()))
        .pdq(media.pdq())
        .photoDna(media.photoDna())
        .told(true)
        .build();
  }

  private static String mediaType(@Nullable String declared) {
    String type = declared == null ? "" : declared.toLowerCase(Locale.ROOT);
    return MEDIA_TYPE.matcher(type).matches() ? type : "application/octet-stream";
  }

  private CameraFacts camera() {
    TakenAt taken = taken();
    return CameraFactsBuilder.builder()
        .make(any("make", "cameramake", "cameramanufacturer", "manufacturer"))
        .model(any("model", "cameramodel"))
        .bodySerial(
            any("bodyserialnumber", "cameraserialnumber", "serialnumber", "internalserialnumber"))
        .lensModel(any("lensmodel"))
        .lensSerial(any("lensserialnumber"))
        .imageUniqueId(any("imageuniqueid"))
        .software(any("software"))
        .takenAtLocal(taken == null ? null : taken.local())
        .takenOffset(taken == null ? null : taken.offset())
        .place(ReferencedPlace.of(this::any))
        .origin(OriginBuilder.builder(Origin.NONE).localSource(LocalSource.CASE_FILE).build())
        .build();
  }

  private @Nullable String any(String... keys) {
    for (String key : keys) {
      String value = exifs.get(key);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private @Nullable TakenAt taken() {
    String text = any("datetimeoriginal", "capturetime", "datetaken", "datetimedigitized");
    if (text == null) {
      return null;
    }
    Matcher zone = ZONE.matcher(text);
    String local = zone.matches() ? zone.group(1) : text;
    String offset = zone.matches() ? offset(zone) : any("offsettimeoriginal");
    String iso = iso(local);
    return TakenAt.parse(offset == null ? iso : iso + offset)
        .or(() -> TakenAt.parse(iso))
        .orElse(null);
  }

  private static String offset(Matcher zone) {
    return zone.group(2) == null
        ? "Z"
        : zone.group(2) + zone.group(3) + ":" + Objects.requireNonNullElse(zone.group(4), "00");
  }

  /** A time with the month first, as Americans write it, in the order of ISO 8601. */
  private static String iso(String text) {
    Matcher time = AMERICAN.matcher(text);
    if (!time.matches()) {
      return text;
    }
    int hour = Integer.parseInt(time.group(4));
    String half = time.group(7);
    if (half != null) {
      hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }
    return "%s-%02d-%02dT%02d:%s:%s"
        .formatted(
            time.group(3),
            Integer.valueOf(time.group(1)),
            Integer.valueOf(time.group(2)),
            hour,
            time.group(5),
            Objects.requireNonNullElse(time.group(6), "00"));
  }
}
