package org.vigil.jobs.lead.signal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.jobs.lead.subject.SubjectMedia;
import org.vigil.model.term.lead.EvidenceDirection;

/**
 * What one signal has to say about a subject. Points are counted in tenths, so that sums are exact.
 *
 * @param direction whether it raises, lowers, or has nothing to judge by
 * @param tenths tenths of a point that it adds to the score
 * @param confidence 0 to 1
 * @param text what it saw, where, and the reason
 * @param wouldRaise what would raise the lead, if the signal can tell
 * @param wouldLower what would lower the lead, if the signal can tell
 * @param until from when on the answer may be another, of the same media; null for never
 */
public record Evidence(
    EvidenceDirection direction,
    long tenths,
    double confidence,
    Text text,
    @Nullable Change wouldRaise,
    @Nullable Change wouldLower,
    @Nullable Instant until) {

  /**
   * The words of an evidence.
   *
   * @param value what the signal saw
   * @param source the table and key that it read
   * @param sentence the reason
   */
  public record Text(String value, String source, String sentence) {}

  /**
   * What would move the lead.
   *
   * @param what a noun
   * @param tenths tenths of a point by which it would
   */
  public record Change(String what, long tenths) {}

  /** Points as settings give them, in tenths: 14.5 is 145. */
  public static long tenths(double points) {
    return Math.round(points * 10);
  }

  static Evidence raises(double points, double confidence) {
    return of(EvidenceDirection.RAISES, points, confidence);
  }

  static Evidence lowers(double points, double confidence) {
    return of(EvidenceDirection.LOWERS, points, confidence);
  }

  /** Nothing to judge by, which is not a point against. */
  static Evidence missing(String sentence) {
    return of(EvidenceDirection.MISSING, 0, 0).saying("none", sentence);
  }

  Evidence saying(String value, String sentence) {
    return with(new Text(value, text.source(), sentence));
  }

  /** Read from a row of a table. */
  Evidence from(String table, String key) {
    return with(new Text(text.value(), table + " " + key, text.sentence()));
  }

  /** Read from the rows of some media. */
  Evidence from(String table, List<SubjectMedia> media) {
    String more = media.size() > 1 ? " and " + (media.size() - 1) + " more" : "";
    return from(table, media.get(0).sha256() + more);
  }

  /** A change that would bring so many points more. */
  Evidence wouldRaise(String what, double points) {
    Change change = new Change(what, tenths(points));
    return new Evidence(direction, tenths, confidence, text, change, wouldLower, until);
  }

  /** A change that would take these points away. */
  Evidence wouldLower(String what) {
    Change change = new Change(what, tenths);
    return new Evidence(direction, tenths, confidence, text, wouldRaise, change, until);
  }

  /** The day brings another answer from then on. */
  Evidence until(Instant moment) {
    return new Evidence(direction, tenths, confidence, text, wouldRaise, wouldLower, moment);
  }

  private Evidence with(Text newText) {
    return new Evidence(direction, tenths, confidence, newText, wouldRaise, wouldLower, until);
  }

  private static Evidence of(EvidenceDirection direction, double points, double confidence) {
    Text silent = new Text("", "", "");
    return new Evidence(direction, tenths(points), confidence, silent, null, null, null);
  }
}
