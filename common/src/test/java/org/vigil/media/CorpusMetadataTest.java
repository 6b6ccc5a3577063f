package org.vigil.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.vigil.model.Media;
import org.vigil.model.TakenDoubt;
import org.vigil.model.UtcSource;

/**
 * How many of the values that exiftool finds in real files are found. Blanks are nothing, zeros are
 * no serial number; what the corpus' own list leaves out is in exiftool-corpus.tsv (exiftool
 * 12.57).
 */
@EnabledIf("org.vigil.media.Corpus#isAtHand")
class CorpusMetadataTest {
  private static final Map<String, String> MORE = new HashMap<>();

  @BeforeAll
  static void readAll() throws IOException {
    Corpus.readAll();
    var file = requireNonNull(CorpusMetadataTest.class.getResourceAsStream("exiftool-corpus.tsv"));
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, UTF_8))) {
      for (String[] fields : lines.lines().map(line -> line.split("\t", -1)).toList()) {
        MORE.put(fields[0] + "\t" + fields[1], fields[2]);
      }
    }
  }

  /** Such as "3 of 4, not a.jpg: 17". */
  private static String found(
      Function<String, String> expected,
      Function<Media, Object> read,
      BiPredicate<String, String> same) {
    int count = 0;
    List<String> missed = new ArrayList<>();
    for (Map.Entry<String, Media> file : Corpus.READ.entrySet()) {
      String wanted = expected.apply(file.getKey());
      Object value = read.apply(file.getValue());
      count += wanted == null ? 0 : 1;
      if (wanted != null && (value == null || !same.test(wanted, value.toString()))) {
        missed.add(file.getKey().replaceAll(".*/", "") + ": " + wanted);
      }
    }
    String all = count - missed.size() + " of " + count;
    return missed.isEmpty() ? all : all + ", not " + String.join(", ", missed);
  }

  private static String found(Function<String, String> expected, Function<Media, Object> read) {
    return found(expected, read, (wanted, value) -> wanted.equals(words(value)));
  }

  /** What the corpus' list has under the first of these names. */
  private static Function<String, String> tag(String... names) {
    return file -> {
      JsonNode node = requireNonNull(Corpus.EXPECTED.get(file));
      return Stream.of(names)
          .filter(node::has)
          .map(name -> words(node.get(name).asText()))
          .filter(text -> !text.isEmpty())
          .findFirst()
          .orElse(null);
    };
  }

  private static Function<String, String> serial(String... names) {
    return file ->
        Stream.of(names)
            .map(name -> Text.serial(hex(tag(name).apply(file))))
            .filter(text -> text != null)
            .findFirst()
            .orElse(null);
  }

  /** Bytes that exiftool lists as numbers. */
  private static String hex(String serial) {
    return serial == null || !serial.matches("\\d{1,3}( \\d{1,3})+")
        ? serial
        : Stream.of(serial.split(" "))
            .map(number -> String.format("%02x", Integer.valueOf(number)))
            .collect(Collectors.joining());
  }

  private static Function<String, String> more(String tag) {
    return file -> MORE.get(file + "\t" + tag);
  }

  private static String words(String text) {
    return text.strip().replaceAll("\\s+", " ");
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
    // One character is no number.
    assertThat(found(more("ImageUniqueID"), Media::imageUniqueId))
        .isEqualTo("8 of 9, not FLIR_iPhone_device.jpg: h");
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
    assertThat(
            found(
                more("GPSDateTime"),
                Media::gpsTimeUtc,
                (wanted, value) -> instant(wanted).equals(Instant.parse(value))))
        // The one is local, the other before there were satellites.
        .isEqualTo(
            "33 of 35, not date-priority-test.jpg: 2023:08:08 08:00:00,"
                + " ss-motion-photo-shortened.jpg: 1970:01:01 00:00:00Z");
  }

  @Test
  void findsAltitudes() {
    assertThat(
            found(
                tag("Composite:GPSAltitude", "XMP-exif:GPSAltitude"),
                Media::altitude,
                CorpusMetadataTest::near))
        // Of loci boxes the altitude is not read: their writers put zero there.
        .isEqualTo("31 of 33, not sample_portrait.mp4: 0, sample_with_chapters.mp4: 0");
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
}
