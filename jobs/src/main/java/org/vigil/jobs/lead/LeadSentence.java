package org.vigil.jobs.lead;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vigil.jobs.lead.sentence.Dates;
import org.vigil.jobs.lead.sentence.Phrases;
import org.vigil.jobs.lead.sentence.Sentences;
import org.vigil.jobs.lead.sentence.Slot;
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
  private static final int MOST_CAMERAS = 3;

  String sentence() {
    return switch (findings.subject().kind()) {
      case DEVICE -> sameDevice();
      case ROLL -> roll();
      default ->
          say()
              .sentence(
                  "first", Slot.text("subject", subject()), Slot.text("predicates", predicates()));
    };
  }

  private String roll() {
    return say()
        .sentence(
            "first.roll",
            say().count("media", findings.subject().mediaCount()),
            say().cases(findings.cases()),
            Slot.text("taken", taken()));
  }

  private String sameDevice() {
    Slot took = MediaPhrase.known("media", findings.known(), say());
    Slot unknown = MediaPhrase.of("media", findings.unknown(), say());
    Slot unlisted = Slot.text("unlisted", findings.inNoSet(say()));
    Stream<String> parts =
        Stream.of(
                unknown.count() == 0 ? "" : say().phrase("first.unknown", unknown, unlisted),
                took.text())
            .filter(part -> !part.isEmpty());
    List<SubjectMedia> media = findings.media();
    Slot camera = Slot.text("camera", CameraSerial.phrase(media.get(0).media(), say()));
    return say()
        .sentence(
            "first.device",
            camera,
            Slot.count("media", say().list(parts.toList()), media.size()),
            Slot.text("taken", say().phrase("first.when-where", when(media), where(media))),
            say().cases(findings.cases()));
  }

  private String subject() {
    return say()
        .phrase(
            "first.subject",
            MediaPhrase.of("media", findings.focus(), say()),
            Slot.when("one-series", findings.isSeries() && !hasCompanions()),
            Slot.text("novelty", findings.unknown().isEmpty() ? "" : novelty()));
  }

  private String novelty() {
    boolean seen = findings.unknown().stream().anyMatch(SubjectMedia::seenInEarlierCase);
    return say()
        .phrase(
            "first.novelty",
            Slot.text("unlisted", findings.inNoSet(say())),
            Slot.when("earlier", seen));
  }

  private String predicates() {
    List<String> predicates = new ArrayList<>();
    if (findings.unknown().isEmpty()) {
      predicates.add(matches());
    } else if (hasCompanions()) {
      predicates.add(companions());
    }
    String taken = taken();
    if (!taken.isEmpty()) {
      predicates.add(say().phrase("first.was-taken", focus(), Slot.text("taken", taken)));
    }
    if (taken.isEmpty() || findings.cases().size() > 1) {
      predicates.add(say().phrase("first.was-found", focus(), say().cases(findings.cases())));
    }
    return joined(predicates);
  }

  private String joined(List<String> predicates) {
    String head = predicates.get(0);
    int last = predicates.size() - 1;
    for (int at = 1; at <= last; at++) {
      head =
          say()
              .phrase(
                  at == last ? "first.last" : "first.next",
                  Slot.text("head", head),
                  Slot.text("item", predicates.get(at)));
    }
    return head;
  }

  private boolean hasCompanions() {
    return findings.linksKnownWithUnknown();
  }

  private String companions() {
    List<SubjectMedia> known = findings.gravest(context.settings());
    return say()
        .phrase(
            "first.belongs",
            focus(),
            MediaPhrase.known("known", known, say()),
            victim(),
            lists(known));
  }

  private String matches() {
    List<SubjectMedia> known = findings.gravest(context.settings());
    boolean exact = known.stream().allMatch(SubjectMedia::isExactMatch);
    boolean near = known.stream().noneMatch(SubjectMedia::isExactMatch);
    if (known.stream().allMatch(SubjectMedia::isKnownByFrames)) {
      return say().phrase("first.frames", moments(known), victim(), lists(known));
    }
    return exact || near
        ? say().phrase(exact ? "first.same" : "first.near", focus(), victim(), lists(known))
        : say().phrase("first.copies", victim(), lists(known));
  }

  /** A single video says when it shows what is known. */
  private Slot moments(List<SubjectMedia> known) {
    FrameMatch match = known.get(0).matches().get(0).frames();
    return Slot.text("moments", known.size() > 1 || match == null ? "" : match.phrase(say()));
  }

  private Slot lists(List<SubjectMedia> known) {
    return Slot.text("lists", sets(known));
  }

  private String sets(List<SubjectMedia> known) {
    List<String> sets =
        known.stream()
            .flatMap(one -> one.matches().stream())
            .map(match -> Phrases.name(match.hashSet()))
            .distinct()
            .sorted()
            .toList();
    Slot number = say().count("sets", sets.size());
    Slot names = Slot.text("names", say().shortList(sets));
    return say().phrase("first.sets", number, names);
  }

  /** What the metadata tells of the making; empty where they tell nothing. */
  private String taken() {
    List<SubjectMedia> focus = findings.focus();
    Slot camera = Slot.text("camera", with());
    Slot when = when(focus);
    Slot where = where(focus);
    return camera.text().isEmpty() && when.text().isEmpty() && where.text().isEmpty()
        ? ""
        : say().phrase("first.taken", focus(), Slot.when("by-all", isOfAll()), camera, when, where);
  }

  private String with() {
    boolean bySerial =
        tellingCamera().stream().anyMatch(one -> CameraSerial.telling(one.media()).isPresent());
    List<String> cameras =
        tellingCamera().stream()
            .map(one -> CameraSerial.phrase(one.media(), say()))
            .distinct()
            .sorted()
            .toList();
    if (cameras.isEmpty()) {
      return "";
    }
    Slot names = Slot.text("names", cameras.size() > MOST_CAMERAS ? "" : names(cameras));
    Slot count = say().count("cameras", cameras.size());
    if (bySerial) {
      return say().phrase("first.camera", count, names);
    }
    return cameras.size() == 1
        ? say().phrase("first.model", names)
        : say().phrase("first.models", count, names);
  }

  private String names(List<String> cameras) {
    String head = cameras.get(0);
    for (String item : cameras.subList(1, cameras.size())) {
      head = say().phrase("first.many-names", Slot.text("head", head), Slot.text("item", item));
    }
    return head;
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

  private Slot when(List<SubjectMedia> media) {
    List<LocalDateTime> times = CameraClock.credible(media, context);
    return Slot.text("when", times.isEmpty() ? "" : Dates.span(times, say()));
  }

  private Slot where(List<SubjectMedia> media) {
    return Slot.text("where", TakenPlaces.phrase(media, context));
  }

  /** Whether every media says itself what the sentence says of all. */
  private boolean isOfAll() {
    List<SubjectMedia> focus = findings.focus();
    long cameras = tellingCamera().size();
    long places = focus.stream().filter(m -> TakenPlaces.point(m.media()).isPresent()).count();
    int times = CameraClock.credible(focus, context).size();
    return Stream.of(cameras, places, (long) times).allMatch(n -> n == 0 || n == focus.size());
  }

  private Slot victim() {
    return Slot.text("victim", findings.victim().clause(say()));
  }

  /** Chooses the forms of verbs; what it counts is in the subject. */
  private Slot focus() {
    return say().count("media", findings.focus().size());
  }

  private Sentences say() {
    return context.sentences();
  }
}
