package org.vigil.jobs.lead;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vigil.jobs.lead.sentence.Dates;
import org.vigil.jobs.lead.sentence.Phrases;
import org.vigil.jobs.lead.subject.CameraClock;
import org.vigil.jobs.lead.subject.CameraSerial;
import org.vigil.jobs.lead.subject.Findings;
import org.vigil.jobs.lead.subject.FrameMatch;
import org.vigil.jobs.lead.subject.LeadContext;
import org.vigil.jobs.lead.subject.MediaPhrase;
import org.vigil.jobs.lead.subject.SubjectMedia;
import org.vigil.jobs.lead.subject.TakenPlaces;

/**
 * The first sentence of an explanation: what is there, and what it was taken with, when and where.
 */
record LeadSentence(Findings findings, LeadContext context) {

  String sentence() {
    return Phrases.sentence(
        switch (findings.subject().kind()) {
          case DEVICE -> sameDevice();
          case ROLL -> roll();
          default -> subject() + predicates();
        });
  }

  private String roll() {
    return Phrases.number(findings.subject().mediaCount())
        + " media came in with "
        + Phrases.cases(findings.cases())
        + (taken().isEmpty() ? "" : "," + taken());
  }

  private String sameDevice() {
    String camera = CameraSerial.label(findings.media().get(0).media()).orElse("one serial number");
    Stream<String> parts =
        Stream.of(
                findings.unknown().isEmpty()
                    ? ""
                    : MediaPhrase.of(findings.unknown()) + " " + findings.inNoSet(),
                findings.known().isEmpty() ? "" : MediaPhrase.of(findings.known(), "known "))
            .filter(part -> !part.isEmpty());
    String took = "one camera (" + camera + ") took " + Phrases.list(parts.toList());
    return took
        + whenAndWhere(findings.media())
        + "; they were found in "
        + Phrases.cases(findings.cases());
  }

  private String subject() {
    String media = MediaPhrase.of(findings.focus());
    String series = findings.isSeries() && !hasCompanions() ? " of one series" : "";
    return media + series + (findings.unknown().isEmpty() ? " " : ", " + novelty() + ", ");
  }

  private String novelty() {
    boolean seen = findings.unknown().stream().anyMatch(SubjectMedia::seenInEarlierCase);
    return findings.inNoSet() + (seen ? "" : " and in no earlier case");
  }

  private String predicates() {
    List<String> predicates = new ArrayList<>();
    if (findings.unknown().isEmpty()) {
      predicates.add(matches());
    } else if (hasCompanions()) {
      predicates.add(pick("belongs", "belong") + " to a series with " + companions());
    }
    String taken = taken();
    if (!taken.isEmpty()) {
      predicates.add(pick("was", "were") + taken);
    }
    if (taken.isEmpty() || findings.cases().size() > 1) {
      predicates.add(pick("was", "were") + " found in " + Phrases.cases(findings.cases()));
    }
    int last = predicates.size() - 1;
    String head = String.join(", ", predicates.subList(0, last));
    return (last == 0 ? "" : head + ", and ") + predicates.get(last);
  }

  private boolean hasCompanions() {
    return findings.linksKnownWithUnknown();
  }

  private String companions() {
    List<SubjectMedia> known = findings.gravest(context.settings());
    return MediaPhrase.of(known, "known ") + " " + findings.victim().clause() + sets(known);
  }

  private String matches() {
    List<SubjectMedia> known = findings.gravest(context.settings());
    boolean exact = known.stream().allMatch(SubjectMedia::isExactMatch);
    boolean near = known.stream().noneMatch(SubjectMedia::isExactMatch);
    boolean framesOnly = known.stream().allMatch(SubjectMedia::isKnownByFrames);
    String are =
        framesOnly
            ? shows(known)
            : exact
                ? pick("is the same file as a known one", "are the same files as known ones")
                : near
                    ? pick("is a near copy of a known one", "are near copies of known ones")
                    : "are copies or near copies of known ones";
    return are + " " + findings.victim().clause() + sets(known);
  }

  /** A single video says when it shows what is known. */
  private String shows(List<SubjectMedia> known) {
    FrameMatch shown = known.get(0).matches().get(0).shown();
    return known.size() > 1 || shown == null
        ? "show pictures that are known,"
        : "shows a known picture (" + shown.phrase() + ")";
  }

  private static String sets(List<SubjectMedia> known) {
    List<String> sets =
        known.stream()
            .flatMap(one -> one.matches().stream())
            .map(match -> Phrases.name(match.hashSet()))
            .distinct()
            .sorted()
            .toList();
    return " (" + (sets.size() == 1 ? "hash set " : "hash sets ") + Phrases.shortList(sets) + ")";
  }

  private String taken() {
    String facts = with() + whenAndWhere(findings.focus());
    if (facts.isEmpty()) {
      return "";
    }
    return isToldByAll()
        ? " taken" + facts
        : " taken, as far as " + pick("its", "their") + " metadata tells," + facts;
  }

  private String with() {
    boolean bySerial =
        tellingCamera().stream().anyMatch(one -> CameraSerial.telling(one.media()).isPresent());
    List<String> cameras =
        tellingCamera().stream()
            .flatMap(one -> CameraSerial.label(one.media()).stream())
            .distinct()
            .sorted()
            .toList();
    if (cameras.isEmpty()) {
      return "";
    }
    if (!bySerial && cameras.size() == 1) {
      return " with camera model " + cameras.get(0);
    }
    String count = Phrases.count(cameras.size(), bySerial ? "camera" : "camera model");
    String names = cameras.size() > 3 ? "" : " (" + String.join("; ", cameras) + ")";
    return " with " + count + names;
  }

  /** The media that tell one camera from another by its serial, or else those that name a model. */
  private List<SubjectMedia> tellingCamera() {
    List<SubjectMedia> bySerial =
        findings.focus().stream()
            .filter(one -> CameraSerial.telling(one.media()).isPresent())
            .toList();
    return bySerial.isEmpty()
        ? findings.focus().stream().filter(m -> CameraSerial.label(m.media()).isPresent()).toList()
        : bySerial;
  }

  private String whenAndWhere(List<SubjectMedia> media) {
    List<LocalDateTime> times = CameraClock.credible(media, context);
    String place = TakenPlaces.phrase(media, context);
    String when = times.isEmpty() ? "" : " " + Dates.span(times);
    return when + (place.isEmpty() ? "" : " " + place);
  }

  /** Whether every media says itself what the sentence says of all. */
  private boolean isToldByAll() {
    List<SubjectMedia> focus = findings.focus();
    long cameras = tellingCamera().size();
    long places = focus.stream().filter(m -> TakenPlaces.point(m.media()).isPresent()).count();
    int times = CameraClock.credible(focus, context).size();
    return Stream.of(cameras, places, (long) times).allMatch(n -> n == 0 || n == focus.size());
  }

  private String pick(String singular, String plural) {
    return Phrases.pick(findings.focus().size(), singular, plural);
  }
}
