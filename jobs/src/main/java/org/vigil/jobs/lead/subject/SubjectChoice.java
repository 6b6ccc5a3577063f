package org.vigil.jobs.lead.subject;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.jobs.lead.sentence.Phrases;
import org.vigil.jobs.lead.sentence.Sentences;
import org.vigil.jobs.lead.sentence.Slot;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.model.term.SubjectKind;

/**
 * Which subject a media belongs to: the first that it has of named series, near-duplicate series,
 * report, folder, archive, hour, camera, itself; and what came in with its case where nothing ties
 * it to abuse.
 */
public final class SubjectChoice {
  /** From here on a camera ties what it took to what is of concern. */
  private static final double DEVICE_TIE = 0.15;

  /** So many digits of a digest name a media that has no path. */
  private static final int DIGITS = 8;

  private SubjectChoice() {}

  /**
   * A subject.
   *
   * @param kind what holds it together
   * @param subjectId what anchors it, the same on every night
   * @param name as a person reads it
   */
  public record Choice(SubjectKind kind, String subjectId, String name) {}

  /** All that a media could belong to, the strongest first; never empty. */
  public static List<Choice> of(
      SubjectMedia one, boolean concern, @Nullable String named, LeadSettings settings) {
    List<Choice> choices = new ArrayList<>();
    Ties ties = one.ties();
    Sentences say = settings.sentences();
    series(one, named, say).ifPresent(choices::add);
    ties.reports().stream().findFirst().map(report -> report(report, say)).ifPresent(choices::add);
    company(ties, concern, settings)
        .map(company -> place(company.caseId(), company.place(), say))
        .or(() -> bearing(one, say))
        .ifPresent(choices::add);
    Company hour = ties.hour();
    if (hour != null && isCompany(hour, settings)) {
      choices.add(
          choice(SubjectKind.EVENT, hour.caseId() + "\n" + hour.place(), event(one, hour, say)));
    }
    device(one, say).ifPresent(choices::add);
    if (concern || isInCasesOfConcern(one, settings)) {
      String seriesId = one.seriesId();
      choices.add(
          seriesId == null
              ? choice(SubjectKind.MEDIA, one.sha256(), name(one, say))
              : choice(SubjectKind.SERIES, seriesId, seriesName(seriesId, say)));
    }
    choices.add(roll(one, say));
    return choices;
  }

  /**
   * What it lies with: the folder or the archive, whichever holds the larger share of concern; of
   * what is of concern itself, at least the folder.
   */
  private static Optional<Company> company(Ties ties, boolean concern, LeadSettings settings) {
    return Stream.of(ties.folder(), ties.archive())
        .filter(Objects::nonNull)
        .filter(company -> isCompany(company, settings))
        .max(Comparator.comparingDouble(Company::share))
        .or(() -> Optional.ofNullable(ties.folder()).filter(folder -> concern));
  }

  private static Optional<Choice> series(SubjectMedia one, @Nullable String named, Sentences say) {
    SeriesTies series = one.ties().series();
    String name = named == null && series != null ? series.named() : named;
    if (name != null) {
      return Optional.of(
          choice(SubjectKind.NAMED_SERIES, NamedSeries.of(name), Phrases.clean(name)));
    }
    return series == null || one.seriesId() == null || series.concern() == 0
        ? Optional.empty()
        : Optional.of(choice(SubjectKind.SERIES, one.seriesId(), seriesName(one.seriesId(), say)));
  }

  private static String seriesName(String seriesId, Sentences say) {
    return say.phrase("subject.series", Slot.text("series", seriesId));
  }

  private static Choice report(ReportedFile report, Sentences say) {
    return choice(
        SubjectKind.REPORT,
        report.reportId(),
        say.phrase(
            "subject.report",
            Slot.text("report", Phrases.clean(report.reportId())),
            Slot.text("provider", Phrases.clean(report.provider()))));
  }

  private static Choice place(String caseId, String folder, Sentences say) {
    String name = folder.isEmpty() ? say.phrase("subject.case", Slot.text("case", caseId)) : folder;
    return choice(SubjectKind.PLACE, caseId + "\n" + folder, name);
  }

  /** The folder of what bears an account or address that is in a report, or of concern. */
  private static Optional<Choice> bearing(SubjectMedia one, Sentences say) {
    return one.ties().footprints().stream()
        .filter(Footprint::isTie)
        .flatMap(mark -> one.sightings().stream().filter(at -> at.caseId().equals(mark.caseId())))
        .findFirst()
        .map(at -> place(at.caseId(), folder(at.path()), say));
  }

  private static String folder(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  private static String event(SubjectMedia one, Company hour, Sentences say) {
    String taken = hour.place().substring(Math.max(0, hour.place().length() - 13));
    return say.phrase(
        "subject.event",
        Slot.text("camera", CameraSerial.phrase(one.media(), say)),
        Slot.text("hour", taken.replace('T', ' ') + ":00"));
  }

  /** A camera that took media of concern, or whose pictures are in several cases. */
  private static Optional<Choice> device(SubjectMedia one, Sentences say) {
    return one.rareDevice()
        .filter(
            device ->
                device.concernShare() >= DEVICE_TIE
                    || (device.cases() > 1 && device.certainty() >= 0.8))
        .map(
            device ->
                choice(
                    SubjectKind.DEVICE,
                    device.deviceId(),
                    say.phrase(
                        "subject.device",
                        Slot.text("camera", CameraSerial.phrase(one.media(), say)))));
  }

  /** Whether so many of its cases hold material of concern as chance does not give. */
  static boolean isInCasesOfConcern(SubjectMedia one, LeadSettings settings) {
    CaseTies cases = one.ties().cases();
    return cases != null && cases.chance() <= settings.thresholds().caseChance();
  }

  static boolean isCompany(Company company, LeadSettings settings) {
    return company.share() >= settings.thresholds().companyLeast();
  }

  /** What a case holds by one model of camera, or by none. */
  private static Choice roll(SubjectMedia one, Sentences say) {
    String caseId = one.sightings().isEmpty() ? "" : one.sightings().get(0).caseId();
    String camera = CameraSerial.model(one.media());
    return choice(
        SubjectKind.ROLL,
        caseId + "\n" + camera.toUpperCase(Locale.ROOT),
        say.phrase("subject.roll", Slot.text("case", caseId), Slot.text("camera", camera)));
  }

  private static String name(SubjectMedia one, Sentences say) {
    return one.sightings().isEmpty()
        ? say.phrase("subject.unnamed", Slot.text("digits", one.sha256().substring(0, DIGITS)))
        : one.sightings().get(0).path();
  }

  private static Choice choice(SubjectKind kind, String anchor, String name) {
    return new Choice(kind, kind + "\n" + anchor, name);
  }
}
