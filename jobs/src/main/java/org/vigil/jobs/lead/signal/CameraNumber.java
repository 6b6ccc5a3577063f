package org.vigil.jobs.lead.signal;

import java.util.List;
import org.vigil.jobs.lead.sentence.Sentences;
import org.vigil.jobs.lead.sentence.Slot;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.jobs.lead.subject.CameraSerial;
import org.vigil.jobs.lead.subject.Findings;
import org.vigil.jobs.lead.subject.LeadContext;
import org.vigil.jobs.lead.subject.SubjectMedia;
import org.vigil.model.Media;
import org.vigil.model.term.Question;

/** Raises what a camera took that can be distinguished from others: it can be asked for. */
public final class CameraNumber implements Signal {
  @Override
  public String name() {
    return "camera";
  }

  @Override
  public Question question() {
    return Question.VALUE;
  }

  @Override
  public Evidence weigh(Findings findings, LeadContext context) {
    LeadSettings.Points points = context.settings().points();
    Sentences say = context.sentences();
    List<SubjectMedia> numbered =
        findings.media().stream()
            .filter(one -> one.rareDevice().filter(device -> device.certainty() > 0.5).isPresent())
            .toList();
    if (numbered.isEmpty()) {
      return Evidence.missing(say.sentence("camera.none"))
          .from("devices", findings.media())
          .wouldRaise(say.phrase("camera.raises"), points.deviceAlone());
    }
    Media first = numbered.get(0).media();
    Slot camera = Slot.text("camera", CameraSerial.phrase(first, say));
    return Evidence.raises(points.deviceAlone(), 0.9)
        .saying(
            CameraSerial.label(first).orElse("it bears a number of its own"),
            say.sentence("camera.numbered", camera))
        .from("media", numbered)
        .wouldLower(say.phrase("camera.lowers"));
  }
}
