package org.vigil.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.vigil.model.Media;
import org.vigil.model.term.DeviceKind;

/** The keys by which the media of one camera or telephone are known. */
public final class DeviceKeys {
  /** Most makers number each picture: such a number says nothing of the camera. */
  private static final Pattern OF_ONE_PICTURE = Pattern.compile("[0-9A-F-]{20,}");

  private static final int DIGEST_LENGTH = 16;

  private DeviceKeys() {}

  /** All keys of a media, the surest first; none where no camera is named. */
  public static List<DeviceKey> of(Media media) {
    List<DeviceKey> keys = new ArrayList<>();
    serial(DeviceKind.BODY_SERIAL, media.bodySerial(), media, keys);
    serial(DeviceKind.INTERNAL_SERIAL, media.internalSerial(), media, keys);
    SerialNumber lens = SerialNumber.of(media.lensSerial(), media.make(), media.lensModel());
    if (lens != null) {
      keys.add(key(DeviceKind.LENS_SERIAL, "", CameraName.part(media.lensModel()), lens));
    }
    String image = CameraName.part(media.imageUniqueId());
    if (!OF_ONE_PICTURE.matcher(image).matches()) {
      serial(DeviceKind.IMAGE_ID, media.imageUniqueId(), media, keys);
    }
    SerialNumber document = SerialNumber.of(media.originalDocumentId(), null, null);
    if (document != null) {
      keys.add(key(DeviceKind.DOCUMENT, "", "", document));
    }
    if (keys.stream().noneMatch(key -> key.suppression() == null)) {
      fingerprint(media, keys);
    }
    return keys;
  }

  private static void serial(
      DeviceKind kind, @Nullable String written, Media media, List<DeviceKey> keys) {
    SerialNumber serial = SerialNumber.of(written, media.make(), media.model());
    if (serial != null) {
      keys.add(key(kind, CameraName.part(media.make()), CameraName.part(media.model()), serial));
    }
  }

  private static DeviceKey key(DeviceKind kind, String make, String model, SerialNumber serial) {
    return new DeviceKey(kind, make, model, serial.value(), serial.suppression());
  }

  /**
   * How a camera without a number of its own writes its files. Many telephones of one build share
   * it: how many, the population tells.
   */
  private static void fingerprint(Media media, List<DeviceKey> keys) {
    String make = CameraName.part(media.make());
    String model = CameraName.part(media.model());
    if (model.isEmpty() || media.jpegQuantisation() == null) {
      return;
    }
    List<String> marks =
        Stream.of(
                make,
                model,
                CameraName.part(media.software()),
                media.jpegQuantisation(),
                media.jpegHuffman(),
                media.jpegMarkers())
            .map(mark -> Objects.requireNonNullElse(mark, ""))
            .toList();
    String digest = DigestUtils.sha256Hex(String.join("\n", marks)).substring(0, DIGEST_LENGTH);
    keys.add(new DeviceKey(DeviceKind.FINGERPRINT, make, model, digest, null));
  }
}
