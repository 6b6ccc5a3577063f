package org.vigil.jobs.lead.signal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.vigil.jobs.lead.sentence.Sentences;
import org.vigil.jobs.lead.sentence.Slot;
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
    Sentences say = settings.sentences();
    long concern = concern(bounds, sums.concern(), settings);
    long sum = concern + rest(bounds, concern, sums.rest(), settings);
    long bent = sum + add(bounds, sum, findings, settings);
    if (bent > MOST) {
      bounds.put("cap", bound(MOST - bent, say.sentence("bound.most")));
    } else if (bent < 0) {
      bounds.put("cap", bound(-bent, say.sentence("bound.least")));
    }
    return bounds;
  }

  private static long concern(Map<String, Evidence> bounds, long concern, LeadSettings settings) {
    long most = Evidence.tenths(settings.thresholds().mostConcern());
    if (concern <= most) {
      return concern;
    }
    String sentence =
        settings.sentences().sentence("bound.concern", Slot.text("points", text(most)));
    bounds.put("concern_cap", bound(most - concern, sentence));
    return most;
  }

  private static long rest(
      Map<String, Evidence> bounds, long concern, long rest, LeadSettings settings) {
    LeadSettings.Thresholds limits = settings.thresholds();
    Sentences say = settings.sentences();
    long without = Evidence.tenths(limits.valueWithoutConcern());
    long most = Math.max(Math.round(concern * limits.valuePerConcern()), without);
    if (rest <= most) {
      return rest;
    }
    String sentence =
        say.sentence(
            concern <= 0 ? "bound.untied" : "bound.value", Slot.text("points", text(most)));
    bounds.put("value_cap", bound(most - rest, sentence));
    return most;
  }

  private static long add(
      Map<String, Evidence> bounds, long sum, Findings findings, LeadSettings settings) {
    Sentences say = settings.sentences();
    long floor =
        Evidence.tenths(settings.thresholds().unidentifiedFloor() * findings.weight(settings));
    long ceiling = Evidence.tenths(settings.thresholds().weakCeiling());
    if (findings.victim() == KnownStatus.UNIDENTIFIED) {
      if (sum < floor) {
        String sentence = say.sentence("bound.unidentified", Slot.text("points", text(floor)));
        bounds.put("floor", bound(floor - sum, sentence));
        return floor - sum;
      }
    } else if (sum > ceiling && PictureQuality.allWeak(findings, settings)) {
      String sentence = say.sentence("bound.weak", Slot.text("points", text(ceiling)));
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
