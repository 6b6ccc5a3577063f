package org.vigil.jobs.lead.signal;

import java.util.List;
import org.vigil.jobs.lead.sentence.Sentences;
import org.vigil.jobs.lead.sentence.Slot;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.jobs.lead.subject.Findings;
import org.vigil.jobs.lead.subject.LeadContext;
import org.vigil.jobs.lead.subject.SubjectMedia;
import org.vigil.model.term.Question;

/** Weakens flat and tiny pictures: their hashes agree by chance, and icons are made of them. */
public final class PictureQuality implements Signal {
  @Override
  public String name() {
    return "quality";
  }

  @Override
  public Question question() {
    return Question.VALUE;
  }

  /** Whether nothing but flat and tiny pictures speaks for the subject. */
  static boolean allWeak(Findings findings, LeadSettings settings) {
    List<SubjectMedia> judged = judged(findings);
    return judged.size() == findings.focus().size()
        && judged.stream().allMatch(one -> isWeak(one, settings));
  }

  @Override
  public Evidence weigh(Findings findings, LeadContext context) {
    LeadSettings.Points points = context.settings().points();
    Sentences say = context.sentences();
    List<SubjectMedia> judged = judged(findings);
    if (judged.isEmpty()) {
      return Evidence.missing(say.sentence("quality.none")).from("media", findings.focus());
    }
    List<SubjectMedia> weak =
        judged.stream().filter(one -> isWeak(one, context.settings())).toList();
    String value = "judged=" + judged.size() + " weak=" + weak.size();
    if (2 * weak.size() > judged.size()) {
      return Evidence.lowers(points.weak(), 0.9)
          .saying(
              value,
              say.sentence("quality.weak", say.count("weak", weak.size()), pictures(judged, say)))
          .from("media", weak)
          .wouldRaise(say.phrase("quality.raises"), points.clear() - points.weak());
    }
    String clear = say.sentence("quality.clear", pictures(judged, say));
    return Evidence.raises(points.clear(), 0.9).saying(value, clear).from("media", judged);
  }

  private static Slot pictures(List<SubjectMedia> media, Sentences say) {
    return say.count("pictures", media.size());
  }

  /** Pictures with a quality, but for those that a digest has recognised already. */
  private static List<SubjectMedia> judged(Findings findings) {
    return findings.focus().stream()
        .filter(one -> one.isPicture() && !one.isExactMatch())
        .filter(one -> one.media().pdqQuality() != null || one.media().width() != null)
        .toList();
  }

  private static boolean isWeak(SubjectMedia subject, LeadSettings settings) {
    Integer quality = subject.media().pdqQuality();
    Integer width = subject.media().width();
    Integer height = subject.media().height();
    boolean flat = quality != null && quality < settings.thresholds().weakQuality();
    boolean tiny =
        width != null
            && height != null
            && Math.min(width, height) < settings.thresholds().tinyPixels();
    return flat || tiny;
  }
}
