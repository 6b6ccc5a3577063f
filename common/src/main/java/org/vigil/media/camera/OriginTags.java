package org.vigil.media.camera;

import com.drew.metadata.Directory;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.makernotes.CanonMakernoteDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.mov.QuickTimeDirectory;
import com.drew.metadata.mp4.Mp4Directory;
import com.drew.metadata.mp4.media.Mp4VideoDirectory;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.vigil.media.facts.Known;
import org.vigil.media.facts.Origin;
import org.vigil.media.facts.OriginBuilder;
import org.vigil.model.term.LocalSource;

/** Which tags tell whence a media comes: EXIF first, then maker notes, XMP, IPTC, movie headers. */
final class OriginTags {
  private OriginTags() {}

  /**
   * @param localSource what tells the camera's local time, if it is known
   */
  static Origin of(Tags tags, @Nullable LocalSource localSource) {
    return OriginBuilder.builder()
        .serialsWritten(Serials.written(tags))
        .internalSerial(Serials.internal(tags))
        .owner(owner(tags))
        .artist(artist(tags))
        .documentId(tags.xmp("xmpMM:DocumentID"))
        .originalDocumentId(tags.xmp("xmpMM:OriginalDocumentID"))
        .instanceId(tags.xmp("xmpMM:InstanceID"))
        .sourceType(sourceType(tags))
        .codec(tags.text(Mp4VideoDirectory.class, MovieBoxes.TAG_CODEC))
        .altitude(Altitude.of(tags))
        .durationSeconds(durationSeconds(tags))
        .localSource(localSource)
        .gpsTime(GpsTime.of(tags))
        .movieTime(movieTime(tags))
        .impossibleTime(TakenAt.isImpossible(tags))
        .build();
  }

  private static @Nullable String owner(Tags tags) {
    return Known.first(
        tags.text(ExifDirectoryBase.class, ExifDirectoryBase.TAG_CAMERA_OWNER_NAME),
        tags.text(CanonMakernoteDirectory.class, CanonMakernoteDirectory.TAG_CANON_OWNER_NAME),
        tags.xmp("exifEX:CameraOwnerName", "aux:OwnerName"));
  }

  private static @Nullable String artist(Tags tags) {
    return Known.first(
        tags.text(ExifDirectoryBase.class, ExifDirectoryBase.TAG_ARTIST),
        tags.xmp("dc:creator[1]", "tiff:Artist"),
        tags.text(IptcDirectory.class, IptcDirectory.TAG_BY_LINE));
  }

  /** The last part of the URI that is the term's name in the vocabulary of the IPTC. */
  private static @Nullable String sourceType(Tags tags) {
    String uri = tags.xmp("Iptc4xmpExt:DigitalSourceType", "iptcExt:DigitalSourceType");
    return uri == null ? null : uri.substring(uri.lastIndexOf('/') + 1);
  }

  private static @Nullable Double durationSeconds(Tags tags) {
    return Known.first(
        tags.real(Mp4Directory.class, Mp4Directory.TAG_DURATION_SECONDS),
        tags.real(QuickTimeDirectory.class, QuickTimeDirectory.TAG_DURATION_SECONDS));
  }

  private static @Nullable Instant movieTime(Tags tags) {
    return Known.first(
        instant(tags, Mp4Directory.class, Mp4Directory.TAG_CREATION_TIME),
        instant(tags, QuickTimeDirectory.class, QuickTimeDirectory.TAG_CREATION_TIME));
  }

  /** Counted from 1904; what lies before 1970 is zero, or was counted from elsewhere. */
  private static @Nullable Instant instant(Tags tags, Class<? extends Directory> kind, int tag) {
    return tags.all(kind)
        .map(directory -> directory.getDate(tag, TimeZone.getTimeZone("UTC")))
        .filter(Objects::nonNull)
        .map(Date::toInstant)
        .filter(time -> time.getEpochSecond() > 0)
        .findFirst()
        .orElse(null);
  }
}
