package org.vigil.jobs.lead.signal;

import java.util.List;
import java.util.Objects;
import org.vigil.jobs.lead.sentence.Phrases;
import org.vigil.jobs.lead.sentence.Sentences;
import org.vigil.jobs.lead.sentence.Slot;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.jobs.lead.subject.CameraMarks;
import org.vigil.jobs.lead.subject.Findings;
import org.vigil.jobs.lead.subject.KnownStatus;
import org.vigil.jobs.lead.subject.LeadContext;
import org.vigil.jobs.lead.subject.MediaPhrase;
import org.vigil.jobs.lead.subject.SubjectMedia;
import org.vigil.model.term.Question;

/** Raises series that hold unknown media, most of all beside known ones of an open case. */
public final class SeriesGrowth implements Signal {
  @Override
  public String name() {
    return "series_growth";
  }

  @Override
  public Question question() {
    return Question.CONCERN;
  }

  @Override
  public int version() {
    return 3;
  }

  @Override
  public Evidence weigh(Findings findings, LeadContext context) {
    LeadSettings.Points points = context.settings().points();
    Sentences say = context.sentences();
    if (!findings.isSeries()) {
      Evidence missing =
          Evidence.missing(say.sentence("series_growth.none"))
              .from("series_members", findings.media());
      return findings.media().size() == 1
          ? missing.wouldRaise(say.phrase("series_growth.raises"), points.seriesMember())
          : missing;
    }
    String series = Phrases.clean(findings.subject().name());
    if (findings.unknown().isEmpty()) {
      return Evidence.lowers(points.seriesKnown(), 0.9)
          .saying(value(findings), say.sentence("series_growth.known"))
          .wouldRaise(
              say.phrase("series_growth.more"), points.seriesGrowth() - points.seriesKnown())
          .from("series", series);
    }
    if (!findings.grows(context.settings())) {
      return Evidence.missing(unknown(findings, say)).from("series", series);
    }
    boolean closed = findings.victim() == KnownStatus.IDENTIFIED;
    if (closed && areCopies(findings, context)) {
      return Evidence.raises(points.seriesMember(), 0.6)
          .saying(value(findings), say.sentence("series_growth.copies"))
          .wouldRaise(
              say.phrase("series_growth.newer"), points.seriesIdentified() - points.seriesMember())
          .from("series", series);
    }
    double members = points.seriesMember() * (findings.others(context.settings()).size() - 1);
    return Evidence.raises(
            (closed ? points.seriesIdentified() : points.seriesGrowth())
                + Math.min(members, points.seriesMembersMost()),
            0.8)
        .saying(value(findings), growth(findings, context.settings()))
        .wouldLower(say.phrase("series_growth.lowers"))
        .from("series", series);
  }

  /** Whether they look as lists' old material does once it was sent on: no camera, no date. */
  private static boolean areCopies(Findings findings, LeadContext context) {
    return LaterThanIdentified.later(findings, context).isEmpty()
        && findings.others(context.settings()).stream()
            .allMatch(one -> CameraMarks.of(one, context.settings()).metadata() == 0);
  }

  private static String growth(Findings findings, LeadSettings settings) {
    List<SubjectMedia> others = findings.others(settings);
    List<SubjectMedia> known = findings.gravest(settings);
    Sentences say = settings.sentences();
    return say.sentence(
        "series_growth.grows",
        MediaPhrase.unknown("media", others, say),
        MediaPhrase.known("known", known, say),
        Slot.text("victim", findings.victim().clause(say)),
        MediaPhrase.of("concern", findings.concerned(settings), say));
  }

  private static String unknown(Findings findings, Sentences say) {
    return say.sentence(
        "series_growth.untied",
        MediaPhrase.of("media", findings.unknown(), say),
        Slot.text("unlisted", findings.inNoSet(say)));
  }

  private static String value(Findings findings) {
    List<Integer> nights =
        findings.media().stream()
            .map(SubjectMedia::joinedNight)
            .filter(Objects::nonNull)
            .distinct()
            .sorted()
            .toList();
    return "members="
        + findings.subject().mediaCount()
        + " unknown="
        + findings.unknown().size()
        + " nights="
        + nights.size();
  }
}
