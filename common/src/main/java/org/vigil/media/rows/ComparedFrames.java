package org.vigil.media.rows;

import java.util.ArrayList;
import java.util.List;
import org.vigil.hash.PdqHash;
import org.vigil.media.facts.HashedFrame;
import org.vigil.model.FrameHash;

/**
 * Which frames of a video stand for it when videos are compared: those of good quality that look
 * like none before them. A scene that hardly moves is then one frame, however long it lasts.
 */
public final class ComparedFrames {
  /** Of less a hash says little. */
  private static final int LEAST_QUALITY = 50;

  /** So much two decoders may differ over one picture. */
  private static final int SAME_BITS = 10;

  private ComparedFrames() {}

  /** The frames as they stand in a reading. */
  public static List<FrameHash> rows(List<HashedFrame> frames) {
    List<PdqHash> compared = new ArrayList<>();
    List<FrameHash> rows = new ArrayList<>();
    for (HashedFrame frame : frames) {
      boolean good = frame.quality() >= LEAST_QUALITY;
      boolean fresh = good && compared.stream().allMatch(hash -> isFar(hash, frame.hash()));
      if (fresh) {
        compared.add(frame.hash());
      }
      rows.add(frame.row(fresh));
    }
    return rows;
  }

  private static boolean isFar(PdqHash one, PdqHash other) {
    return one.distance(other) > SAME_BITS;
  }
}
