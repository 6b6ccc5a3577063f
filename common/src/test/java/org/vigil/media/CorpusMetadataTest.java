package org.vigil.media;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.media.Exiftool.but;
import static org.vigil.media.Exiftool.found;
import static org.vigil.media.Exiftool.more;
import static org.vigil.media.Exiftool.serial;
import static org.vigil.media.Exiftool.tag;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.vigil.model.Media;
import org.vigil.model.term.LocalSource;
import org.vigil.model.term.TakenDoubt;
import org.vigil.model.term.UtcSource;

/** How many of the values that exiftool finds in real files are found. */
@EnabledIf("org.vigil.media.Corpus#isAtHand")
class CorpusMetadataTest {
  @BeforeAll
  static void readAll() throws IOException {
    Corpus.readAll();
    Exiftool.read();
  }

  private static boolean near(String wanted, String read) {
    return Math.abs(Double.parseDouble(wanted) - Double.parseDouble(read)) < 1e-3;
  }

  private static Instant instant(String time) {
    return Instant.parse(
        time.replace(':', '-')
                .replaceFirst("(\\d{4}-\\d\\d-\\d\\d) (\\d\\d)-(\\d\\d)-", "$1T$2:$3:")
                .replace("Z", "")
            + "Z");
  }

  /** Those of a date and a time, to the second, without the zone. */
  private static String digits(String time) {
    return time.substring(0, 19).replaceAll("[: ]", "");
  }

  @Test
  void findsSerialNumbers() {
    assertThat(
            found(
                serial(
                    "ExifIFD:SerialNumber",
                    "IFD0:CameraSerialNumber",
                    "Canon:SerialNumber",
                    "Nikon:SerialNumber",
                    "Olympus:SerialNumber",
                    "Reconyx:SerialNumber",
                    "FLIR:CameraSerialNumber",
                    "GoPro:CameraSerialNumber",
                    "CanonRaw:SerialNumber",
                    "XMP-exifEX:SerialNumber",
                    "XMP-aux:SerialNumber"),
                Media::bodySerial))
        .isEqualTo("29 of 29");
    assertThat(
            found(
                serial(
                    "ExifIFD:LensSerialNumber",
                    "Canon:LensSerialNumber",
                    "Olympus:LensSerialNumber",
                    "XMP-exifEX:LensSerialNumber",
                    "XMP-aux:LensSerialNumber",
                    "FLIR:LensSerialNumber"),
                Media::lensSerial))
        .isEqualTo("6 of 6");
  }

  @Test
  void findsSerialNumbersInside() {
    assertThat(
            found(
                serial(
                    "Canon:InternalSerialNumber",
                    "Olympus:InternalSerialNumber",
                    "Panasonic:InternalSerialNumber",
                    "FujiFilm:InternalSerialNumber",
                    "Ricoh:InternalSerialNumber",
                    "Sony:InternalSerialNumber"),
                media ->
                    media.internalSerial() == null ? media.bodySerial() : media.internalSerial()))
        .isEqualTo("15 of 15");
  }

  @Test
  void findsLensesAndNames() {
    assertThat(found(more("Lens"), Media::lensModel)).isEqualTo("33 of 33");
    assertThat(found(more("Artist"), Media::artist)).isEqualTo("46 of 46");
    assertThat(found(more("OwnerName"), Media::owner)).isEqualTo("4 of 4");
  }

  @Test
  void findsWhichDocumentItWas() {
    assertThat(found(more("DocumentID"), Media::documentId)).isEqualTo("38 of 38");
    assertThat(found(more("OriginalDocumentID"), Media::originalDocumentId)).isEqualTo("29 of 29");
    assertThat(found(more("InstanceID"), Media::instanceId)).isEqualTo("33 of 33");
    assertThat(
            found(
                more("DigitalSourceType"),
                Media::sourceType,
                (wanted, value) -> wanted.endsWith("/" + value)))
        .isEqualTo("1 of 1");
    // One character where others have 16 bytes or more: the tag points into other data.
    assertThat(found(but(more("ImageUniqueID"), "FLIR_iPhone_device.jpg"), Media::imageUniqueId))
        .isEqualTo("8 of 8");
  }

  @Test
  void findsSoftwareAndOrientation() {
    assertThat(found(tag("IFD0:Software", "Keys:Software", "PNG:Software"), Media::software))
        .isEqualTo("125 of 126, not Casio_EX-S1.jpg: 1.0"); // It is written 1.00.
    assertThat(found(tag("IFD0:Orientation"), Media::orientation))
        .isEqualTo("165 of 169, not aaa-orig.jpg: 0, 1.png: 0, L.png: 0, P.png: 0");
  }

  @Test
  void findsClocks() {
    assertThat(
            found(
                more("SubSecTimeOriginal"),
                Media::takenAtLocal,
                (wanted, value) -> value.endsWith("." + wanted)))
        .isEqualTo("41 of 41");
    assertThat(found(tag("ExifIFD:OffsetTimeOriginal"), Media::takenOffset)).isEqualTo("23 of 23");
    // XMP without a zone, on another day than EXIF's own stamp; and before there were satellites.
    assertThat(
            found(
                but(more("GPSDateTime"), "date-priority-test.jpg", "ss-motion-photo-shortened.jpg"),
                Media::gpsTimeUtc,
                (wanted, value) -> instant(wanted).equals(Instant.parse(value))))
        .isEqualTo("33 of 33");
  }

