package org.vigil.media.camera;

import com.drew.metadata.Directory;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.makernotes.CanonMakernoteDirectory;
import com.drew.metadata.exif.makernotes.FujifilmMakernoteDirectory;
import com.drew.metadata.exif.makernotes.LeicaMakernoteDirectory;
import com.drew.metadata.exif.makernotes.NikonType2MakernoteDirectory;
import com.drew.metadata.exif.makernotes.OlympusEquipmentMakernoteDirectory;
import com.drew.metadata.exif.makernotes.OlympusMakernoteDirectory;
import com.drew.metadata.exif.makernotes.PanasonicMakernoteDirectory;
import com.drew.metadata.exif.makernotes.ReconyxHyperFire2MakernoteDirectory;
import com.drew.metadata.exif.makernotes.ReconyxHyperFireMakernoteDirectory;
import com.drew.metadata.exif.makernotes.ReconyxUltraFireMakernoteDirectory;
import com.drew.metadata.exif.makernotes.SigmaMakernoteDirectory;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.media.facts.CleanText;
import org.vigil.media.facts.Known;
import org.vigil.media.facts.Origin;

/** Where makers write serial numbers: the number on the body first, internal ones last. */
final class Serials {
  /** DNG 1.4, CameraSerialNumber. */
  private static final int DNG_CAMERA_SERIAL_NUMBER = 0xc62f;

  private static final int CANON_LENS_BYTES = 5;
  private static final Pattern PRINTED = Pattern.compile("[\\x20-\\x7e]+");

  private static final List<Place> BODY =
      List.of(
          new Place(ExifDirectoryBase.class, ExifDirectoryBase.TAG_BODY_SERIAL_NUMBER),
          new Place(ExifDirectoryBase.class, DNG_CAMERA_SERIAL_NUMBER),
          new Place(CanonMakernoteDirectory.class, CanonMakernoteDirectory.TAG_CANON_SERIAL_NUMBER),
          new Place(
              NikonType2MakernoteDirectory.class,
              NikonType2MakernoteDirectory.TAG_CAMERA_SERIAL_NUMBER),
          new Place(
              NikonType2MakernoteDirectory.class,
              NikonType2MakernoteDirectory.TAG_CAMERA_SERIAL_NUMBER_2),
          new Place(
              OlympusEquipmentMakernoteDirectory.class,
              OlympusEquipmentMakernoteDirectory.TAG_SERIAL_NUMBER),
          new Place(OlympusMakernoteDirectory.class, OlympusMakernoteDirectory.TAG_SERIAL_NUMBER_1),
          new Place(OlympusMakernoteDirectory.class, OlympusMakernoteDirectory.TAG_SERIAL_NUMBER_2),
          new Place(LeicaMakernoteDirectory.class, LeicaMakernoteDirectory.TAG_SERIAL_NUMBER),
          new Place(SigmaMakernoteDirectory.class, SigmaMakernoteDirectory.TAG_SERIAL_NUMBER),
          new Place(
              ReconyxHyperFireMakernoteDirectory.class,
              ReconyxHyperFireMakernoteDirectory.TAG_SERIAL_NUMBER),
          new Place(
              ReconyxHyperFire2MakernoteDirectory.class,
              ReconyxHyperFire2MakernoteDirectory.TAG_SERIAL_NUMBER),
          new Place(
              ReconyxUltraFireMakernoteDirectory.class,
              ReconyxUltraFireMakernoteDirectory.TAG_SERIAL_NUMBER),
          new Place(MakerSerials.class, MakerSerials.TAG_BODY));

  private static final List<Place> INTERNAL =
      List.of(
          new Place(CanonMakernoteDirectory.class, CanonMakernoteDirectory.TAG_SERIAL_INFO_ARRAY),
          new Place(
              OlympusEquipmentMakernoteDirectory.class,
              OlympusEquipmentMakernoteDirectory.TAG_INTERNAL_SERIAL_NUMBER),
          new Place(
              PanasonicMakernoteDirectory.class,
              PanasonicMakernoteDirectory.TAG_INTERNAL_SERIAL_NUMBER),
          new Place(FujifilmMakernoteDirectory.class, FujifilmMakernoteDirectory.TAG_SERIAL_NUMBER),
          new Place(MakerSerials.class, MakerSerials.TAG_INTERNAL));

  private static final List<Place> LENS =
      List.of(
          new Place(ExifDirectoryBase.class, ExifDirectoryBase.TAG_LENS_SERIAL_NUMBER),
          new Place(
              OlympusEquipmentMakernoteDirectory.class,
              OlympusEquipmentMakernoteDirectory.TAG_LENS_SERIAL_NUMBER),
          new Place(
              PanasonicMakernoteDirectory.class,
              PanasonicMakernoteDirectory.TAG_LENS_SERIAL_NUMBER),
          new Place(MakerSerials.class, MakerSerials.TAG_LENS));

  private static final String[] BODY_XMP = {
    "exifEX:BodySerialNumber", "exifEX:SerialNumber", "aux:SerialNumber"
  };

  private static final String[] LENS_XMP = {"exifEX:LensSerialNumber", "aux:LensSerialNumber"};

  private Serials() {}

  static @Nullable String body(Tags tags) {
    return Known.first(
        serial(tags, BODY),
        CleanText.serial(tags.xmp(BODY_XMP[0], BODY_XMP[1])),
        CleanText.serial(tags.xmp(BODY_XMP[2])),
        internal(tags));
  }

  /** The number inside; some Canons write an array of other things in its place. */
  static @Nullable String internal(Tags tags) {
    String serial = serial(tags, INTERNAL);
    return serial == null || !PRINTED.matcher(serial).matches() ? null : serial;
  }

  static @Nullable String lens(Tags tags) {
    return Known.first(
        serial(tags, LENS),
        CleanText.serial(tags.xmp(LENS_XMP[0])),
        CleanText.serial(tags.xmp(LENS_XMP[1])),
        canonLens(tags));
  }

  /** All numbers as they are written, those that are none too; before each, what it is of. */
  static List<String> written(Tags tags) {
    return Stream.of(
            written(tags, "body: ", BODY, BODY_XMP),
            written(tags, "internal: ", INTERNAL),
            written(tags, "lens: ", LENS, LENS_XMP))
        .flatMap(serials -> serials)
        .distinct()
        .limit(Origin.MOST_SERIALS)
        .toList();
  }

  private static Stream<String> written(
      Tags tags, String of, List<Place> places, String... properties) {
    return Stream.concat(
            places.stream().map(place -> tags.text(place.directory, place.tag)),
            Stream.of(properties).map(tags::xmp))
        .filter(Objects::nonNull)
        .map(serial -> of + serial);
  }

  /** Five bytes, in hex as on the lens. */
  private static @Nullable String canonLens(Tags tags) {
    return tags.all(CanonMakernoteDirectory.class)
        .map(canon -> canon.getByteArray(CanonMakernoteDirectory.TAG_LENS_INFO_ARRAY))
        .filter(bytes -> bytes != null && bytes.length >= CANON_LENS_BYTES)
        .map(bytes -> CleanText.serial(HexFormat.of().formatHex(bytes, 0, CANON_LENS_BYTES)))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String serial(Tags tags, List<Place> places) {
    return places.stream()
        .map(place -> CleanText.serial(tags.text(place.directory, place.tag)))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** A tag of a directory. */
  private record Place(Class<? extends Directory> directory, int tag) {}
}
