package org.vigil.jobs.lead.signal;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.vigil.jobs.lead.sentence.Phrases;
import org.vigil.jobs.lead.sentence.Sentences;
import org.vigil.jobs.lead.sentence.Slot;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.jobs.lead.subject.Findings;
import org.vigil.jobs.lead.subject.Footprint;
import org.vigil.jobs.lead.subject.LeadContext;
import org.vigil.model.term.Question;

/** Raises what bears an account, address or number that is also in a report, or of concern. */
public final class IdentifierTrace implements Signal {
  @Override
  public String name() {
    return "footprint";
  }

  @Override
  public Question question() {
    return Question.CONCERN;
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public Evidence weigh(Findings findings, LeadContext context) {
    LeadSettings.Points points = context.settings().points();
    Sentences say = context.sentences();
    Optional<Footprint> best =
        findings.media().stream()
            .flatMap(one -> one.ties().footprints().stream())
            .max(
                Comparator.comparingDouble((Footprint mark) -> points(mark, points))
                    .thenComparing(Footprint::kind)
                    .thenComparing(Footprint::value));
    if (best.isEmpty()) {
      return Evidence.missing(say.sentence("footprint.none"))
          .from("identifier_sightings", findings.media());
    }
    if (findings.isUntied()) {
      return Evidence.missing(say.sentence("footprint.alone"))
          .from("identifier_sightings", findings.media());
    }
    Footprint mark = best.get();
    String kind = mark.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String sentence =
        say.sentence(
            "footprint.found",
            Slot.when("own", mark.own()),
            Slot.text("case", Phrases.name(mark.caseId())),
            Slot.text("kind", kind),
            Slot.text("value", Phrases.name(mark.value())),
            Slot.when("reported", mark.reported()),
            say.count("cases", mark.cases()));
    return Evidence.raises(points(mark, points), mark.own() ? 0.8 : 0.5)
        .saying(kind + " cases=" + mark.cases(), sentence)
        .from("identifiers", kind + " " + Phrases.clean(mark.value()))
        .wouldLower(say.phrase("footprint.lowers"));
  }

  private static double points(Footprint mark, LeadSettings.Points points) {
    double most = mark.own() ? points.footprint() : points.footprintSource();
    return Math.round(most * mark.share() * 10) / 10.0;
  }
}
