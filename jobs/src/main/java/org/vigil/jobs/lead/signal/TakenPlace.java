package org.vigil.jobs.lead.signal;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vigil.jobs.lead.sentence.Phrases;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.jobs.lead.subject.CameraClock;
import org.vigil.jobs.lead.subject.Findings;
import org.vigil.jobs.lead.subject.LeadContext;
import org.vigil.jobs.lead.subject.MediaPhrase;
import org.vigil.jobs.lead.subject.SubjectMedia;
import org.vigil.jobs.lead.subject.TakenPlaces;
import org.vigil.model.term.Question;

/** Raises what can be placed: whose country it is decides who can act. */
public final class TakenPlace implements Signal {
  @Override
  public String name() {
    return "place";
  }

  @Override
  public String topic() {
    return "the place";
  }

  @Override
  public Question question() {
    return Question.VALUE;
  }

  @Override
  public Evidence weigh(Findings findings, LeadContext context) {
    LeadSettings.Points points = context.settings().points();
    List<SubjectMedia> media = findings.media();
    List<SubjectMedia> placed =
        media.stream().filter(one -> TakenPlaces.point(one.media()).isPresent()).toList();
    if (!placed.isEmpty()) {
      String names = String.join("; ", TakenPlaces.names(placed, context));
      String where = TakenPlaces.phrase(placed, context);
      String were = MediaPhrase.of(placed) + Phrases.pick(placed.size(), " was", " were");
      return Evidence.raises(points.place(), 0.9)
          .saying(names, Phrases.sentence("by GPS, " + were + " taken " + where))
          .from("media", placed)
          .wouldLower("proof that the GPS position is wrong");
    }
    return region(media, points)
        .orElseGet(
            () ->
                Evidence.missing("There is no GPS position and no UTC offset.")
                    .from("media", media)
                    .wouldRaise("a place", points.place()));
  }

  /** By an offset that was written, or else by one that GPS time tells. */
  private static Optional<Evidence> region(List<SubjectMedia> media, LeadSettings.Points points) {
    Map<Boolean, Evidence> regions = new TreeMap<>();
    for (SubjectMedia one : media) {
      CameraClock.offset(one.media())
          .ifPresent(
              offset ->
                  regions.computeIfAbsent(
                      offset.inferred(), inferred -> region(one, offset, points)));
    }
    return regions.values().stream().findFirst();
  }

  private static Evidence region(
      SubjectMedia media, CameraClock.Offset offset, LeadSettings.Points points) {
    String zone = "UTC" + (offset.value().equals(ZoneOffset.UTC) ? "" : offset.value());
    String how = offset.inferred() ? "By GPS time the" : "The";
    return Evidence.raises(points.region(), offset.inferred() ? 0.4 : 0.5)
        .saying(
            offset.inferred() ? zone + " inferred from GPS time" : zone,
            how + " camera's clock was set to " + zone + ", which tells a region only.")
        .from("media", media.sha256())
        .wouldRaise("a GPS position", points.place() - points.region());
  }
}
