package org.vigil.jobs.lead.signal;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vigil.jobs.lead.sentence.Dates;
import org.vigil.jobs.lead.sentence.Sentences;
import org.vigil.jobs.lead.sentence.Slot;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.jobs.lead.subject.CameraClock;
import org.vigil.jobs.lead.subject.Findings;
import org.vigil.jobs.lead.subject.LeadContext;
import org.vigil.model.term.Question;

/** Raises what was produced of late, by the camera's date and never the file's. */
public final class Recency implements Signal {
  public static final String NAME = "recency";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Question question() {
    return Question.URGENCY;
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public Evidence weigh(Findings findings, LeadContext context) {
    LeadSettings.Points points = context.settings().points();
    Sentences say = context.sentences();
    List<CameraClock.Reading> readings = CameraClock.readings(findings.focus(), context);
    Optional<CameraClock.Reading> newest =
        readings.stream()
            .filter(reading -> reading.trust().isCredible())
            .max(Comparator.comparing(CameraClock.Reading::instant));
    if (newest.isPresent()) {
      boolean doubtful =
          readings.stream().anyMatch(reading -> reading.trust() != CameraClock.Trust.PLAUSIBLE);
      return dated(newest.get(), doubtful, context);
    }
    return readings.isEmpty()
        ? Evidence.missing(say.sentence("recency.none"))
            .from("media", findings.focus())
            .wouldRaise(say.phrase("recency.raises"), points.recent())
        : notBelieved(readings.get(0), points, say);
  }

  private static Evidence dated(CameraClock.Reading newest, boolean doubtful, LeadContext context) {
    LeadSettings.Points points = context.settings().points();
    LeadSettings.Thresholds limits = context.settings().thresholds();
    long days = Duration.between(newest.instant(), context.asOf()).toDays();
    Sentences say = context.sentences();
    Slot date = Slot.text("date", Dates.day(newest.local().toLocalDate(), say));
    Slot doubt = Slot.when("doubt", doubtful);
    double confidence = doubtful ? 0.5 : newest.offset() == null ? 0.8 : 0.9;
    double share = doubtful ? 0.5 : 1;
    for (Step step : Step.of(limits, points)) {
      if (days <= step.days()) {
        return Evidence.raises(step.points() * share, confidence)
            .saying(
                Dates.iso(newest.local()),
                say.sentence("recency.within", date, say.count("days", step.days()), doubt))
            .wouldLower(say.phrase("recency.lowers"))
            .until(newest.instant().plus(Duration.ofDays(step.days() + 1L)))
            .from("media", newest.sha256());
      }
    }
    return Evidence.lowers(points.old() * share, confidence)
        .saying(
            Dates.iso(newest.local()),
            say.sentence("recency.beyond", date, say.count("days", limits.oldDays()), doubt))
        .wouldRaise(say.phrase("recency.newer"), points.recent() - points.old())
        .from("media", newest.sha256());
  }

  /**
   * What an age of so many days adds: in steps, so that no one day takes much away.
   *
   * @param days the age, at most
   * @param points what it adds
   */
  private record Step(int days, double points) {
    static List<Step> of(LeadSettings.Thresholds limits, LeadSettings.Points points) {
      double between = (points.recent() + points.dated()) / 2;
      return List.of(
          new Step(limits.recentDays() / 4, points.recent()),
          new Step(limits.recentDays(), Math.round(points.recent() * 8) / 10.0),
          new Step((limits.recentDays() + limits.oldDays()) / 4, Math.round(between * 8) / 10.0),
          new Step(limits.oldDays(), points.dated()));
    }
  }

  private static Evidence notBelieved(
      CameraClock.Reading reading, LeadSettings.Points points, Sentences say) {
    Slot date = Slot.text("date", Dates.day(reading.local().toLocalDate(), say));
    String sentence =
        switch (reading.trust()) {
          case AHEAD -> say.sentence("recency.ahead", date);
          case TOO_EARLY -> say.sentence("recency.early", date);
          default -> say.sentence("recency.unset", date);
        };
    return Evidence.missing(sentence)
        .saying("not believed: " + Dates.iso(reading.local()), sentence)
        .from("media", reading.sha256())
        .wouldRaise(say.phrase("recency.credible"), points.recent());
  }
}
