package org.vigil.jobs.lead.signal;

import java.util.Comparator;
import java.util.List;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.jobs.lead.subject.CameraMarks;
import org.vigil.jobs.lead.subject.Findings;
import org.vigil.jobs.lead.subject.LeadContext;
import org.vigil.model.term.Question;

/** Raises what still looks as the camera wrote it: whoever holds that is near to its making. */
public final class FirstGeneration implements Signal {
  private static final String ORIGINAL = "a copy that still carries its camera's metadata";

  @Override
  public String name() {
    return "first_generation";
  }

  @Override
  public String topic() {
    return "the file's generation";
  }

  @Override
  public Question question() {
    return Question.VALUE;
  }

  @Override
  public Evidence weigh(Findings findings, LeadContext context) {
    List<CameraMarks> marks =
        findings.focus().stream().map(one -> CameraMarks.of(one, context.settings())).toList();
    CameraMarks best =
        marks.stream().max(Comparator.comparingInt(CameraMarks::halves)).orElseThrow();
    LeadSettings.Points points = context.settings().points();
    if (best.metadata() > 0) {
      Evidence raises =
          Evidence.raises(points.firstGeneration() * best.halves() / CameraMarks.MOST_HALVES, 0.8);
      return raises
          .saying(best.value(), best.sentence(marks.size()))
          .from("media", best.media().sha256())
          .wouldLower("proof that it was copied or edited since");
    }
    if (best.signed()) {
      return Evidence.lowers(points.edited(), 0.7)
          .saying(best.value(), "All that is left of the making is the name of editing software.")
          .from("media", best.media().sha256())
          .wouldRaise(ORIGINAL, points.firstGeneration());
    }
    return Evidence.missing(
            "There is no camera metadata; it may have been stripped on the way, so the generation"
                + " is open.")
        .from("media", findings.focus())
        .wouldRaise(ORIGINAL, points.firstGeneration());
  }
}
