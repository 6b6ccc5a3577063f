package org.vigil.media.camera;

import static com.drew.metadata.exif.ExifDirectoryBase.TAG_IMAGE_UNIQUE_ID;
import static com.drew.metadata.exif.ExifDirectoryBase.TAG_LENS_MODEL;
import static com.drew.metadata.exif.ExifDirectoryBase.TAG_MAKE;
import static com.drew.metadata.exif.ExifDirectoryBase.TAG_MAKERNOTE;
import static com.drew.metadata.exif.ExifDirectoryBase.TAG_MODEL;
import static com.drew.metadata.exif.ExifDirectoryBase.TAG_ORIENTATION;
import static com.drew.metadata.exif.ExifDirectoryBase.TAG_SOFTWARE;

import com.drew.lang.KeyValuePair;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifThumbnailDirectory;
import com.drew.metadata.exif.PanasonicRawIFD0Directory;
import com.drew.metadata.exif.makernotes.CanonMakernoteDirectory;
import com.drew.metadata.exif.makernotes.NikonType2MakernoteDirectory;
import com.drew.metadata.exif.makernotes.OlympusEquipmentMakernoteDirectory;
import com.drew.metadata.mov.metadata.QuickTimeMetadataDirectory;
import com.drew.metadata.png.PngDirectory;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.media.facts.CameraFacts;
import org.vigil.media.facts.CameraFactsBuilder;
import org.vigil.media.facts.CleanText;
import org.vigil.media.facts.Known;

/** Which tags tell what about the camera: EXIF 2.32 first, then maker notes, XMP, QuickTime. */
public final class CameraTags {
  private CameraTags() {}

  public static CameraFacts facts(Metadata metadata) {
    Tags tags = new Tags(metadata);
    TakenAt taken = TakenAt.of(tags);
    return CameraFactsBuilder.builder()
        .make(make(tags))
        .model(model(tags))
        .bodySerial(Serials.body(tags))
        .lensModel(lens(tags))
        .lensSerial(Serials.lens(tags))
        .imageUniqueId(
            Known.first(
                tags.text(ExifDirectoryBase.class, TAG_IMAGE_UNIQUE_ID),
                tags.xmp("exif:ImageUniqueID")))
        .software(software(tags))
        .takenAtLocal(taken == null ? null : taken.local())
        .takenOffset(taken == null ? null : taken.offset())
        .place(Coordinates.of(tags))
        .orientation(orientation(tags))
        .makerNotes(makerNotes(tags))
        .thumbnail(thumbnail(tags))
        .origin(OriginTags.of(tags, taken == null ? null : taken.source()))
        .build();
  }

  private static @Nullable String make(Tags tags) {
    return Known.first(
        tags.text(ExifIFD0Directory.class, TAG_MAKE),
        tags.text(PanasonicRawIFD0Directory.class, TAG_MAKE),
        tags.text(QuickTimeMetadataDirectory.class, QuickTimeMetadataDirectory.TAG_MAKE),
        tags.xmp("tiff:Make"));
  }

  private static @Nullable String model(Tags tags) {
    return Known.first(
        tags.text(ExifIFD0Directory.class, TAG_MODEL),
        tags.text(PanasonicRawIFD0Directory.class, TAG_MODEL),
        tags.text(QuickTimeMetadataDirectory.class, QuickTimeMetadataDirectory.TAG_MODEL),
        tags.xmp("tiff:Model"));
  }

  private static @Nullable String lens(Tags tags) {
    return Known.first(
        tags.text(ExifDirectoryBase.class, TAG_LENS_MODEL),
        tags.xmp("exifEX:LensModel", "aux:Lens"),
        tags.text(CanonMakernoteDirectory.class, CanonMakernoteDirectory.TAG_LENS_MODEL),
        tags.text(
            OlympusEquipmentMakernoteDirectory.class,
            OlympusEquipmentMakernoteDirectory.TAG_LENS_MODEL),
        tags.described(NikonType2MakernoteDirectory.class, NikonType2MakernoteDirectory.TAG_LENS));
  }

  private static @Nullable String software(Tags tags) {
    return Known.first(
        tags.text(ExifIFD0Directory.class, TAG_SOFTWARE),
        tags.text(QuickTimeMetadataDirectory.class, QuickTimeMetadataDirectory.TAG_SOFTWARE),
        pngText(tags, "Software"),
        tags.xmp("xmp:CreatorTool"));
  }

  private static @Nullable String pngText(Tags tags, String keyword) {
    return pngTexts(tags)
        .filter(text -> text.getKey().equals(keyword))
        .map(text -> CleanText.clean(text.getValue().toString()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** The text chunks of a PNG (PNG 1.2, section 4.2.3), by keyword. */
  static Stream<KeyValuePair> pngTexts(Tags tags) {
    return tags.all(PngDirectory.class)
        .map(directory -> directory.getObject(PngDirectory.TAG_TEXTUAL_DATA))
        .filter(List.class::isInstance)
        .flatMap(texts -> ((List<?>) texts).stream())
        .filter(KeyValuePair.class::isInstance)
        .map(KeyValuePair.class::cast);
  }

  private static @Nullable Integer orientation(Tags tags) {
    return Known.first(
        tags.number(ExifIFD0Directory.class, TAG_ORIENTATION),
        tags.number(PanasonicRawIFD0Directory.class, TAG_ORIENTATION));
  }

  private static boolean makerNotes(Tags tags) {
    return tags.all().anyMatch(CameraTags::makerNotes);
  }

  private static boolean makerNotes(Directory directory) {
    return directory.getClass().getSimpleName().endsWith("MakernoteDirectory")
        || (directory instanceof ExifDirectoryBase && directory.containsTag(TAG_MAKERNOTE));
  }

  private static boolean thumbnail(Tags tags) {
    return tags.all(ExifThumbnailDirectory.class)
        .map(thumbnail -> thumbnail.getInteger(ExifThumbnailDirectory.TAG_THUMBNAIL_LENGTH))
        .anyMatch(length -> length != null && length > 0);
  }
}
