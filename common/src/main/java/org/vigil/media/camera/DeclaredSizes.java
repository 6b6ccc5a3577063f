package org.vigil.media.camera;

import com.drew.metadata.Directory;
import com.drew.metadata.avi.AviDirectory;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.heif.HeifDirectory;
import com.drew.metadata.mov.media.QuickTimeVideoDirectory;
import com.drew.metadata.mp4.media.Mp4VideoDirectory;
import com.drew.metadata.photoshop.PsdHeaderDirectory;
import com.drew.metadata.webp.WebpDirectory;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vigil.media.facts.PictureFacts;

/** The size of pictures that are not decoded, as their metadata say. */
public final class DeclaredSizes {
  private static final List<Place> PLACES =
      List.of(
          new Place(
              HeifDirectory.class, HeifDirectory.TAG_IMAGE_WIDTH, HeifDirectory.TAG_IMAGE_HEIGHT),
          new Place(
              WebpDirectory.class, WebpDirectory.TAG_IMAGE_WIDTH, WebpDirectory.TAG_IMAGE_HEIGHT),
          new Place(
              QuickTimeVideoDirectory.class,
              QuickTimeVideoDirectory.TAG_WIDTH,
              QuickTimeVideoDirectory.TAG_HEIGHT),
          new Place(
              Mp4VideoDirectory.class, Mp4VideoDirectory.TAG_WIDTH, Mp4VideoDirectory.TAG_HEIGHT),
          new Place(AviDirectory.class, AviDirectory.TAG_WIDTH, AviDirectory.TAG_HEIGHT),
          new Place(
              PsdHeaderDirectory.class,
              PsdHeaderDirectory.TAG_IMAGE_WIDTH,
              PsdHeaderDirectory.TAG_IMAGE_HEIGHT),
          new Place(
              ExifSubIFDDirectory.class,
              ExifDirectoryBase.TAG_EXIF_IMAGE_WIDTH,
              ExifDirectoryBase.TAG_EXIF_IMAGE_HEIGHT));

  private DeclaredSizes() {}

  public static @Nullable PictureFacts of(Tags tags) {
    return PLACES.stream()
        .map(place -> place.size(tags))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Where a kind of file writes its size. */
  private record Place(Class<? extends Directory> directory, int width, int height) {
    @Nullable PictureFacts size(Tags tags) {
      Integer columns = tags.number(directory, width);
      Integer rows = tags.number(directory, height);
      if (columns == null || rows == null || columns < 1 || rows < 1) {
        return null;
      }
      return new PictureFacts(columns, rows, null, null);
    }
  }
}
