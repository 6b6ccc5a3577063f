package org.vigil.jobs.lead.signal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.jobs.lead.subject.Findings;
import org.vigil.jobs.lead.subject.KnownStatus;

/** Floors, ceilings and the cap: evidence like any other, so that nothing moves a score unseen. */
public final class ScoreLimits {
  private static final long MOST = 1000;

  private ScoreLimits() {}

  /**
   * The sums of the evidence, in tenths of a point.
   *
   * @param concern what ties it to abuse
   * @param rest value and urgency
   */
  public record Sums(long concern, long rest) {}

  /** What bends the sums, by name; added to them, it gives a score of 0 to 100. */
  public static Map<String, Evidence> of(Sums sums, Findings findings, LeadSettings settings) {
    Map<String, Evidence> bounds = new LinkedHashMap<>();
    long concern = concern(bounds, sums.concern(), settings.thresholds());
    long sum = concern + rest(bounds, concern, sums.rest(), settings.thresholds());
    long bent = sum + add(bounds, sum, findings, settings);
    if (bent > MOST) {
      bounds.put("cap", bound(MOST - bent, "No lead scores more than 100."));
    } else if (bent < 0) {
      bounds.put("cap", bound(-bent, "No lead scores less than 0."));
    }
    return bounds;
  }

  private static long concern(
      Map<String, Evidence> bounds, long concern, LeadSettings.Thresholds limits) {
    long most = Evidence.tenths(limits.mostConcern());
    if (concern <= most) {
      return concern;
    }
    String sentence =
        "All that ties it to abuse counts " + text(most) + " points at most, together.";
    bounds.put("concern_cap", bound(most - concern, sentence));
    return most;
  }

  private static long rest(
      Map<String, Evidence> bounds, long concern, long rest, LeadSettings.Thresholds limits) {
    long without = Evidence.tenths(limits.valueWithoutConcern());
    long most = Math.max(Math.round(concern * limits.valuePerConcern()), without);
    if (rest <= most) {
      return rest;
    }
    String sentence =
        concern <= 0
            ? "Nothing ties it to abuse, so all else counts " + text(most) + " points at most."
            : "What would be learned, and why now, count no more than what ties it to abuse allows: "
                + text(most)
                + " points.";
    bounds.put("value_cap", bound(most - rest, sentence));
    return most;
  }

  private static long add(
      Map<String, Evidence> bounds, long sum, Findings findings, LeadSettings settings) {
    long floor =
        Evidence.tenths(settings.thresholds().unidentifiedFloor() * findings.weight(settings));
    long ceiling = Evidence.tenths(settings.thresholds().weakCeiling());
    if (findings.victim() == KnownStatus.UNIDENTIFIED) {
      if (sum < floor) {
        String sentence =
            "A lead whose victim is not identified scores at least " + text(floor) + ".";
        bounds.put("floor", bound(floor - sum, sentence));
        return floor - sum;
      }
    } else if (sum > ceiling && PictureQuality.allWeak(findings, settings)) {
      String sentence = "Nothing but flat or tiny pictures scores at most " + text(ceiling) + ".";
      bounds.put("suppressor", bound(ceiling - sum, sentence));
      return ceiling - sum;
    }
    return 0;
  }

  private static Evidence bound(long tenths, String sentence) {
    double points = tenths / 10.0;
    Evidence evidence = tenths > 0 ? Evidence.raises(points, 1) : Evidence.lowers(points, 1);
    return evidence.saying(text(tenths), sentence).from("settings", "vigil.lead");
  }

  private static String text(long tenths) {
    return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
  }
}
