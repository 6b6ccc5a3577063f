package org.vigil.jobs.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.ExifThumbnailDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.ByteArrayInputStream;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.vigil.geo.GeoPoint;
import org.vigil.jobs.demo.scene.Scene;
import org.vigil.jobs.demo.scene.View;

/** The EXIF of a photograph, as a reader finds it. */
final class PhotographTest {
  private static final Photograph PHOTOGRAPH =
      new Photograph(
          Scene.COAST,
          new View(7, 0, 320, 240),
          Camera.NORTHLIGHT,
          LocalDateTime.parse("2026-11-06T21:14:05"),
          ZoneOffset.ofHoursMinutes(-3, -30),
          new GeoPoint(-34.9059, 56.1913));

  @Test
  void namesItsCameraAndLens() throws Exception {
    Metadata metadata = metadata(PhotographFile.of(PHOTOGRAPH));
    Directory image = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
    assertThat(image.getString(ExifIFD0Directory.TAG_MAKE)).isEqualTo("Northlight");
    assertThat(image.getString(ExifIFD0Directory.TAG_MODEL)).isEqualTo("Northlight N7");
    assertThat(image.getString(ExifIFD0Directory.TAG_SOFTWARE)).isEqualTo("N7 Ver.1.21");
    Directory exif = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
    assertThat(exif.getString(ExifSubIFDDirectory.TAG_BODY_SERIAL_NUMBER))
        .isEqualTo("NL7-20481533");
    assertThat(exif.getString(ExifSubIFDDirectory.TAG_LENS_SERIAL_NUMBER)).isEqualTo("35-0088120");
    assertThat(exif.getString(ExifSubIFDDirectory.TAG_IMAGE_UNIQUE_ID)).hasSize(32);
    assertThat(exif.getByteArray(ExifSubIFDDirectory.TAG_MAKERNOTE)).hasSize(512);
  }

  @Test
  void saysWhenAndWhereItWasTaken() throws Exception {
    Metadata metadata = metadata(PhotographFile.of(PHOTOGRAPH));
    Directory exif = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
    assertThat(exif.getString(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL))
        .isEqualTo("2026:11:06 21:14:05");
    assertThat(exif.getString(ExifSubIFDDirectory.TAG_TIME_ZONE_ORIGINAL)).isEqualTo("-03:30");
    var place = metadata.getFirstDirectoryOfType(GpsDirectory.class).getGeoLocation();
    assertThat(place.getLatitude()).isCloseTo(-34.9059, within(1e-6));
    assertThat(place.getLongitude()).isCloseTo(56.1913, within(1e-6));
  }

  @Test
  void carriesAThumbnail() throws Exception {
    assertThat(metadata(PhotographFile.of(PHOTOGRAPH)).getFirstDirectoryOfType(ExifThumbnailDirectory.class))
        .isNotNull();
  }

  @Test
  void keepsTheMakerButNoSerialThroughAnEditor() throws Exception {
    byte[] jpeg = Jpeg.bare(Scene.COAST, 7, 64, 48);
    Metadata metadata = metadata(new Exif(PHOTOGRAPH).ofEditor(jpeg, "Darkroom 5.2"));
    Directory image = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
    assertThat(image.getString(ExifIFD0Directory.TAG_SOFTWARE)).isEqualTo("Darkroom 5.2");
    Directory exif = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
    assertThat(exif.containsTag(ExifSubIFDDirectory.TAG_BODY_SERIAL_NUMBER)).isFalse();
    assertThat(exif.containsTag(ExifSubIFDDirectory.TAG_MAKERNOTE)).isFalse();
    assertThat(metadata.getFirstDirectoryOfType(GpsDirectory.class)).isNull();
  }

  private static Metadata metadata(byte[] file) throws Exception {
    return ImageMetadataReader.readMetadata(new ByteArrayInputStream(file));
  }
}
