package org.vigil.jobs.lead.subject;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vigil.jobs.lead.sentence.Sentences;
import org.vigil.jobs.lead.sentence.Slot;

/**
 * How a video shows what is listed.
 *
 * @param frames how many of its frames agree with the entry
 * @param share of the frames that stand for the video, the share that agree
 * @param seconds when the nearest frame comes
 */
public record FrameMatch(int frames, @Nullable Double share, double seconds) {
  private static final int MINUTE = 60;

  /** Such as {@code two of its frames, the nearest at 1:07}. */
  public String phrase(Sentences say) {
    return say.phrase(
        "frames",
        say.count("frames", frames),
        Slot.text("percent", share == null ? "" : Long.toString(Math.round(100 * share))),
        Slot.text("moment", moment()));
  }

  /** Minutes and seconds from the start. */
  String moment() {
    long whole = Math.max(0, (long) Math.floor(seconds));
    return String.format(Locale.ROOT, "%d:%02d", whole / MINUTE, whole % MINUTE);
  }
}
