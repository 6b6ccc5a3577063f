package org.vigil.media.camera;

import static com.drew.metadata.exif.ExifDirectoryBase.TAG_DATETIME_ORIGINAL;
import static com.drew.metadata.exif.ExifDirectoryBase.TAG_SUBSECOND_TIME_ORIGINAL;
import static com.drew.metadata.exif.ExifDirectoryBase.TAG_TIME_ZONE_ORIGINAL;

import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.mov.metadata.QuickTimeMetadataDirectory;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.model.term.LocalSource;

/**
 * When a picture was taken, as its camera wrote it.
 *
 * @param local ISO local time; a fraction of a second only if there is one
 * @param offset from UTC, such as +02:00, if it was written beside it
 * @param source where it was written, if that is known
 */
public record TakenAt(String local, @Nullable String offset, @Nullable LocalSource source) {
  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{4})[:/.-]?(\\d\\d)[:/.-]?(\\d\\d)[T ]\\s*(\\d\\d):?(\\d\\d)(?::?(\\d\\d))?"
              + "(?:\\.(\\d{1,9}))?\\s*(Z|[+-]\\d\\d?:?\\d\\d)?");

  public static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

  private static final Pattern OFFSET = Pattern.compile("([+-])(\\d\\d?):?(\\d\\d)");
  private static final Pattern WRITTEN = Pattern.compile("[1-9]");
  private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");

  /** EXIF's DateTimeOriginal, else that of XMP, IPTC or QuickTime; null if none is a time. */
  static @Nullable TakenAt of(Tags tags) {
    return Stream.<Optional<TakenAt>>of(
            exif(tags),
            parse(tags.xmp("exif:DateTimeOriginal"), LocalSource.XMP),
            parse(iptc(tags), LocalSource.IPTC),
            parse(
                tags.text(
                    QuickTimeMetadataDirectory.class, QuickTimeMetadataDirectory.TAG_CREATION_DATE),
                LocalSource.MOVIE))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(null);
  }

  private static Optional<TakenAt> exif(Tags tags) {
    return parse(tags.text(ExifDirectoryBase.class, TAG_DATETIME_ORIGINAL), LocalSource.EXIF)
        .map(
            taken ->
                taken
                    .fraction(tags.text(ExifDirectoryBase.class, TAG_SUBSECOND_TIME_ORIGINAL))
                    .zone(tags.text(ExifDirectoryBase.class, TAG_TIME_ZONE_ORIGINAL)));
  }

  /** Whether EXIF has digits for the time, not all zero, that no clock can show. */
  static boolean isImpossible(Tags tags) {
    String text = tags.text(ExifDirectoryBase.class, TAG_DATETIME_ORIGINAL);
    return text != null && WRITTEN.matcher(text).find() && parse(text).isEmpty();
  }

  private static @Nullable String iptc(Tags tags) {
    String date = tags.text(IptcDirectory.class, IptcDirectory.TAG_DATE_CREATED);
    String time = tags.text(IptcDirectory.class, IptcDirectory.TAG_TIME_CREATED);
    return date == null || time == null ? null : date + " " + time;
  }

  /** As {@link #parse}, of what was written there. */
  public static Optional<TakenAt> parse(@Nullable String text, LocalSource source) {
    return parse(text).map(taken -> new TakenAt(taken.local, taken.offset, source));
  }

  /** Reads {@code 2019:05:04 13:22:01} and its relatives; empty for what is no time. */
  public static Optional<TakenAt> parse(@Nullable String text) {
    Matcher time = TIME.matcher(text == null ? "" : text);
    if (!time.matches() || !exists(time)) {
      return Optional.empty();
    }
    String seconds = time.group(6) == null ? "00" : time.group(6);
    String local =
        time.group(1)
            + "-"
            + time.group(2)
            + "-"
            + time.group(3)
            + "T"
            + time.group(4)
            + ":"
            + time.group(5)
            + ":"
            + seconds;
    return Optional.of(new TakenAt(local, null, null).fraction(time.group(7)).zone(time.group(8)));
  }

  private static boolean exists(Matcher time) {
    try {
      LocalDateTime.of(
          Integer.parseInt(time.group(1)),
          Integer.parseInt(time.group(2)),
          Integer.parseInt(time.group(3)),
          Integer.parseInt(time.group(4)),
          Integer.parseInt(time.group(5)));
      return Integer.parseInt(time.group(1)) > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private TakenAt fraction(@Nullable String digits) {
    boolean known = digits != null && DIGITS.matcher(digits).matches() && local.indexOf('.') < 0;
    return known ? new TakenAt(local + "." + digits, offset, source) : this;
  }

  private TakenAt zone(@Nullable String text) {
    if (text == null || offset != null) {
      return this;
    }
    if (text.equals("Z")) {
      return new TakenAt(local, "+00:00", source);
    }
    Matcher matcher = OFFSET.matcher(text);
    if (!matcher.matches() || Integer.parseInt(matcher.group(2)) > 18) {
      return this;
    }
    String hours = matcher.group(2).length() == 1 ? "0" + matcher.group(2) : matcher.group(2);
    return new TakenAt(local, matcher.group(1) + hours + ":" + matcher.group(3), source);
  }
}
