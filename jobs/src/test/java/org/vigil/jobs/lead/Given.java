package org.vigil.jobs.lead;

import com.typesafe.config.ConfigFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigil.geo.GeoPoint;
import org.vigil.geo.Place;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.jobs.lead.subject.CaseTies;
import org.vigil.jobs.lead.subject.Company;
import org.vigil.jobs.lead.subject.DeviceTies;
import org.vigil.jobs.lead.subject.Footprint;
import org.vigil.jobs.lead.subject.KnownMatch;
import org.vigil.jobs.lead.subject.LeadContext;
import org.vigil.jobs.lead.subject.Occurrence;
import org.vigil.jobs.lead.subject.ReportedFile;
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
import org.vigil.model.term.TakenDoubt;

/** Media for tests: a plain picture in case A, and what a test adds to it. */
public final class Given {
  public static final LeadSettings SETTINGS =
      LeadSettings.from(
          ConfigFactory.parseResources("reference.conf").resolve().getConfig("vigil.lead"));
  public static final String SERIAL = "061023004871";
  public static final String DEVICE = "BODY_SERIAL|CANON|CANON EOS R6|" + SERIAL;
  public static final GeoPoint LISBON = new GeoPoint(38.72, -9.14);
  public static final GeoPoint PORTO = new GeoPoint(41.15, -8.61);
  public static final GeoPoint ATLANTIC = new GeoPoint(40, -30);
  private static final Place LYON = new Place("FR", "France", "Lyon", 88);
  private final MediaBuilder media =
      MediaBuilder.builder()
          .sha1("0".repeat(40))
          .md5("0".repeat(32))
          .sizeBytes(1000)
          .mediaType("image/jpeg")
          .width(4000)
          .height(3000)
          .pdqQuality(100)
          .orientation(1)
          .makerNotes(false)
          .thumbnail(false)
          .night(1);
  private @Nullable String seriesId;
  private boolean takenAhead;
  private @Nullable DeviceTies device;
  private @Nullable Company folder;
  private @Nullable Company archive;
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
    given.media.mediaType("video/mp4").pdqQuality(null);
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
    String run = "run-" + night;
    String rules = LeadRules.digest(settings);
    return new LeadContext(asOf, night, run, rules, settings, at -> places.getOrDefault(at, LYON));
  }

  public Given of(String newMake, String newModel) {
    media.make(newMake).model(newModel);
    return this;
  }

  public Given serial(@Nullable String newSerial) {
    media.bodySerial(newSerial);
    return this;
  }

  public Given software(String newSoftware) {
    media.software(newSoftware);
    return this;
  }

  public Given taken(String local) {
    media.takenAtLocal(local);
    return this;
  }

  public Given offset(String newOffset) {
    media.takenOffset(newOffset);
    return this;
  }

  public Given offsetFromGps(String newOffset) {
    media.offsetFromGps(newOffset);
    return this;
  }

  public Given doubted(TakenDoubt doubt) {
    media.takenDoubt(doubt);
    return this;
  }

  public Given at(GeoPoint point) {
    return at(point.latitude(), point.longitude());
  }

  public Given at(double newLatitude, double newLongitude) {
    media.latitude(newLatitude).longitude(newLongitude);
    return this;
  }

  public Given size(@Nullable Integer width, @Nullable Integer height) {
    media.width(width).height(height);
    return this;
  }

  public Given quality(@Nullable Integer newQuality) {
    media.pdqQuality(newQuality);
    return this;
  }

  public Given type(String newType) {
    media.mediaType(newType);
    return this;
  }

  public Given member(String newSeries) {
    seriesId = newSeries;
    return this;
  }

  /** The camera of which all tests speak, which took so many media of concern. */
  public Given took(long media, long cases, long concern) {
    double rarity = 1 / Math.sqrt((double) cases);
    DeviceKind kind = DeviceKind.BODY_SERIAL;
    device = new DeviceTies(DEVICE, kind, null, rarity, media, cases, concern, concern);
    return this;
  }

  /** In a folder with so many media, so many of them of concern. */
  public Given beside(long concern, long media) {
    folder = new Company("A", "phone/Download", media, concern, 0, 0);
    return this;
  }

  public Given packed(long concern, long media) {
    archive = new Company("A", "phone/Download/set.rar!", media, concern, 0, 0);
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

  public Given takenAhead() {
    takenAhead = true;
    return this;
  }

  /** All marks of a camera's own file. */
  public Given original() {
    media.makerNotes(true).thumbnail(true);
    return of("Canon", "Canon EOS R6").in("A", 1, "DCIM/100CANON/IMG_0042.JPG");
  }

  public Given thumbnailBits(int bits) {
    media.thumbnailBits(bits);
    return this;
  }

  public Given progressive() {
    media.progressive(true);
    return this;
  }

  public Given edited(String trace) {
    media.editTraces(List.of(trace));
    return this;
  }

  public Given camera(long cases) {
    return of("Canon", "Canon EOS R6").serial(SERIAL).took(9, cases, 0);
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
            false,
            1));
  }

  public Given known(KnownMatch match) {
    matches.add(match);
    return this;
  }

  public SubjectMedia media() {
    if (sightings.isEmpty()) {
      in("A", 1, "a/file.jpg");
    }
    return new SubjectMedia(
        row(),
        seriesId,
        seriesId == null ? null : Integer.valueOf(1),
        List.copyOf(matches),
        List.copyOf(sightings),
        takenAhead,
        new Ties(
            List.copyOf(words),
            List.copyOf(reports),
            null,
            folder,
            archive,
            null,
            device,
            cases,
            List.copyOf(footprints)));
  }

  public Media row() {
    return media.sha256(sha256).build();
  }
}
