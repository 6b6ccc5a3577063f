package org.vigil.jobs.lead;

import java.util.List;
import org.vigil.jobs.lead.signal.CaseSpread;
import org.vigil.jobs.lead.signal.FirstGeneration;
import org.vigil.jobs.lead.signal.KnownVictimState;
import org.vigil.jobs.lead.signal.Novelty;
import org.vigil.jobs.lead.signal.PictureQuality;
import org.vigil.jobs.lead.signal.Recency;
import org.vigil.jobs.lead.signal.SameDevice;
import org.vigil.jobs.lead.signal.SeriesGrowth;
import org.vigil.jobs.lead.signal.Signal;
import org.vigil.jobs.lead.signal.TakenPlace;

/** The signals, in the order in which they are listed and summed. */
public final class Signals {
  static final List<Signal> ALL =
      List.of(
          new Novelty(),
          new FirstGeneration(),
          new Recency(),
          new SameDevice(),
          new SeriesGrowth(),
          new KnownVictimState(),
          new TakenPlace(),
          new CaseSpread(),
          new PictureQuality());

  private Signals() {}
}
