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

  /** What bends the sum of the signals, by name; added to it, it gives a score of 0 to 100. */
  public static Map<String, Evidence> of(long sum, Findings findings, LeadSettings settings) {
    Map<String, Evidence> bounds = new LinkedHashMap<>();
    long bent = sum + add(bounds, sum, findings, settings);
    if (bent > MOST) {
      bounds.put("cap", bound(MOST - bent, "No lead scores more than 100."));
    } else if (bent < 0) {
      bounds.put("cap", bound(-bent, "No lead scores less than 0."));
    }
    return bounds;
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
