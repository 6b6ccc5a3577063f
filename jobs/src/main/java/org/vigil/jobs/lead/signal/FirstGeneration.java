package org.vigil.jobs.lead.signal;

import java.util.Comparator;
import java.util.List;
import org.vigil.jobs.lead.sentence.Sentences;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.jobs.lead.subject.CameraMarks;
import org.vigil.jobs.lead.subject.Findings;
import org.vigil.jobs.lead.subject.LeadContext;
import org.vigil.model.term.Question;

/** Raises what still looks as the camera wrote it: whoever holds that is near to its making. */
public final class FirstGeneration implements Signal {
  @Override
  public String name() {
    return "first_generation";
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
    Sentences say = context.sentences();
    if (best.metadata() > 0) {
      Evidence raises =
          Evidence.raises(points.firstGeneration() * best.halves() / CameraMarks.MOST_HALVES, 0.8);
      return raises
          .saying(best.value(), best.sentence(marks.size(), say))
          .from("media", best.media().sha256())
          .wouldLower(say.phrase("first_generation.lowers"));
    }
    if (best.signed()) {
      return Evidence.lowers(points.edited(), 0.7)
          .saying(best.value(), say.sentence("first_generation.edited"))
          .from("media", best.media().sha256())
          .wouldRaise(say.phrase("first_generation.raises"), points.firstGeneration());
    }
    return Evidence.missing(say.sentence("first_generation.none"))
        .from("media", findings.focus())
        .wouldRaise(say.phrase("first_generation.raises"), points.firstGeneration());
  }
}
