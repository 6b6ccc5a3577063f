package org.vigil.media.video;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.PointerScope;
import org.vigil.hash.Pdq;
import org.vigil.hash.PdqResult;
import org.vigil.hash.Pixels;
import org.vigil.media.facts.HashedFrame;
import org.vigil.media.facts.VideoLimits;
import org.vigil.media.picture.FrameColours;
import org.vigil.media.picture.HashedPicture;
import org.vigil.media.picture.NativeDecodingException;
import org.vigil.media.picture.SampledColours;
import org.vigil.model.Issue;
import org.vigil.model.term.Reason;
import org.vigil.model.term.Stage;

/** The hashes of the sampled frames of a video, as far as its limits let it be decoded. */
final class FrameList {
  private final VideoLimits limits;
  private final long endNanos;
  private final List<HashedFrame> frames = new ArrayList<>();
  private long pixels;
  private int empty;

  /**
   * @param nanos how long it may take
   */
  FrameList(VideoLimits limits, long nanos) {
    this.limits = limits;
    this.endNanos = System.nanoTime() + nanos;
  }

  /** Takes a frame into account, whether or not it is sampled. */
  void decoded(AVFrame frame) {
    pixels += (long) frame.width() * frame.height();
  }

  /**
   * Makes sure that one more packet may be read.
   *
   * @throws NativeDecodingException when a limit has been reached
   */
  void check() {
    if (pixels >= limits.pixelLimit()) {
      throw new NativeDecodingException(
          Reason.PIXEL_LIMIT, "More pixels in all frames than the limit of " + limits.pixelLimit());
    }
    if (System.nanoTime() - endNanos > 0) {
      throw new NativeDecodingException(Reason.TIME_LIMIT, "The frames took too long to decode");
    }
  }

  /**
   * Hashes a frame, but for an empty one.
   *
   * @param packetBytes of the packet that it was decoded from alone, 0 if it was not
   * @throws NativeDecodingException when there are too many
   */
  void add(long number, double seconds, AVFrame frame, int packetBytes) {
    PointerScope temporaries = new PointerScope();
    try {
      SampledColours colours = new SampledColours(frame.width(), frame.height());
      FrameColours.paint(frame, colours, 0, 0);
      add(number, seconds, colours, packetBytes);
    } finally {
      temporaries.close();
    }
  }

  void add(long number, double seconds, Pixels frame, int packetBytes) {
    PdqResult pdq = Pdq.spectrum(frame).result();
    if (pdq.quality() == 0 && HashedPicture.isEmpty(frame, packetBytes)) {
      empty++;
    } else {
      add(number, seconds, pdq);
    }
  }

  /** Takes the hash of a frame; one that is equal to the last is counted with it. */
  void add(long number, double seconds, PdqResult pdq) {
    int last = frames.size() - 1;
    if (last >= 0 && frames.get(last).hash().equals(pdq.hash())) {
      frames.set(last, frames.get(last).and(seconds));
      return;
    }
    if (frames.size() == limits.framesLimit()) {
      throw new NativeDecodingException(
          Reason.FRAMES_LIMIT, "More frames than the limit of " + limits.framesLimit());
    }
    // A decoder may show more frames than there were packets.
    long least = last < 0 ? 0 : frames.get(last).number() + 1L;
    int unique = (int) Math.min(Integer.MAX_VALUE, Math.max(least, number));
    frames.add(new HashedFrame(unique, seconds, seconds, 1, pdq));
  }

  /** The issue of frames in which nothing can be seen. */
  List<Issue> issues() {
    int flat =
        frames.stream().filter(one -> one.quality() == 0).mapToInt(HashedFrame::samples).sum();
    int all = frames.stream().mapToInt(HashedFrame::samples).sum();
    List<Issue> issues = new ArrayList<>();
    if (empty > 0) {
      issues.add(new Issue(Stage.DECODE, Reason.DECODE_ERROR, "Some frames decoded to one colour"));
    }
    if (flat > 0) {
      String which = flat + " of " + all + " sampled frames are too flat for a hash";
      issues.add(new Issue(Stage.DECODE, Reason.FLAT, which));
    }
    return issues;
  }

  List<HashedFrame> frames() {
    return List.copyOf(frames);
  }
}
