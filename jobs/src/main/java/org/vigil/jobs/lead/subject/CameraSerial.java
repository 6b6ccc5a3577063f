package org.vigil.jobs.lead.subject;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigil.jobs.lead.sentence.Phrases;
import org.vigil.model.Media;

/** A camera, as far as metadata can tell one from another: make, model and body serial. */
public final class CameraSerial {
  private static final Pattern NOT_ALPHANUMERIC = Pattern.compile("[^\\p{L}\\p{N}]");
  private static final Pattern NIKON_PREFIX = Pattern.compile("^(?i:NO=) ?");
  private static final Pattern ONE_CHARACTER = Pattern.compile("(.)\\1*");
  private static final Set<String> PLACEHOLDERS =
      Set.of("NONE", "NULL", "UNKNOWN", "DEFAULT", "SERIAL", "SERIALNUMBER", "TOBEFILLEDBYOEM");

  private CameraSerial() {}

  /** The key by which media of one camera are counted; null without a serial that can tell. */
  public static @Nullable String key(Media media) {
    String serial = serial(media);
    if (serial.isEmpty() || isDefault(serial)) {
      return null;
    }
    return keyPart(media.make()) + "|" + keyPart(media.model()) + "|" + keyPart(serial);
  }

  /** Whether there is a serial, but one that a factory leaves in every camera. */
  public static boolean hasDefaultSerial(Media media) {
    String serial = serial(media);
    return !serial.isEmpty() && isDefault(serial);
  }

  /** Make and model, and the serial if it can tell; empty when nothing is said. */
  public static Optional<String> label(Media media) {
    String make = Phrases.clean(media.make());
    String model = Phrases.clean(media.model());
    String brand = make.split(" ", 2)[0];
    boolean named = model.toLowerCase(Locale.ROOT).startsWith(brand.toLowerCase(Locale.ROOT));
    String camera = named ? model : (make + " " + model).strip();
    String serial = key(media) == null ? "" : Phrases.name(serial(media));
    if (camera.isEmpty()) {
      return serial.isEmpty() ? Optional.empty() : Optional.of("serial " + serial);
    }
    return Optional.of(Phrases.name(camera) + (serial.isEmpty() ? "" : ", serial " + serial));
  }

  private static String serial(Media media) {
    String serial = Phrases.clean(media.bodySerial());
    return NIKON_PREFIX.matcher(serial).replaceFirst("");
  }

  private static boolean isDefault(String serial) {
    String bare = NOT_ALPHANUMERIC.matcher(serial).replaceAll("").toUpperCase(Locale.ROOT);
    return bare.length() < 3
        || ONE_CHARACTER.matcher(bare).matches()
        || (bare.length() > 6 && "01234567890".contains(bare))
        || PLACEHOLDERS.contains(bare);
  }

  private static String keyPart(@Nullable String text) {
    String clean = Phrases.clean(Objects.requireNonNullElse(text, ""));
    return clean.replace('|', '/').toUpperCase(Locale.ROOT);
  }
}
