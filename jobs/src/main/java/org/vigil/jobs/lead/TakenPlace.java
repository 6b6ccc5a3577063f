package org.vigil.jobs.lead;

import java.util.List;
import java.util.Optional;

/** Raises what can be placed: whose country it is decides who can act. */
final class TakenPlace implements Signal {
  @Override
  public String name() {
    return "place";
  }

  @Override
  public String topic() {
    return "the place";
  }

  @Override
  public Evidence weigh(Findings findings, LeadContext context) {
    LeadSettings.Points points = context.settings().points();
    List<SubjectMedia> media = findings.media();
    List<SubjectMedia> placed =
        media.stream().filter(one -> Whereabouts.point(one.media()).isPresent()).toList();
    if (!placed.isEmpty()) {
      String names = String.join("; ", Whereabouts.names(placed, context));
      String where = Whereabouts.phrase(placed, context);
      String were = Words.media(placed) + Words.pick(placed.size(), " was", " were");
      return Evidence.raises(points.place(), 0.9)
          .saying(names, Words.sentence("by GPS, " + were + " taken " + where))
          .from("media", placed)
          .wouldLower("proof that the GPS position is wrong");
    }
    Optional<SubjectMedia> region =
        media.stream().filter(one -> Clock.offset(one.media().takenOffset()) != null).findFirst();
    return region
        .map(one -> region(one, points))
        .orElseGet(
            () ->
                Evidence.missing("There is no GPS position and no UTC offset.")
                    .from("media", media)
                    .wouldRaise("a place", points.place()));
  }

  private static Evidence region(SubjectMedia media, LeadSettings.Points points) {
    String offset = "UTC" + Clock.offset(media.media().takenOffset());
    String zone = offset.equals("UTCZ") ? "UTC" : offset;
    return Evidence.raises(points.region(), 0.5)
        .saying(zone, "The camera's clock was set to " + zone + ", which tells a region only.")
        .from("media", media.sha256())
        .wouldRaise("a GPS position", points.place() - points.region());
  }
}