  @Test
  void findsAltitudes() {
    // Writers of loci boxes (3GPP TS 26.244) put zero there whatever the height.
    assertThat(
            found(
                but(
                    tag("Composite:GPSAltitude", "XMP-exif:GPSAltitude"),
                    "sample_portrait.mp4",
                    "sample_with_chapters.mp4"),
                Media::altitude,
                CorpusMetadataTest::near))
        .isEqualTo("31 of 31");
  }

  @Test
  void findsWhatNewsAgenciesWrite() {
    assertThat(found(more("By-line"), Media::artist)).isEqualTo("35 of 35");
    assertThat(
            found(
                more("DateTimeCreated"),
                Media::takenAtLocal,
                (wanted, value) -> value.replaceAll("[-T:]", "").startsWith(digits(wanted))))
        .isEqualTo("12 of 12");
  }

  @Test
  void findsWhatMovieHeadersSay() {
    assertThat(found(more("CompressorID"), Media::videoCodec))
        .isEqualTo("30 of 32, not CanonRaw.cr3: CRAW, canon-r6.cr3: CRAW");
    assertThat(found(tag("QuickTime:Duration"), Media::durationSeconds, CorpusMetadataTest::near))
        .isEqualTo("29 of 32, not CanonRaw.cr3: 1, canon-r6.cr3: 1, sample_fragmented.mp4: 0");
    assertThat(
            found(
                file ->
                    requireNonNull(Corpus.READ.get(file)).takenUtcSource() == UtcSource.MOVIE_HEADER
                        ? tag("QuickTime:CreateDate").apply(file)
                        : null,
                Media::takenAtUtc,
                (wanted, value) -> instant(wanted).equals(Instant.parse(value))))
        .isEqualTo("14 of 14");
  }

  @Test
  void doubtsClocksThatCannotBeRight() {
    Map<TakenDoubt, List<String>> doubted =
        Corpus.READ.entrySet().stream()
            .filter(file -> file.getValue().takenDoubt() != null)
            .collect(
                Collectors.groupingBy(
                    file -> requireNonNull(file.getValue().takenDoubt()),
                    Collectors.mapping(
                        file -> file.getKey().replaceAll(".*/", ""), Collectors.toList())));
    // The first eight were taken on one walk: the camera was a day late.
    assertThat(doubted)
        .containsOnlyKeys(TakenDoubt.UNSET, TakenDoubt.CONTRADICTED)
        .containsEntry(TakenDoubt.UNSET, List.of("Sony_DSLR-A200.jpg", "Sanyo_SR6.jpg"))
        .containsEntry(
            TakenDoubt.CONTRADICTED,
            List.of(
                "DSCN0010.jpg",
                "DSCN0021.jpg",
                "DSCN0025.jpg",
                "DSCN0027.jpg",
                "DSCN0029.jpg",
                "DSCN0038.jpg",
                "DSCN0040.jpg",
                "DSCN0042.jpg",
                "thompson-springs.jpg"));
  }

  @Test
  void tellsTheInstant() {
    Map<UtcSource, Long> sources =
        Corpus.READ.values().stream()
            .filter(media -> media.takenUtcSource() != null)
            .collect(
                Collectors.groupingBy(
                    media -> requireNonNull(media.takenUtcSource()), Collectors.counting()));
    assertThat(sources)
        .isEqualTo(
            Map.of(UtcSource.OFFSET_TAG, 32L, UtcSource.GPS, 12L, UtcSource.MOVIE_HEADER, 19L));
  }

  @Test
  void tellsWhereTheLocalTimeIsWritten() {
    Map<LocalSource, Long> sources =
        Corpus.READ.values().stream()
            .filter(media -> media.takenAtLocal() != null)
            .collect(
                Collectors.groupingBy(
                    media -> requireNonNull(media.takenLocalSource()), Collectors.counting()));
    assertThat(sources)
        .isEqualTo(
            Map.of(
                LocalSource.EXIF, 123L,
                LocalSource.RAW, 1L,
                LocalSource.XMP, 2L,
                LocalSource.IPTC, 4L,
                LocalSource.MOVIE, 3L));
  }

  @Test
  void infersTheOffsetThatIsWrittenBesideGpsTime() {
    // Both wrote an offset that was not that of the place: of winter, and of another zone.
    assertThat(
            found(
                file -> {
                  Media media = requireNonNull(Corpus.READ.get(file));
                  return media.offsetFromGps() == null ? null : media.takenOffset();
                },
                Media::offsetFromGps))
        .isEqualTo("12 of 14, not thompson-springs.jpg: -04:00, canon-r6.cr3: -08:00");
    assertThat(Corpus.READ.values().stream().filter(media -> media.offsetFromGps() != null))
        .hasSize(24)
        .allMatch(media -> Math.abs(requireNonNull(media.clockSkewSeconds())) <= 330);
  }
}
