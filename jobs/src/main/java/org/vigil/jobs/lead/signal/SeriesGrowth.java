package org.vigil.jobs.lead.signal;

import java.util.List;
import java.util.Objects;
import org.vigil.jobs.lead.sentence.Phrases;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.jobs.lead.subject.Findings;
import org.vigil.jobs.lead.subject.LeadContext;
import org.vigil.jobs.lead.subject.MediaPhrase;
import org.vigil.jobs.lead.subject.SubjectMedia;

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
  public Evidence weigh(Findings findings, LeadContext context) {
    LeadSettings.Points points = context.settings().points();
    String seriesId = findings.subject().seriesId();
    if (seriesId == null) {
      Evidence missing =
          Evidence.missing("It belongs to no one series.").from("series_members", findings.media());
      return findings.subject().device() == null
          ? missing.wouldRaise("near copies that make a series", points.seriesMember())
          : missing;
    }
    List<SubjectMedia> unknown = findings.unknown();
    Evidence evidence;
    if (unknown.isEmpty()) {
      evidence =
          Evidence.lowers(points.seriesKnown(), 0.9)
              .saying(value(findings), "No member of the series is unknown.")
              .wouldRaise(
                  "unknown media in the series", points.seriesGrowth() - points.seriesKnown());
    } else if (findings.growsFromKnown()) {
      evidence =
          Evidence.raises(points.seriesGrowth(), 0.8)
              .saying(value(findings), growth(findings, context.settings()))
              .wouldLower("proof that the unknown media do not belong to the series");
    } else {
      double members = points.seriesMember() * (unknown.size() - 1);
      evidence =
          Evidence.raises(Math.min(members, points.seriesMembersMost()), 0.8)
              .saying(value(findings), unknown(findings))
              .wouldRaise("more members of the series", points.seriesMember());
    }
    return evidence.from("series_members", seriesId);
  }

  private static String growth(Findings findings, LeadSettings settings) {
    List<SubjectMedia> unknown = findings.unknown();
    String stand = Phrases.pick(unknown.size(), " stands", " stand");
    List<SubjectMedia> known = findings.gravest(settings);
    return Phrases.sentence(
        MediaPhrase.of(unknown, "unknown ")
            + stand
            + " in a series with "
            + MediaPhrase.of(known, "known ")
            + " "
            + findings.victim().clause());
  }

  private static String unknown(Findings findings) {
    List<SubjectMedia> unknown = findings.unknown();
    return Phrases.sentence(
        "the series holds "
            + MediaPhrase.of(unknown)
            + Phrases.pick(unknown.size(), " that is ", " that are ")
            + findings.inNoSet());
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
