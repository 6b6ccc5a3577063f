package org.vigil.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.vigil.media.facts.MediaLimits;
import org.vigil.model.Media;

/** Real files against exiftool and the C++ PDQ reference, where they are at hand. */
@EnabledIf("org.vigil.media.Corpus#isAtHand")
class CorpusTest {
  private static final Path DATA = Corpus.DATA;
  private static final Map<String, JsonNode> EXPECTED = Corpus.EXPECTED;
  private static final Map<String, Media> READ = Corpus.READ;

  @BeforeAll
  static void readAll() throws IOException {
    Corpus.readAll();
  }

  /** The files for which both say something, and not the same. */
  private static List<String> differences(
      Function<JsonNode, String> expected, Function<Media, String> found) {
    List<String> differences = new ArrayList<>();
    EXPECTED.forEach(
        (name, node) -> {
          String wanted = expected.apply(node);
          if (wanted != null && !wanted.equals(found.apply(READ.get(name)))) {
            differences.add(name.replaceAll(".*/", "") + ": " + wanted);
          }
        });
    return differences;
  }

  private static Function<JsonNode, String> tag(String... names) {
    return node ->
        Stream.of(names)
            .filter(node::has)
            .map(name -> node.get(name).asText().strip().replaceAll("\\s+", " "))
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse(null);
  }

  private static String point(String latitude, String longitude) {
    return String.format(
        Locale.ROOT, "%.4f %.4f", Double.valueOf(latitude), Double.valueOf(longitude));
  }

  @Test
  void hashesEveryJpegLikeTheReference() throws IOException {
    List<String> lines = Files.readAllLines(DATA.resolve("expected/corpus-pdq.tsv"));
    assertThat(lines.subList(1, lines.size()))
        .hasSize(182)
        .allSatisfy(
            line -> {
              String[] fields = line.split("\t", -1);
              Media media = Objects.requireNonNull(READ.get(fields[0]));
              assertThat(media.sha256()).isEqualTo(fields[1]);
              assertThat(media.pdq()).as(fields[0]).isEqualTo(fields[2]);
              assertThat(media.pdqQuality()).isEqualTo(Integer.parseInt(fields[3]));
            });
  }

  @Test
  void findsWhenPicturesWereTaken() {
    Function<JsonNode, String> written = tag("ExifIFD:DateTimeOriginal", "IFD0:DateTimeOriginal");
    assertThat(
            differences(
                written.andThen(time -> time == null || time.startsWith("0000") ? null : iso(time)),
                media ->
                    media.takenAtLocal() == null
                        ? null
                        : media.takenAtLocal().replaceAll("\\..*", "")))
        .isEmpty();
  }

  private static String iso(String time) {
    return time.replaceFirst("(\\d{4}):(\\d\\d):(\\d\\d) ", "$1-$2-$3T");
  }

  @Test
  void findsWherePicturesWereTaken() {
    BiFunction<JsonNode, String, String> axis = (node, name) -> tag(name).apply(node);
    assertThat(
            differences(
                node -> {
                  String latitude = axis.apply(node, "Composite:GPSLatitude");
                  String longitude = axis.apply(node, "Composite:GPSLongitude");
                  return latitude == null || longitude == null || latitude.equals("0")
                      ? null
                      : point(latitude, longitude);
                },
                media ->
                    media.latitude() == null
                        ? null
                        : point("" + media.latitude(), "" + media.longitude())))
        .isEmpty();
  }

  @Test
  void findsTheCamera() {
    assertThat(differences(tag("IFD0:Make", "Keys:Make"), Media::make)).isEmpty();
    assertThat(differences(tag("IFD0:Model", "Keys:Model"), Media::model)).isEmpty();
  }

  @Test
  void knowsTheTypes() {
    assertThat(differences(tag("File:MIMEType"), Media::mediaType))
        .containsExactlyInAnyOrder(
            "CanonRaw.crw: image/x-canon-crw", // image/x-raw-canon
            "Photoshop.psd: application/vnd.adobe.photoshop", // image/vnd.adobe.photoshop
            "sample_scte35.ts: video/mpeg", // video/mp2t
            "spring_1440x960.heic: image/heif"); // image/heic
  }

  @Test
  void givesFactsForEveryHostileFile() throws IOException {
    try (MediaReader reader = new MediaReader(MediaLimits.standard());
        Stream<Path> files = Files.walk(DATA.resolve("hostile"))) {
      assertThat(files.filter(Files::isRegularFile))
          .isNotEmpty()
          .allSatisfy(file -> assertThat(Corpus.read(reader, file).media().sha256()).hasSize(64));
    }
  }
}
