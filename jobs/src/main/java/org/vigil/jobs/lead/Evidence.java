package org.vigil.jobs.lead;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one signal has to say about a subject. Points are counted in tenths, so that sums are exact.
 *
 * @param direction whether it raises, lowers, or has nothing to judge by
 * @param tenths tenths of a point that it adds to the score
 * @param confidence 0 to 1
 * @param value what it saw
 * @param source the table and key that it read
 * @param sentence the reason
 * @param wouldRaise what would raise the lead, as a noun, if the signal can tell
 * @param wouldLower what would lower the lead, as a noun, if the signal can tell
 */
record Evidence(
    Direction direction,
    long tenths,
    double confidence,
    String value,
    String source,
    String sentence,
    @Nullable String wouldRaise,
    @Nullable String wouldLower) {

  /** The part that a signal plays. */
  enum Direction {
    RAISES,
    LOWERS,
    MISSING
  }

  /** Points as settings give them, in tenths: 14.5 is 145. */
  static long tenths(double points) {
    return Math.round(points * 10);
  }

  static Evidence raises(double points, double confidence) {
    return of(Direction.RAISES, points, confidence);
  }

  static Evidence lowers(double points, double confidence) {
    return of(Direction.LOWERS, points, confidence);
  }

  /** Nothing to judge by, which is not a point against. */
  static Evidence missing(String sentence) {
    return of(Direction.MISSING, 0, 0).saying("none", sentence);
  }

  Evidence saying(String value, String sentence) {
    return new Evidence(
        direction, tenths, confidence, value, source, sentence, wouldRaise, wouldLower);
  }

  /** Read from a row of a table. */
  Evidence from(String table, String key) {
    return new Evidence(
        direction, tenths, confidence, value, table + " " + key, sentence, wouldRaise, wouldLower);
  }

  /** Read from the rows of some media. */
  Evidence from(String table, List<SubjectMedia> media) {
    String more = media.size() > 1 ? " and " + (media.size() - 1) + " more" : "";
    return from(table, media.get(0).sha256() + more);
  }

  Evidence wouldRaise(String change) {
    return new Evidence(direction, tenths, confidence, value, source, sentence, change, wouldLower);
  }

  Evidence wouldLower(String change) {
    return new Evidence(direction, tenths, confidence, value, source, sentence, wouldRaise, change);
  }

  private static Evidence of(Direction direction, double points, double confidence) {
    return new Evidence(direction, tenths(points), confidence, "", "", "", null, null);
  }
}
