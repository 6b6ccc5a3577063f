package org.vigil.jobs.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.vigil.jobs.near.CorpusVideos;
import org.vigil.jobs.near.NearPairs;
import org.vigil.lake.RecordEncoder;
import org.vigil.lake.SharedSpark;
import org.vigil.model.VideoFrame;
import org.vigil.model.term.MatchKind;

/** Real videos, and pictures that another program cut from them and turned, as known entries. */
@EnabledIf("org.vigil.jobs.near.CorpusVideos#present")
class KnownFramesCorpusTest {
  private static final List<String> NAMES =
      List.of(
          "tmk-chair-doorknob/chair-22-sd-grey-bar.mp4",
          "tmk-chair-doorknob/chair-orig-22-sd-bar.mp4",
          "tmk-chair-doorknob/doorknob-hd-no-bar.mp4",
          "nom-exif/3gp_640x360.3gp",
          "nom-exif/mkv_640x360.mkv",
          "nom-exif/webm_480.webm",
          "nom-exif/meta.mov",
          "thorn/v1.m4v",
          "thorn/v2.m4v",
          "androidx/sample.avi",
          "androidx/sample_portrait.mp4",
          "metadata-extractor/with-gps.mov");

  /** How ffmpeg's turns are called in PDQ. */
  private static final Map<String, String> TURNS =
      Map.of(
          "none", "original",
          "hflip", "flip_y",
          "vflip", "flip_x",
          "hflip_vflip", "rotate_180",
          "transpose_0", "flip_plus_1",
          "transpose_1", "rotate_270",
          "transpose_2", "rotate_90",
          "transpose_3", "flip_minus_1");

  private static List<AgreedMatch> agreed;

  @BeforeAll
  static void match() throws IOException {
    Dataset<VideoFrame> rows = CorpusVideos.frames(NAMES, KnownFramesCorpusTest::stem);
    Dataset<MediaHashes> seen =
        SharedSpark.session().emptyDataset(RecordEncoder.of(MediaHashes.class));
    agreed =
        Agreement.of(
                seen,
                FrameHashes.of(rows),
                SharedSpark.rows(
                    EntryHashes.class,
                    Stream.concat(stills().stream(), published().stream())
                        .toArray(EntryHashes[]::new)))
            .collectAsList();
  }

  private static String stem(String name) {
    return name.replaceFirst("[.].*", "");
  }

  /** The video as the set, the turn as the entry. */
  private static List<EntryHashes> stills() throws IOException {
    return lines("stills.txt")
        .map(line -> line.split(" "))
        .map(part -> listed(part[0], part[1], part[2], part[3]))
        .toList();
  }

  /** The video as the set, the number of the frame as the entry. */
  private static List<EntryHashes> published() throws IOException {
    return lines("/org/vigil/media/video/vpdq-sample-hashes.csv")
        .map(line -> line.split(","))
        .map(part -> listed(part[0].replace(".mp4", ""), part[1], part[3], part[2]))
        .filter(entry -> NAMES.stream().anyMatch(name -> name.contains(entry.hashSet())))
        .toList();
  }

  private static EntryHashes listed(String set, String entry, String pdq, String quality) {
    return new EntryHashes(set, entry, null, null, null, null, pdq, Integer.parseInt(quality));
  }

  private static Stream<String> lines(String resource) throws IOException {
    try (InputStream lines = KnownFramesCorpusTest.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(lines).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"));
    }
  }

  private static Predicate<AgreedMatch> own() {
    return one -> one.sha256().equals(one.hashSet());
  }

  @Test
  void aStillIsFoundInItsVideoHoweverItIsTurned() {
    Map<String, Long> turns =
        agreed.stream()
            .filter(own().and(one -> TURNS.containsKey(one.entryId())))
            .collect(
                Collectors.groupingBy(AgreedMatch::hashSet, TreeMap::new, Collectors.counting()));
    // The camera moves in the others, and what is between two sampled frames is not looked at.
    assertThat(turns)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "3gp_640x360", 8L,
                "mkv_640x360", 8L,
                "webm_480", 8L,
                "with-gps", 8L,
                "sample_portrait", 8L,
                "meta", 4L,
                "v2", 2L));
    assertThat(agreed)
        .filteredOn(own().and(one -> TURNS.containsKey(one.entryId())))
        .allSatisfy(
            one -> {
              assertThat(one.kind()).isEqualTo(MatchKind.FRAME);
              assertThat(one.orientation()).isEqualTo(TURNS.get(one.entryId()));
              assertThat(one.distance()).isBetween(0, NearPairs.MATCH_BITS);
              assertThat(one.frames()).isPositive();
              assertThat(one.frameShare()).isBetween(0.0, 1.0);
            });
  }

  @Test
  void eachPublishedFrameIsFoundInItsVideo() throws IOException {
    assertThat(agreed)
        .filteredOn(own().and(one -> !TURNS.containsKey(one.entryId())))
        .hasSameSizeAs(published())
        .allSatisfy(
            one -> {
              assertThat(one.distance()).isLessThanOrEqualTo(6);
              assertThat(one.orientation()).isEqualTo("original");
            });
  }

  @Test
  void noOtherVideoShowsItButACopy() {
    assertThat(agreed)
        .filteredOn(own().negate())
        .extracting(one -> family(one.hashSet()) + " " + family(one.sha256()))
        .isSubsetOf("chair chair", "640x360 640x360", "sample sample");
  }

  private static String family(String video) {
    return Stream.of("chair", "640x360", "sample")
        .filter(video::contains)
        .findFirst()
        .orElse(video);
  }
}
