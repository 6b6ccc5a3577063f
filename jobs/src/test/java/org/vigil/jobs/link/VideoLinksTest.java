package org.vigil.jobs.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.ConfigFactory;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.vigil.jobs.Rows;
import org.vigil.jobs.near.Containment;
import org.vigil.jobs.near.HashedItem;
import org.vigil.jobs.near.Orientations;
import org.vigil.lake.SharedSpark;
import org.vigil.model.Link;
import org.vigil.model.Media;
import org.vigil.model.MediaFile;
import org.vigil.model.VideoFrame;
import org.vigil.model.term.LinkKind;

/** Which videos are linked with which, and with which pictures. */
class VideoLinksTest {
  private static final LinkSettings STANDARD =
      LinkSettings.from(ConfigFactory.parseResources("reference.conf").getConfig("vigil.link"));

  private static final String ORIGINAL = "original";

  private static VideoFrame frame(String video, int frame, int bits) {
    return frame(video, frame, bits, true);
  }

  private static VideoFrame frame(String video, int frame, int bits, boolean compared) {
    return new VideoFrame(
        video, frame, frame / 10.0, frame / 10.0, 1, Rows.pdq(bits), 90, List.of(), compared, 3);
  }

  private static List<Link> links(LinkSettings settings, VideoFrame... frames) {
    Dataset<VideoFrame> rows = SharedSpark.rows(VideoFrame.class, frames);
    Dataset<Row> pairs = FramePairs.ofVideos(FramePairs.turned(rows), FramePairs.hashed(rows));
    return VideoLinks.ofVideos(pairs, FramePairs.counts(rows), settings, 3).collectAsList();
  }

  /** All of the clip, a quarter of the film; its frames are unlike each other. */
  private static final VideoFrame[] CLIP_AND_FILM = {
    frame("clip", 0, 31),
    frame("film", 0, 0),
    frame("film", 10, 100),
    frame("film", 20, 160),
    frame("film", 30, 220)
  };

  @Test
  void aClipIsLinkedWithItsFilmByTheShareOfFramesOfEach() {
    assertThat(links(STANDARD, CLIP_AND_FILM))
        .containsExactly(
            new Link("clip", "film", LinkKind.FRAMES, 31, ORIGINAL, 1.0, 0.25, null, 3));
  }

  @Test
  void aClipIsNotLinkedWhereMuchOfBothMustAgree() {
    assertThat(links(new LinkSettings(0.8, 0.3, 200), CLIP_AND_FILM)).isEmpty();
  }

  @Test
  void videosThatShareTooFewFramesAreNotLinked() {
    VideoFrame[] frames = {
      frame("one", 0, 0), frame("one", 10, 100), frame("two", 0, 0), frame("two", 10, 200)
    };
    assertThat(links(new LinkSettings(0.6, 0, 200), frames)).isEmpty();
    assertThat(links(new LinkSettings(0.5, 0.5, 200), frames))
        .containsExactly(new Link("one", "two", LinkKind.FRAMES, 0, ORIGINAL, 0.5, 0.5, null, 3));
  }

  @Test
  void framesThatDoNotStandForTheirVideoDoNotCount() {
    assertThat(
            links(
                STANDARD,
                frame("one", 0, 0),
                frame("one", 10, 100, false),
                frame("two", 0, 100, false),
                frame("two", 10, 3)))
        .containsExactly(new Link("one", "two", LinkKind.FRAMES, 3, ORIGINAL, 1.0, 1.0, null, 3));
  }

  private static Dataset<Row> pictures(Media media) {
    return LinkMedia.pictures(SharedSpark.rows(Media.class, media), 1);
  }

  @Test
  void aPictureIsLinkedWithTheFrameThatItIsNearest() {
    Dataset<VideoFrame> frames =
        SharedSpark.rows(
            VideoFrame.class, frame("film", 0, 0), frame("film", 25, 25), frame("film", 70, 90));
    Dataset<HashedItem> pictures = Orientations.hashes(pictures(Rows.media("a", Rows.pdq(20), 90)));
    Dataset<Row> pairs = FramePairs.ofTurnedPictures(pictures, FramePairs.hashed(frames));
    assertThat(VideoLinks.ofPictures(pairs, frames, FramePairs.counts(frames), 3).collectAsList())
        .containsExactly(
            new Link("256-a", "film", LinkKind.FRAME, 5, ORIGINAL, null, 2 / 3.0, 2.5, 3));
  }

  @Test
  void mirroredCopiesAreLinkedWithTheirFilmAndItsStills() {
    VideoFrame mirrored =
        new VideoFrame("copy", 0, 0, 0, 1, Rows.pdq(200), 90, TURNED_FROM_ROTATE_90, true, 3);
    assertThat(links(STANDARD, mirrored, frame("film", 0, 70), frame("film", 1, 120)))
        .containsExactly(
            new Link("copy", "film", LinkKind.FRAMES, 1, "rotate_180", 1.0, 0.5, null, 3));
    Dataset<VideoFrame> frames = SharedSpark.rows(VideoFrame.class, mirrored);
    Dataset<HashedItem> pictures = HashedItem.of(pictures(Rows.media("a", Rows.pdq(40), 90)));
    Dataset<Row> pairs = FramePairs.ofTurnedFrames(pictures, FramePairs.turned(frames));
    assertThat(VideoLinks.ofPictures(pairs, frames, FramePairs.counts(frames), 3).collectAsList())
        .containsExactly(
            new Link("256-a", "copy", LinkKind.FRAME, 1, "rotate_270", null, 1.0, 0.0, 3));
  }

  private static final List<String> TURNED_FROM_ROTATE_90 =
      List.of(Rows.pdq(41), Rows.pdq(71), Rows.pdq(255), Rows.pdq(256));

  private static MediaFile file(String path, String sha256) {
    return new MediaFile("s", "u", path, path.length(), sha256, 9, "c", null, false, false, 3);
  }

  @Test
  void aPictureIsNotLinkedWithTheFilmInItNorAFilmWithItsCover() {
    Dataset<MediaFile> files =
        SharedSpark.rows(
            MediaFile.class,
            file("x.zip!/photo.jpg", "photo"),
            file("x.zip!/photo.jpg!/motion-1.mp4", "motion"),
            file("film.mp4", "film"),
            file("film.mp4!/cover-1", "cover"));
    Dataset<Link> links =
        SharedSpark.rows(
            Link.class,
            new Link("motion", "photo", LinkKind.FRAME, 0, 3),
            new Link("cover", "film", LinkKind.FRAME, 0, 3),
            new Link("film", "photo", LinkKind.FRAME, 0, 3));
    assertThat(LinkMedia.apart(links, Containment.pairs(files)).collectAsList())
        .containsExactly(new Link("film", "photo", LinkKind.FRAME, 0, 3));
  }

  @Test
  void settingsAreSharesAndReadFromTheirKeys() {
    assertThat(STANDARD).isEqualTo(new LinkSettings(0.5, 0, 200));
    assertThat(
            LinkSettings.from(
                ConfigFactory.parseString("frames { share = 0.5, other-share = 0.25 }, crowd = 7")))
        .isEqualTo(new LinkSettings(0.5, 0.25, 7));
    assertThatThrownBy(() -> new LinkSettings(1.1, 0, 1)).hasMessageContaining("link.frames.share");
    assertThatThrownBy(() -> new LinkSettings(1, -1, 1))
        .hasMessageContaining("link.frames.other-share");
    assertThatThrownBy(() -> new LinkSettings(1, 0, 0)).hasMessageContaining("link.crowd");
  }
}
