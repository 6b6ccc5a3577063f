package org.vigil.jobs.lead.signal;

import java.util.List;
import java.util.Objects;
import org.vigil.jobs.lead.sentence.Phrases;
import org.vigil.jobs.lead.settings.LeadSettings;
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
  public String topic() {
    return "a series";
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
    if (!findings.isSeries()) {
      Evidence missing =
          Evidence.missing("It belongs to no one series.").from("series_members", findings.media());
      return findings.media().size() == 1
          ? missing.wouldRaise("near copies that make a series", points.seriesMember())
          : missing;
    }
    String series = Phrases.clean(findings.subject().name());
    if (findings.unknown().isEmpty()) {
      return Evidence.lowers(points.seriesKnown(), 0.9)
          .saying(value(findings), "No member of the series is unknown.")
          .wouldRaise("unknown media in the series", points.seriesGrowth() - points.seriesKnown())
          .from("series", series);
    }
    if (!findings.grows(context.settings())) {
      return Evidence.missing(unknown(findings)).from("series", series);
    }
    boolean closed = findings.victim() == KnownStatus.IDENTIFIED;
    double members = points.seriesMember() * (findings.others(context.settings()).size() - 1);
    return Evidence.raises(
            (closed ? points.seriesIdentified() : points.seriesGrowth())
                + Math.min(members, points.seriesMembersMost()),
            0.8)
        .saying(value(findings), growth(findings, context.settings()))
        .wouldLower("proof that the unknown media do not belong to the series")
        .from("series", series);
  }

  private static String growth(Findings findings, LeadSettings settings) {
    List<SubjectMedia> others = findings.others(settings);
    List<SubjectMedia> known = findings.gravest(settings);
    String with =
        known.isEmpty()
            ? MediaPhrase.of(findings.concerned(settings)) + " that people say are of abuse"
            : MediaPhrase.of(known, "known ") + " " + findings.victim().clause();
    return Phrases.sentence(
        MediaPhrase.of(others, "unknown ")
            + Phrases.pick(others.size(), " stands", " stand")
            + " in a series with "
            + with);
  }

  private static String unknown(Findings findings) {
    List<SubjectMedia> unknown = findings.unknown();
    return Phrases.sentence(
        "the series holds "
            + MediaPhrase.of(unknown)
            + Phrases.pick(unknown.size(), " that is ", " that are ")
            + findings.inNoSet()
            + ", and none of concern");
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
