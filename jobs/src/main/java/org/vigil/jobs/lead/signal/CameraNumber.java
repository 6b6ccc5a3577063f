package org.vigil.jobs.lead.signal;

import java.util.List;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.jobs.lead.subject.CameraSerial;
import org.vigil.jobs.lead.subject.Findings;
import org.vigil.jobs.lead.subject.LeadContext;
import org.vigil.jobs.lead.subject.SubjectMedia;
import org.vigil.model.term.Question;

/** Raises what a camera took that can be told from others: it can be asked for. */
public final class CameraNumber implements Signal {
  @Override
  public String name() {
    return "camera";
  }

  @Override
  public String topic() {
    return "which camera took it";
  }

  @Override
  public Question question() {
    return Question.VALUE;
  }

  @Override
  public Evidence weigh(Findings findings, LeadContext context) {
    LeadSettings.Points points = context.settings().points();
    List<SubjectMedia> numbered =
        findings.media().stream()
            .filter(one -> one.rareDevice().filter(device -> device.certainty() > 0.5).isPresent())
            .toList();
    if (numbered.isEmpty()) {
      return Evidence.missing("No camera can be told from others.")
          .from("devices", findings.media())
          .wouldRaise("a camera's serial number", points.deviceAlone());
    }
    String camera =
        CameraSerial.label(numbered.get(0).media()).orElse("it bears a number of its own");
    return Evidence.raises(points.deviceAlone(), 0.9)
        .saying(camera, "The camera can be told from others: " + camera + ".")
        .from("media", numbered)
        .wouldLower("proof that several cameras share the number");
  }
}
