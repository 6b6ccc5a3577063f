package org.vigil.jobs.lead.signal;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vigil.jobs.lead.sentence.Dates;
import org.vigil.jobs.lead.sentence.Phrases;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.jobs.lead.subject.CameraClock;
import org.vigil.jobs.lead.subject.Findings;
import org.vigil.jobs.lead.subject.LeadContext;

/** Raises what was produced of late, by the camera's date and never the file's. */
public final class Recency implements Signal {
  @Override
  public String name() {
    return "recency";
  }

  @Override
  public String topic() {
    return "the date of production";
  }

  @Override
  public Evidence weigh(Findings findings, LeadContext context) {
    LeadSettings.Points points = context.settings().points();
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
        ? Evidence.missing("No camera has written when it was taken; file dates are not used.")
            .from("media", findings.focus())
            .wouldRaise("a recent date of production", points.recent())
        : notBelieved(readings.get(0), points);
  }

  private static Evidence dated(CameraClock.Reading newest, boolean doubtful, LeadContext context) {
    LeadSettings.Points points = context.settings().points();
    LeadSettings.Thresholds limits = context.settings().thresholds();
    long days = Duration.between(newest.instant(), context.asOf()).toDays();
    String doubt = doubtful ? "; a clock among them is in doubt, which halves this" : "";
    String taken = "The newest was taken on " + Dates.day(newest.local().toLocalDate()) + ", ";
    double confidence = doubtful ? 0.5 : newest.offset() == null ? 0.8 : 0.9;
    double share = doubtful ? 0.5 : 1;
    Evidence evidence;
    if (days <= limits.oldDays()) {
      boolean recent = days <= limits.recentDays();
      int limit = recent ? limits.recentDays() : limits.oldDays();
      evidence =
          Evidence.raises((recent ? points.recent() : points.dated()) * share, confidence)
              .saying(Dates.iso(newest.local()), taken + "at most " + age(limit) + doubt + ".")
              .wouldLower("proof that the camera's clock was wrong");
    } else {
      evidence =
          Evidence.lowers(points.old() * share, confidence)
              .saying(
                  Dates.iso(newest.local()),
                  taken + "more than " + age(limits.oldDays()) + doubt + ".")
              .wouldRaise(
                  "proof that it is newer than its date says", points.recent() - points.old());
    }
    return evidence.from("media", newest.sha256());
  }

  private static String age(int days) {
    return Phrases.count(days, "day") + " before the newest source";
  }

  private static Evidence notBelieved(CameraClock.Reading reading, LeadSettings.Points points) {
    String date = Dates.day(reading.local().toLocalDate());
    String why =
        switch (reading.trust()) {
          case AHEAD -> "is later than the source that holds it";
          case TOO_EARLY -> "is earlier than such cameras";
          default -> "is what a clock shows that nobody has set";
        };
    String sentence =
        "The camera's date, " + date + ", " + why + ", so the date of production is open.";
    return Evidence.missing(sentence)
        .saying("not believed: " + Dates.iso(reading.local()), sentence)
        .from("media", reading.sha256())
        .wouldRaise("a date of production that can be believed", points.recent());
  }
}
