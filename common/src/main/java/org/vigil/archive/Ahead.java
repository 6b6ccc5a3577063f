package org.vigil.archive;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.vigil.model.Media;
import org.vigil.model.MediaBuilder;
import org.vigil.model.TakenDoubt;

/** Doubts a time of taking that the source of the media was too old to know. */
final class Ahead {
  private static final Duration SLACK = Duration.ofDays(1);

  /** Sources that say they are older carry zeros for a time, or what archivers put there. */
  private static final Instant FIRST = Instant.parse("1990-01-01T00:00:00Z");

  private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);

  private Ahead() {}

  /**
   * The media, marked if its time is ahead and nothing else speaks against it.
   *
   * @param modifiedAt when the source object was last changed, if that is known
   */
  static Media marked(Media media, @Nullable Instant modifiedAt) {
    Instant taken = earliest(media);
    boolean ahead =
        taken != null
            && modifiedAt != null
            && modifiedAt.isAfter(FIRST)
            && taken.isAfter(modifiedAt.plus(SLACK));
    return ahead && media.takenDoubt() == null
        ? MediaBuilder.builder(media).takenDoubt(TakenDoubt.AHEAD).build()
        : media;
  }

  /** Where the offset is not known, that of the lands where every day begins. */
  private static @Nullable Instant earliest(Media media) {
    String local = media.takenAtLocal();
    try {
      return media.takenAtUtc() != null || local == null
          ? media.takenAtUtc()
          : LocalDateTime.parse(local).toInstant(EASTERNMOST);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
