package org.vigil.jobs.lead;

import java.util.List;
import org.vigil.jobs.lead.signal.CameraNumber;
import org.vigil.jobs.lead.signal.CaseCompany;
import org.vigil.jobs.lead.signal.CaseSpread;
import org.vigil.jobs.lead.signal.FirstGeneration;
import org.vigil.jobs.lead.signal.Graded;
import org.vigil.jobs.lead.signal.IdentifierTrace;
import org.vigil.jobs.lead.signal.KeptCompany;
import org.vigil.jobs.lead.signal.KnownVictimState;
import org.vigil.jobs.lead.signal.LaterThanIdentified;
import org.vigil.jobs.lead.signal.Novelty;
import org.vigil.jobs.lead.signal.Packaging;
import org.vigil.jobs.lead.signal.PictureQuality;
import org.vigil.jobs.lead.signal.Recency;
import org.vigil.jobs.lead.signal.ReportUrgency;
import org.vigil.jobs.lead.signal.Reported;
import org.vigil.jobs.lead.signal.SameDevice;
import org.vigil.jobs.lead.signal.SelfGenerated;
import org.vigil.jobs.lead.signal.SeriesGrowth;
import org.vigil.jobs.lead.signal.Signal;
import org.vigil.jobs.lead.signal.TakenPlace;

/** The signals, by question, in the order in which they are listed and summed. */
public final class Signals {
  static final List<Signal> ALL =
      List.of(
          new KnownVictimState(),
          new Graded(),
          new Reported(),
          new SeriesGrowth(),
          new KeptCompany(),
          new SameDevice(),
          new IdentifierTrace(),
          new CaseCompany(),
          new Packaging(),
          new Novelty(),
          new FirstGeneration(),
          new TakenPlace(),
          new CameraNumber(),
          new CaseSpread(),
          new PictureQuality(),
          new Recency(),
          new SelfGenerated(),
          new LaterThanIdentified(),
          new ReportUrgency());

  private Signals() {}
}
