package org.vigil.media;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.PointerScope;
import org.vigil.hash.Pdq;
import org.vigil.hash.PdqResult;
import org.vigil.model.Reason;

/** The hashes of the sampled frames of a video, as far as its limits let it be decoded. */
final class FrameList {
  private final VideoLimits limits;
  private final long endNanos;
  private final List<HashedFrame> frames = new ArrayList<>();
  private long pixels;

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
   * Hashes a frame.
   *
   * @throws NativeDecodingException when there are too many
   */
  void add(long number, double seconds, AVFrame frame) {
    PointerScope temporaries = new PointerScope();
    try {
      SampledColours colours = new SampledColours(frame.width(), frame.height());
      FrameColours.paint(frame, colours, 0, 0);
      add(number, seconds, Pdq.spectrum(colours).result());
    } finally {
      temporaries.close();
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

  List<HashedFrame> frames() {
    return List.copyOf(frames);
  }
}
