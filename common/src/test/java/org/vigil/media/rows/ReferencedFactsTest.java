package org.vigil.media.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.hashset.vics.ReferencedMedia;
import org.vigil.model.Media;

/** What a case file tells, as a row. */
class ReferencedFactsTest {
  private static final String MD5 = "5".repeat(32);

  private static Media row(String... exifs) {
    Map<String, String> told = new HashMap<>();
    for (int i = 0; i < exifs.length; i += 2) {
      told.put(exifs[i], exifs[i + 1]);
    }
    return ReferencedFacts.row(new ReferencedMedia(MD5, null, null, null, null, null, null, told));
  }

  @Test
  void theKeyIsTheSha256OrElseTheMd5() {
    String sha256 = "2".repeat(64);
    assertThat(
            ReferencedFacts.row(
                new ReferencedMedia(MD5, null, sha256, null, "0f", 7L, "Image/JPEG", Map.of())))
        .extracting(
            Media::sha256,
            Media::md5,
            Media::photoDna,
            Media::sizeBytes,
            Media::mediaType,
            Media::told)
        .containsExactly(sha256, MD5, "0f", 7L, "image/jpeg", true);
    assertThat(row())
        .extracting(Media::sha256, Media::sha1, Media::sizeBytes, Media::mediaType, Media::told)
        .containsExactly("md5-" + MD5, null, -1L, "application/octet-stream", true);
  }

  @Test
  void readsTheCamera() {
    Media row = row("Camera Make", "Canon", "Model", "EOS 5D", "Body Serial Number", "0420");
    assertThat(row)
        .extracting(Media::make, Media::model, Media::bodySerial)
        .containsExactly("Canon", "EOS 5D", "0420");
  }

  @ParameterizedTest
  @CsvSource({
    "DateTimeOriginal, 2019:05:04 13:22:01, 2019-05-04T13:22:01,",
    "Capture Time, 2019-05-04 13:22:01 (UTC-5), 2019-05-04T13:22:01, -05:00",
    "Capture Time, 5/4/2019 1:22:01 PM (UTC+5:30), 2019-05-04T13:22:01, +05:30",
    "Capture Time, 05/04/2019 12:22:01 AM (UTC), 2019-05-04T00:22:01, +00:00",
    "Capture Time, sometime (UTC-5), ,",
    "Capture Time, 13/13/2019 1:22:01 PM, ,"
  })
  void readsWhenItWasTaken(String name, String text, String local, String offset) {
    assertThat(row(name, text))
        .extracting(Media::takenAtLocal, Media::takenOffset)
        .containsExactly(local, offset);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "41° 30' 0.00\" | North | 71° 12' 0.00\" | West",
        "41 deg 30' 0.00\" | N | 71 deg 12' 0.00\" | w",
        "41, 30, 0 | north | 71, 12, 0 | west",
        "41 30 0 | N | 71 12 0 | W",
        "41.5 | N | 71.2 | W",
        "41.5° N | | 71.2° W |"
      })
  void readsPlacesInWords(String latitude, String northSouth, String longitude, String eastWest) {
    Map<String, String> told = new HashMap<>();
    told.put("Latitude", latitude);
    told.put("Longitude", longitude);
    if (northSouth != null) {
      told.put("Latitude Reference", northSouth);
      told.put("Longitude Reference", eastWest);
    }
    Media row =
        ReferencedFacts.row(new ReferencedMedia(MD5, null, null, null, null, null, null, told));
    assertThat(row.latitude()).isCloseTo(41.5, within(1e-9));
    assertThat(row.longitude()).isCloseTo(-71.2, within(1e-9));
  }

  @Test
  void readsBothInOneRow() {
    assertThat(row("Lat/Lon", "41.5/-71.2"))
        .extracting(Media::latitude, Media::longitude)
        .containsExactly(41.5, -71.2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Unknown", "41", "0", "E", "Northern"})
  void guessesNoHemisphere(String reference) {
    Media row =
        row(
            "Latitude",
            "41.5",
            "Latitude Reference",
            reference,
            "Longitude",
            "71.2",
            "Longitude Reference",
            "W");
    assertThat(row.latitude()).isNull();
    assertThat(row.longitude()).isNull();
    assertThat(row("Latitude", "41.5", "Longitude", "71.2").latitude()).isNull();
    assertThat(row("Lat/Lon", "91.5/-71.2").latitude()).isNull();
    assertThat(row("Lat/Lon", "41.5").latitude()).isNull();
  }
}
