package org.vigil.media.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigil.hash.PdqHash;
import org.vigil.media.MediaReader;
import org.vigil.media.facts.MediaLimits;
import org.vigil.media.facts.VideoLimits;
import org.vigil.media.picture.NativeCodecs;
import org.vigil.model.FrameHash;
import org.vigil.model.Issue;
import org.vigil.model.Media;
import org.vigil.model.term.Reason;
import org.vigil.model.term.Stage;
import org.vigil.walk.MediaContents.Facts;

/** Real videos of many formats, read by the worker. */
@EnabledIf("corpus")
class VideoCorpusTest {
  private static final Path VIDEOS =
      Path.of(System.getProperty("vigil.corpus", "-")).resolve("corpus/video");
  private static final String CHAIR = "tmk-chair-doorknob/chair-orig-22-sd-bar.mp4";
  private static final MediaLimits STANDARD = MediaLimits.standard();

  private static final Map<String, List<FrameHash>> TMK = new HashMap<>();

  private static MediaReader reader;

  static boolean corpus() {
    return Files.isDirectory(VIDEOS) && !NativeCodecs.version().isEmpty();
  }

  @BeforeAll
  static void open() {
    reader = new MediaReader(STANDARD);
  }

  @AfterAll
  static void close() {
    reader.close();
  }

  private static Facts read(MediaReader reader, String name) throws IOException {
    try (InputStream bytes = Files.newInputStream(VIDEOS.resolve(name))) {
      return reader.read(bytes);
    }
  }

  private static Facts read(VideoLimits limits, long bytesInMemory) throws IOException {
    MediaLimits all =
        new MediaLimits(
            bytesInMemory,
            STANDARD.pixelLimit(),
            STANDARD.workerHeapMegabytes(),
            100,
            STANDARD.timeLimit(),
            STANDARD.timePerMegabyte(),
            true,
            limits);
    try (MediaReader limited = new MediaReader(all)) {
      return read(limited, CHAIR);
    }
  }

  private static VideoLimits limits(Duration keyGap, int frames, long pixels) {
    return new VideoLimits(1 << 30, keyGap, Duration.ofSeconds(1), frames, pixels);
  }

