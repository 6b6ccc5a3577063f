package org.vigil.jobs.lead;

import java.util.List;

/** The signals, in the order in which they are listed and summed. */
final class Signals {
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
