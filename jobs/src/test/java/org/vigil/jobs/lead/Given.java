package org.vigil.jobs.lead;

import com.typesafe.config.ConfigFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vigil.geo.GeoPoint;
import org.vigil.geo.Place;
import org.vigil.jobs.lead.delta.RankedLead;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.jobs.lead.signal.Evidence;
import org.vigil.jobs.lead.signal.Signal;
import org.vigil.jobs.lead.subject.CaseTies;
import org.vigil.jobs.lead.subject.Company;
import org.vigil.jobs.lead.subject.DeviceTies;
import org.vigil.jobs.lead.subject.Findings;
import org.vigil.jobs.lead.subject.Footprint;
import org.vigil.jobs.lead.subject.KnownMatch;
import org.vigil.jobs.lead.subject.LeadContext;
import org.vigil.jobs.lead.subject.Occurrence;
import org.vigil.jobs.lead.subject.ReportedFile;
import org.vigil.jobs.lead.subject.Subject;
import org.vigil.jobs.lead.subject.SubjectMedia;
import org.vigil.jobs.lead.subject.Ties;
import org.vigil.jobs.lead.subject.Word;
import org.vigil.model.Media;
import org.vigil.model.MediaBuilder;
import org.vigil.model.term.AssertionKind;
import org.vigil.model.term.AssertionOrigin;
import org.vigil.model.term.DeviceKind;
import org.vigil.model.term.EntryStatus;
import org.vigil.model.term.MatchKind;
import org.vigil.model.term.SubjectKind;
import org.vigil.model.term.TakenDoubt;

/** Subjects for tests: a plain picture in case A, and what a test adds to it. */
public final class Given {
  public static final LeadSettings SETTINGS =
      LeadSettings.from(
          ConfigFactory.parseResources("reference.conf").resolve().getConfig("vigil.lead"));
  public static final String SERIAL = "061023004871";
  public static final String DEVICE = "BODY_SERIAL|CANON|CANON EOS R6|" + SERIAL;
  public static final GeoPoint LISBON = new GeoPoint(38.72, -9.14);
  public static final GeoPoint PORTO = new GeoPoint(41.15, -8.61);
  public static final GeoPoint ATLANTIC = new GeoPoint(40, -30);

  private String mediaType = "image/jpeg";
  private @Nullable Integer width = 4000;
  private @Nullable Integer height = 3000;
  private @Nullable Integer quality = 100;
  private @Nullable String make;
  private @Nullable String model;
  private @Nullable String serial;
  private @Nullable String software;
  private @Nullable String takenAt;
  private @Nullable String offset;
  private @Nullable String offsetFromGps;
  private @Nullable TakenDoubt takenDoubt;
  private @Nullable Double latitude;
  private @Nullable Double longitude;
  private boolean makerNotes;
  private boolean thumbnail;
  private @Nullable Integer thumbnailBits;
  private @Nullable Boolean progressive;
  private @Nullable List<String> editTraces;
  private @Nullable String seriesId;
  private boolean takenAhead;
  private @Nullable DeviceTies device;
  private @Nullable Company folder;
  private @Nullable CaseTies cases;
  private final List<Word> words = new ArrayList<>();
  private final List<ReportedFile> reports = new ArrayList<>();
  private final List<Footprint> footprints = new ArrayList<>();
  private final List<KnownMatch> matches = new ArrayList<>();
  private final List<Occurrence> sightings = new ArrayList<>();
  private final String sha256;

  private Given(int number) {
    this.sha256 = "%064x".formatted(number);
  }

  public static Given picture(int number) {
    return new Given(number);
  }

  public static Given video(int number) {
    Given given = new Given(number);
    given.mediaType = "video/mp4";
    given.quality = null;
    return given;
  }

  public static LeadContext night(int night) {
    return context(night, Instant.parse("2026-06-01T00:00:00Z"), SETTINGS);
  }

  public static LeadContext context(int night, Instant asOf, LeadSettings settings) {
    Map<GeoPoint, Place> places =
        Map.of(
            LISBON, new Place("PT", "Portugal", "Lisbon", 1.2),
            PORTO, new Place("PT", "Portugal", "Porto", 0.4),
            ATLANTIC, new Place(null, null, "Ponta Delgada", 433));
    Place other = new Place("FR", "France", "Lyon", 88);
    Function<GeoPoint, Place> locate = point -> places.getOrDefault(point, other);
    String rules = LeadRules.digest(settings);
    return new LeadContext(asOf, night, "run-" + night, rules, settings, locate);
  }

  public static Subject single(Given given) {
    return subject(SubjectKind.MEDIA, given.sha256, null, given);
  }

  public static Subject series(Given... members) {
    Given[] joined =
        Arrays.stream(members).map(one -> one.member("series-1")).toArray(Given[]::new);
    return subject(SubjectKind.SERIES, "series-1", "series-1", joined);
  }

  public static Subject device(Given... works) {
    return subject(SubjectKind.DEVICE, DEVICE, null, works);
  }

  public static Subject folder(Given... members) {
    return subject(SubjectKind.PLACE, "A a", null, members);
  }

  public static Subject roll(Given... members) {
    return subject(SubjectKind.ROLL, "A Canon", null, members);
  }

  private static Subject subject(
      SubjectKind kind, String id, @Nullable String series, Given... members) {
    List<SubjectMedia> media = Arrays.stream(members).map(Given::media).toList();
    return new Subject(kind, id, id, series, media, media.size(), media.size());
  }

  public static Evidence weigh(Signal signal, Subject subject) {
    return signal.weigh(Findings.of(subject, SETTINGS), night(1));
  }

  public static RankedLead lead(Subject subject) {
    return LeadRules.lead(subject, night(1)).orElseThrow();
  }

