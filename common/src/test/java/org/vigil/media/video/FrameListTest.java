package org.vigil.media.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigil.hash.PdqHash;
import org.vigil.hash.PdqResult;
import org.vigil.hash.Pixels;
import org.vigil.media.facts.HashedFrame;
import org.vigil.media.facts.VideoLimits;
import org.vigil.media.picture.NativeDecodingException;
import org.vigil.model.Issue;
import org.vigil.model.term.Reason;
import org.vigil.model.term.Stage;

/** What is kept of the frames of a video. */
class FrameListTest {
  private static final VideoLimits TWO_FRAMES =
      new VideoLimits(0, Duration.ofSeconds(2), Duration.ofSeconds(1), 2, 1000);

  private final FrameList frames = new FrameList(TWO_FRAMES, Duration.ofMinutes(1).toNanos());

  private static PdqResult pdq(long word) {
    return new PdqResult(new PdqHash(word, 0, 0, 0), 90, List.of());
  }

  @Test
  void countsEqualFramesInARowAsOne() {
    frames.add(0, 0, pdq(1));
    frames.add(30, 1, pdq(1));
    frames.add(60, 2, pdq(1));
    frames.add(90, 3, pdq(2));
    assertThat(frames.frames())
        .containsExactly(new HashedFrame(0, 0, 2, 3, pdq(1)), new HashedFrame(90, 3, 3, 1, pdq(2)));
  }

  @Test
  void keepsWhatWasFoundBeforeTheLimit() {
    frames.add(0, 0, pdq(1));
    frames.add(30, 1, pdq(2));
    frames.add(60, 2, pdq(2));
    assertThatThrownBy(() -> frames.add(90, 3, pdq(3))).hasMessageContaining("limit of 2");
    assertThat(frames.frames()).extracting(HashedFrame::samples).containsExactly(1, 2);
  }

  @Test
  void givesNoNumberTwice() {
    frames.add(5, 0, pdq(1));
    frames.add(5, 1, pdq(2));
    assertThat(frames.frames()).extracting(HashedFrame::number).containsExactly(5, 6);
  }

  private static Pixels flat(int colour) {
    return new Pixels() {
      @Override
      public int width() {
        return 64;
      }

      @Override
      public int height() {
        return 64;
      }

      @Override
      public int rgb(int x, int y) {
        return colour;
      }
    };
  }

  @Test
  void namesFramesInWhichThereIsNothingToBeSeen() {
    frames.add(0, 0, flat(0), 500);
    frames.add(30, 1, flat(0), 0);
    frames.add(60, 2, pdq(1));
    assertThat(frames.issues())
        .containsExactly(
            new Issue(Stage.DECODE, Reason.FLAT, "2 of 3 sampled frames are too flat for a hash"));
    assertThat(frames.frames()).hasSize(2);
  }

  @Test
  void takesNoHashOfABlackFrameFromALargePacket() {
    frames.add(0, 0, flat(0), 100_000);
    assertThat(frames.issues()).extracting(Issue::reason).containsExactly(Reason.DECODE_ERROR);
    assertThat(frames.frames()).isEmpty();
  }

  @Test
  void endsWhenTheTimeIsUp() {
    FrameList late = new FrameList(TWO_FRAMES, -1);
    assertThatThrownBy(late::check)
        .isInstanceOfSatisfying(
            NativeDecodingException.class,
            e -> assertThat(e.reason()).isEqualTo(Reason.TIME_LIMIT));
  }
}
