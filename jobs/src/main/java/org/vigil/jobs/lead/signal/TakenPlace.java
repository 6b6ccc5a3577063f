package org.vigil.jobs.lead.signal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vigil.geo.Country;
import org.vigil.geo.OffsetCountries;
import org.vigil.jobs.lead.sentence.Sentences;
import org.vigil.jobs.lead.sentence.Slot;
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
  private static final int MOST_COUNTRIES = 7;

  @Override
  public String name() {
    return "place";
  }

  @Override
  public Question question() {
    return Question.VALUE;
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public Evidence weigh(Findings findings, LeadContext context) {
    LeadSettings.Points points = context.settings().points();
    Sentences say = context.sentences();
    List<SubjectMedia> media = findings.media();
    List<SubjectMedia> placed =
        media.stream().filter(one -> TakenPlaces.point(one.media()).isPresent()).toList();
    if (!placed.isEmpty()) {
      String names = String.join("; ", TakenPlaces.names(placed, context));
      String where = TakenPlaces.phrase(placed, context);
      return Evidence.raises(points.place(), 0.9)
          .saying(
              names,
              say.sentence(
                  "place.gps", MediaPhrase.of("media", placed, say), Slot.text("where", where)))
          .from("media", placed)
          .wouldLower(say.phrase("place.wrong"));
    }
    return region(media, context)
        .orElseGet(
            () ->
                Evidence.missing(say.sentence("place.none"))
                    .from("media", media)
                    .wouldRaise(say.phrase("place.raises"), points.place()));
  }

  /** By an offset that was written, or else by one that GPS time tells. */
  private static Optional<Evidence> region(List<SubjectMedia> media, LeadContext context) {
    Map<Boolean, Evidence> regions = new TreeMap<>();
    for (SubjectMedia one : media) {
      CameraClock.offset(one.media())
          .ifPresent(
              offset ->
                  regions.computeIfAbsent(
                      offset.inferred(), inferred -> region(one, offset, context)));
    }
    return regions.values().stream().findFirst();
  }

  private static Evidence region(
      SubjectMedia media, CameraClock.Offset offset, LeadContext context) {
    LeadSettings.Points points = context.settings().points();
    Sentences say = context.sentences();
    String zone = "UTC" + (offset.value().equals(ZoneOffset.UTC) ? "" : offset.value());
    Evidence placed =
        Evidence.raises(points.region(), offset.inferred() ? 0.4 : 0.5)
            .saying(
                offset.inferred() ? zone + " inferred from GPS time" : zone,
                say.sentence(
                    "place.offset",
                    Slot.when("gps", offset.inferred()),
                    Slot.text("zone", zone),
                    Slot.text("countries", countries(media, offset.value(), context))))
            .from("media", media.sha256())
            .wouldRaise(say.phrase("place.more"), points.place() - points.region());
    return CameraClock.readings(List.of(media), context).isEmpty()
        ? placed.until(newYear(context).plusYears(1).atStartOfDay().toInstant(ZoneOffset.UTC))
        : placed;
  }

  private static LocalDate newYear(LeadContext context) {
    return LocalDate.ofInstant(context.asOf(), ZoneOffset.UTC).withDayOfYear(1);
  }

  /**
   * Whose time it was on the day on which it was taken, or else at the beginning of the year; those
   * with the most places first.
   */
  private static String countries(SubjectMedia media, ZoneOffset offset, LeadContext context) {
    LocalDateTime taken =
        CameraClock.readings(List.of(media), context).stream()
            .map(CameraClock.Reading::local)
            .findFirst()
            .orElseGet(() -> newYear(context).atStartOfDay());
    List<String> names = OffsetCountries.of(offset, taken).stream().map(Country::name).toList();
    return context.sentences().shortList(names, MOST_COUNTRIES);
  }
}