  @ParameterizedTest
  @CsvSource({
    "androidx/bbb_176x144_128kbps_15fps_h263.3gp, video/3gpp, h263, 176x144, 1",
    "metadata-extractor/sample_3GPP2.3g2, video/3gpp2, mpeg4, 176x144, 4",
    "nom-exif/3gp_640x360.3gp, video/3gpp, h264, 640x360, 14",
    "androidx/bbb_642x642_768kbps_30fps_vp9.webm, video/webm, vp9, 642x642, 3",
    "nom-exif/webm_480.webm, video/webm, vp8, 480x270, 30",
    "androidx/sample.mkv, video/x-matroska, h264, 1080x720, 1",
    "nom-exif/mkv_640x360.mkv, video/x-matroska, h264, 640x360, 14",
    "androidx/sample.avi, video/x-msvideo, mpeg4, 960x400, 4",
    "androidx/sample.flv, video/x-flv, h264, 1080x720, 1",
    "androidx/sample_scte35.ts, video/mp2t, mpeg2video, 640x426, 1",
    "androidx/dolbyVision-hdr.MOV, video/quicktime, hevc, 1280x720, 1",
    "androidx/sample_fragmented.mp4, video/mp4, h264, 1080x720, 1",
    "thorn/v1.m4v, video/x-m4v, h264, 320x180, 5",
    "thorn/extra_channel_attached_pic.mp4, video/mp4, h264, 640x360, 10"
  })
  void hashesAFrameASecond(String name, String type, String codec, String size, int frames)
      throws IOException {
    Facts facts = read(reader, name);
    Media media = facts.media();
    assertThat(facts.issues()).extracting(Issue::reason).isSubsetOf(Reason.FLAT);
    assertThat(media.mediaType()).isEqualTo(type);
    assertThat(media.decoder()).matches("ffmpeg-[0-9.]+/" + codec);
    assertThat(media.pdq()).isNull();
    assertThat(media.width() + "x" + media.height()).isEqualTo(size);
    assertThat(facts.frames()).hasSize(frames);
    assertThat(facts.frames()).extracting(FrameHash::frame).isSorted().doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "androidx/bbb_642x642_768kbps_30fps_vp9.webm, vp9, 2021-02-24T12:48:02Z, libebml.*, 2.97",
    "nom-exif/mkv_640x360.mkv, h264, 2008-08-08T08:08:08Z, Lavf57.83.100, 13.35",
    "androidx/sample.mkv, h264, 2016-05-31T17:01:35Z, Lavf56.1.0, 1.07",
    "androidx/sample.flv, h264, 2016-05-31T17:01:35Z, Lavf56.1.0, 1.14",
    "androidx/sample.avi, FMP4, , Lavf58.76.100, 4.09",
    "androidx/bt601.mov, avc1, 2024-02-12T19:16:55Z, Lavf56.1.0, 1.02",
    "androidx/sample_scte35.ts, mpeg2video, , , 0.83"
  })
  void readsWhatTheContainerTells(
      String name, String codec, Instant made, String software, double seconds) throws IOException {
    Media media = read(reader, name).media();
    assertThat(media.videoCodec()).isEqualTo(codec);
    assertThat(media.takenAtUtc()).isEqualTo(made);
    assertThat(Objects.requireNonNull(media.durationSeconds())).isCloseTo(seconds, within(0.01));
    if (software == null) {
      assertThat(media.software()).isNull();
    } else {
      assertThat(media.software()).matches(software);
    }
  }

  /** Between the hash of our frame and the published one of the frame of this number. */
  @ParameterizedTest
  @CsvFileSource(resources = "vpdq-sample-hashes.csv")
  void framesHashAsPublished(String name, int number, int quality, String hash, double seconds)
      throws IOException {
    FrameHash frame =
        TMK.computeIfAbsent(name, VideoCorpusTest::frames).stream()
            .filter(one -> one.frame() == number)
            .findFirst()
            .orElseThrow();
    PdqHash ours = PdqHash.parse(frame.pdq());
    assertThat(ours.distance(PdqHash.parse(hash))).isLessThanOrEqualTo(6);
    assertThat(frame.pdqQuality()).isEqualTo(quality);
    assertThat(frame.timestampSeconds()).isCloseTo(seconds, within(0.001));
  }

  private static List<FrameHash> frames(String name) {
    try {
      return read(reader, "tmk-chair-doorknob/" + name).frames();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aStillSceneIsOneFrame() throws IOException {
    List<FrameHash> frames = read(reader, "androidx/edit_list_positive_shift.mp4").frames();
    assertThat(frames).hasSize(1);
    assertThat(frames.get(0).samples()).isGreaterThan(5);
    assertThat(frames.get(0).untilSeconds()).isGreaterThan(5);
    assertThat(frames.get(0).pdqQuality()).isZero();
  }

  @Test
  void namesFramesThatAreTooFlat() throws IOException {
    assertThat(read(reader, "androidx/sample.avi").issues())
        .containsExactly(
            new Issue(Stage.DECODE, Reason.FLAT, "1 of 4 sampled frames are too flat for a hash"));
  }

  @Test
  void decodesAllFramesWhereKeyFramesAreFarApart() throws IOException {
    assertThat(read(reader, CHAIR).frames()).hasSize(12);
    List<FrameHash> all = read(limits(Duration.ofSeconds(1), 100, 1L << 40), 1 << 30).frames();
    assertThat(all).hasSize(23);
    assertThat(all).extracting(FrameHash::frame).startsWith(0, 30, 60, 90);
  }

  @Test
  void aLargeVideoHasTheSameFactsAsOneInMemory() throws IOException {
    assertThat(read(limits(Duration.ofSeconds(2), 100, 1L << 40), 100_000))
        .isEqualTo(read(reader, CHAIR));
  }

  @Test
  void keepsWhatWasFoundBeforeALimit() throws IOException {
    Facts few = read(limits(Duration.ofSeconds(2), 3, 1L << 40), 1 << 30);
    assertThat(few.frames()).hasSize(3);
    assertThat(few.issues()).extracting(Issue::reason).containsExactly(Reason.FRAMES_LIMIT);
    Facts small = read(limits(Duration.ofSeconds(2), 100, 5 * 480 * 720), 1 << 30);
    assertThat(small.frames()).hasSize(5);
    assertThat(small.issues()).extracting(Issue::reason).containsExactly(Reason.PIXEL_LIMIT);
  }

  @Test
  void aVideoOverAllLimitsIsDigestedAndAFault() throws IOException {
    VideoLimits tiny =
        new VideoLimits(200_000, Duration.ofSeconds(2), Duration.ofSeconds(1), 9, 1 << 30);
    Facts facts = read(tiny, 100_000);
    assertThat(facts.media().sha256())
        .isEqualTo("fec6434f0c0c46dfdda5c42168b6a766b4c2f696984f2e01501ab830bc830135");
    assertThat(facts.issues()).extracting(Issue::reason).containsExactly(Reason.BYTES_LIMIT);
  }

  @Test
  void saysThatAVideoWithoutItsPicturesIsCut() throws IOException {
    Facts facts = read(reader, "nom-exif/sony-a7-xavc.MP4");
    assertThat(facts.frames()).isEmpty();
    assertThat(facts.issues()).extracting(Issue::reason).contains(Reason.TRUNCATED);
    assertThat(facts.media().width()).isEqualTo(1920);
  }
}
