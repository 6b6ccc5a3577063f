package org.vigil.jobs.lead.subject;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigil.device.DeviceKey;
import org.vigil.device.DeviceKeys;
import org.vigil.jobs.lead.sentence.Phrases;
import org.vigil.jobs.lead.sentence.Sentences;
import org.vigil.jobs.lead.sentence.Slot;
import org.vigil.model.Media;
import org.vigil.model.term.DeviceKind;

/** A camera, as far as metadata can tell one from another: make, model and body serial. */
public final class CameraSerial {
  private CameraSerial() {}

  /** The serial number that tells one camera from others; empty where none does. */
  public static Optional<String> telling(Media media) {
    return numbers(media)
        .filter(key -> key.suppression() == null)
        .map(DeviceKey::value)
        .findFirst();
  }

  /** Whether there is a serial number, but one that factories leave in many cameras. */
  public static boolean isDefault(Media media) {
    return telling(media).isEmpty() && numbers(media).findFirst().isPresent();
  }

  /** Make and model, and the serial if it can tell; empty when nothing is written. */
  public static Optional<String> label(Media media) {
    String camera = model(media);
    String serial = telling(media).map(Phrases::name).orElse("");
    if (camera.isEmpty()) {
      return serial.isEmpty() ? Optional.empty() : Optional.of("serial " + serial);
    }
    return Optional.of(camera + (serial.isEmpty() ? "" : ", serial " + serial));
  }

  /** The label as a sentence says it; empty when nothing is written. */
  public static String phrase(Media media, Sentences say) {
    Slot model = Slot.text("model", model(media));
    String serial = telling(media).map(Phrases::name).orElse("");
    return say.phrase("camera", model, Slot.text("serial", serial));
  }

  /** Make and model; empty when neither is written. */
  public static String model(Media media) {
    String make = Phrases.clean(media.make());
    String model = Phrases.clean(media.model());
    String brand = make.split(" ", 2)[0];
    boolean named = model.toLowerCase(Locale.ROOT).startsWith(brand.toLowerCase(Locale.ROOT));
    String camera = named ? model : (make + " " + model).strip();
    return camera.isEmpty() ? "" : Phrases.name(camera);
  }

  private static Stream<DeviceKey> numbers(Media media) {
    return DeviceKeys.of(media).stream()
        .filter(
            key ->
                key.kind() == DeviceKind.BODY_SERIAL || key.kind() == DeviceKind.INTERNAL_SERIAL);
  }
}
