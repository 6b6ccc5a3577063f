package org.vigil.media.camera;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.lang.Rational;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.exif.makernotes.CanonMakernoteDirectory;
import com.drew.metadata.exif.makernotes.PanasonicMakernoteDirectory;
import com.drew.metadata.mov.metadata.QuickTimeMetadataDirectory;
import org.junit.jupiter.api.Test;
import org.vigil.geo.GeoPoint;
import org.vigil.media.Bytes;
import org.vigil.media.facts.CameraFacts;

/** Which tags tell what about the camera. */
class CameraTagsTest {
  private final Metadata metadata = new Metadata();

  private CameraFacts facts() {
    return CameraTags.facts(metadata);
  }

  private void place(String north, String east, Rational... parts) {
    GpsDirectory gps = new GpsDirectory();
    gps.setString(GpsDirectory.TAG_LATITUDE_REF, north);
    gps.setString(GpsDirectory.TAG_LONGITUDE_REF, east);
    gps.setRationalArray(GpsDirectory.TAG_LATITUDE, parts);
    gps.setRationalArray(GpsDirectory.TAG_LONGITUDE, parts);
    metadata.addDirectory(gps);
  }

  private static Rational whole(long number) {
    return new Rational(number, 1);
  }

  @Test
  void findsNothingInNothing() {
    assertThat(facts().orNull()).isNull();
  }

  @Test
  void joinsTheSubSecondsAndTheOffset() {
    ExifSubIFDDirectory exif = new ExifSubIFDDirectory();
    exif.setString(ExifDirectoryBase.TAG_DATETIME_ORIGINAL, "2019:05:04 13:22:01");
    exif.setString(ExifDirectoryBase.TAG_SUBSECOND_TIME_ORIGINAL, "12 ");
    exif.setString(ExifDirectoryBase.TAG_TIME_ZONE_ORIGINAL, "+02:00");
    metadata.addDirectory(exif);
    assertThat(facts().takenAtLocal()).isEqualTo("2019-05-04T13:22:01.12");
    assertThat(facts().takenOffset()).isEqualTo("+02:00");
  }

  @Test
  void prefersTheSerialOfExifToThatOfTheMaker() {
    CanonMakernoteDirectory canon = new CanonMakernoteDirectory();
    canon.setLong(CanonMakernoteDirectory.TAG_CANON_SERIAL_NUMBER, 500292);
    metadata.addDirectory(canon);
    assertThat(facts().bodySerial()).isEqualTo("500292");
    assertThat(facts().makerNotes()).isTrue();
    ExifSubIFDDirectory exif = new ExifSubIFDDirectory();
    exif.setString(ExifDirectoryBase.TAG_BODY_SERIAL_NUMBER, "022021000319");
    metadata.addDirectory(exif);
    assertThat(facts().bodySerial()).isEqualTo("022021000319");
  }

  @Test
  void readsASerialThatIsWrittenAsBytes() {
    PanasonicMakernoteDirectory maker = new PanasonicMakernoteDirectory();
    maker.setByteArray(
        PanasonicMakernoteDirectory.TAG_INTERNAL_SERIAL_NUMBER, Bytes.of("S000407190102\0\0"));
    metadata.addDirectory(maker);
    assertThat(facts().bodySerial()).isEqualTo("S000407190102");
  }

  @Test
  void readsDegreesMinutesAndSeconds() {
    place("S", "E", whole(33), whole(30), whole(36));
    assertThat(facts().place()).isEqualTo(new GeoPoint(-33.51, 33.51));
  }

  @Test
  void neverGuessesAHemisphere() {
    place("", "E", whole(33), whole(30), whole(36));
    assertThat(facts().place()).isNull();
    place("X", "E", whole(33), whole(30), whole(36));
    assertThat(facts().place()).isNull();
  }

  @Test
  void takesAnImpossiblePlaceForNone() {
    place("N", "E", whole(95));
    place("N", "E", new Rational(1, 0));
    place("N", "E", whole(0), whole(0), whole(0));
    assertThat(facts().place()).isNull();
  }

  @Test
  void readsWhatAPhoneWritesIntoAMovie() {
    QuickTimeMetadataDirectory movie = new QuickTimeMetadataDirectory();
    movie.setString(QuickTimeMetadataDirectory.TAG_MAKE, "Apple");
    movie.setString(QuickTimeMetadataDirectory.TAG_LOCATION_ISO6709, "+27.1281-100.2508+000.000/");
    movie.setString(QuickTimeMetadataDirectory.TAG_CREATION_DATE, "2019-02-12T15:27:12+0800");
    metadata.addDirectory(movie);
    assertThat(facts().make()).isEqualTo("Apple");
    assertThat(facts().place()).isEqualTo(new GeoPoint(27.1281, -100.2508));
    assertThat(facts().takenAtLocal()).isEqualTo("2019-02-12T15:27:12");
  }

  @Test
  void dropsAnOrientationThatIsNone() {
    ExifIFD0Directory exif = new ExifIFD0Directory();
    exif.setInt(ExifDirectoryBase.TAG_ORIENTATION, 9);
    metadata.addDirectory(exif);
    assertThat(facts().orientation()).isNull();
    exif.setInt(ExifDirectoryBase.TAG_ORIENTATION, 6);
    assertThat(facts().orientation()).isEqualTo(6);
  }
}