  public Given of(String newMake, String newModel) {
    make = newMake;
    model = newModel;
    return this;
  }

  public Given serial(@Nullable String newSerial) {
    serial = newSerial;
    return this;
  }

  public Given software(String newSoftware) {
    software = newSoftware;
    return this;
  }

  public Given taken(String local) {
    takenAt = local;
    return this;
  }

  public Given offset(String newOffset) {
    offset = newOffset;
    return this;
  }

  public Given offsetFromGps(String newOffset) {
    offsetFromGps = newOffset;
    return this;
  }

  public Given doubted(TakenDoubt doubt) {
    takenDoubt = doubt;
    return this;
  }

  public Given at(GeoPoint point) {
    return at(point.latitude(), point.longitude());
  }

  public Given at(double newLatitude, double newLongitude) {
    latitude = newLatitude;
    longitude = newLongitude;
    return this;
  }

  public Given size(@Nullable Integer newWidth, @Nullable Integer newHeight) {
    width = newWidth;
    height = newHeight;
    return this;
  }

  public Given quality(@Nullable Integer newQuality) {
    quality = newQuality;
    return this;
  }

  public Given type(String newType) {
    mediaType = newType;
    return this;
  }

  public Given member(String newSeries) {
    seriesId = newSeries;
    return this;
  }

  public Given spread(long media, long cases) {
    return took(media, cases, 0);
  }

  /** The camera of which all tests speak, which took so many media of concern. */
  public Given took(long media, long cases, long concern) {
    double rarity = 1 / Math.sqrt(cases);
    device =
        new DeviceTies(
            DEVICE, DeviceKind.BODY_SERIAL, null, rarity, media, cases, concern, concern);
    return this;
  }

  /** In a folder with so many media, so many of them of concern. */
  public Given beside(long concern, long media) {
    folder = new Company("A", "phone/Download", media, concern, 0, 0);
    return this;
  }

  /** In so many cases, so many of which are of concern. */
  public Given spreadOver(long all, long ofConcern, double share) {
    cases = new CaseTies(all, ofConcern, share);
    return this;
  }

  /** An examiner of case B says so. */
  public Given said(AssertionKind kind, String value) {
    words.add(new Word(kind, value, "", AssertionOrigin.CASE_FILE, "Unit 7", "US", "B"));
    return this;
  }

  /** A report with these annotations names it. */
  public Given reported(boolean escalated, String... annotations) {
    reports.add(
        new ReportedFile(
            "R1", "C", "Example", "apparent CSAM", escalated, List.of(annotations), null, null));
    return this;
  }

  public Given bears(Footprint footprint) {
    footprints.add(footprint);
    return this;
  }

  /** In a source that was not changed since before its date. */
  public Given takenAhead() {
    takenAhead = true;
    return this;
  }

  /** All marks of a camera's own file. */
  public Given original() {
    makerNotes = true;
    thumbnail = true;
    return of("Canon", "Canon EOS R6").in("A", 1, "DCIM/100CANON/IMG_0042.JPG");
  }

  public Given thumbnailBits(int bits) {
    thumbnailBits = bits;
    return this;
  }

  public Given progressive() {
    progressive = true;
    return this;
  }

  public Given edited(String trace) {
    editTraces = List.of(trace);
    return this;
  }

  /** The camera of which all tests speak, in so many cases. */
  public Given camera(long cases) {
    return of("Canon", "Canon EOS R6").serial(SERIAL).spread(9, cases);
  }

  public Given in(String caseId, int night) {
    return in(caseId, night, "a/file.jpg");
  }

  public Given in(String caseId, int night, String path) {
    sightings.add(new Occurrence(night, caseId, "file:/in/" + caseId + ".zip", path));
    return this;
  }

  public Given known(MatchKind kind, int distance, @Nullable Boolean victimIdentified) {
    return known("nat-vics", kind, distance, victimIdentified);
  }

  public Given known(String set, MatchKind kind, int distance, @Nullable Boolean victimIdentified) {
    return known(
        new KnownMatch(
            set,
            "e" + matches.size(),
            kind,
            distance,
            null,
            "1",
            victimIdentified,
            null,
            null,
            EntryStatus.LISTED,
            List.of(kind),
            "US",
            null,
            false));
  }

  public Given known(KnownMatch match) {
    matches.add(match);
    return this;
  }

  public SubjectMedia media() {
    List<Occurrence> found =
        sightings.isEmpty()
            ? List.of(new Occurrence(1, "A", "file:/in/A.zip", "a/file.jpg"))
            : List.copyOf(sightings);
    Integer joined = seriesId == null ? null : Integer.valueOf(1);
    return new SubjectMedia(
        row(),
        seriesId,
        joined,
        List.copyOf(matches),
        found,
        takenAhead,
        new Ties(
            List.copyOf(words),
            List.copyOf(reports),
            null,
            folder,
            null,
            device,
            cases,
            List.copyOf(footprints)));
  }

  public Media row() {
    return MediaBuilder.builder()
        .sha256(sha256)
        .sha1("0".repeat(40))
        .md5("0".repeat(32))
        .sizeBytes(1000)
        .mediaType(mediaType)
        .width(width)
        .height(height)
        .pdqQuality(quality)
        .make(make)
        .model(model)
        .bodySerial(serial)
        .software(software)
        .takenAtLocal(takenAt)
        .takenOffset(offset)
        .latitude(latitude)
        .longitude(longitude)
        .orientation(1)
        .makerNotes(makerNotes)
        .thumbnail(thumbnail)
        .thumbnailBits(thumbnailBits)
        .progressive(progressive)
        .editTraces(editTraces)
        .offsetFromGps(offsetFromGps)
        .takenDoubt(takenDoubt)
        .night(1)
        .build();
  }
}
