package org.vigil.jobs.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigil.jobs.Rows;
import org.vigil.lake.SharedSpark;
import org.vigil.model.FrameHash;
import org.vigil.model.Reading;
import org.vigil.model.ReadingBuilder;
import org.vigil.model.VideoFrame;

/** The frames of videos, once each. */
class VideoFramesTest {
  private static FrameHash hash(int frame, int bits) {
    return new FrameHash(frame, frame, frame + 0.5, 2, Rows.pdq(bits), 90, List.of(), true);
  }

  private static Reading reading(int ordinal, String video, FrameHash... frames) {
    return ReadingBuilder.builder()
        .sourceId("s")
        .sourceUri("u")
        .caseId("c")
        .path("p" + ordinal)
        .ordinal(ordinal)
        .kind(Reading.Kind.MEDIA_FILE)
        .listedMembers(0)
        .media(Rows.media(video, null, null))
        .frames(List.of(frames))
        .issues(List.of())
        .night(3)
        .build();
  }

  private static VideoFrame frame(String video, int frame, int bits, int night) {
    return new VideoFrame(
        "256-" + video, frame, frame, frame + 0.5, 2, Rows.pdq(bits), 90, List.of(), true, night);
  }

  @Test
  void comeFromTheFirstReadingThatHasAny() {
    assertThat(
            VideoFrames.of(
                    SharedSpark.rows(
                        Reading.class,
                        reading(0, "a"),
                        reading(1, "a", hash(0, 1), hash(7, 2)),
                        reading(2, "a", hash(0, 3)),
                        reading(3, "b")))
                .collectAsList())
        .containsExactlyInAnyOrder(frame("a", 0, 1, 3), frame("a", 7, 2, 3));
  }

  @Test
  void areStaleWhereTheBytesGiveOthersNow() {
    assertThat(
            VideoFrames.stale(
                    SharedSpark.rows(
                        VideoFrame.class,
                        frame("same", 0, 1, 4),
                        frame("more", 0, 1, 4),
                        frame("more", 7, 2, 4),
                        frame("other", 0, 9, 4)),
                    SharedSpark.rows(
                        VideoFrame.class,
                        frame("same", 0, 1, 2),
                        frame("more", 0, 1, 2),
                        frame("other", 0, 1, 2),
                        frame("unread", 0, 1, 2)))
                .collectAsList())
        .containsExactly("256-other");
  }
}
