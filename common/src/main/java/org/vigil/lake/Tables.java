package org.vigil.lake;

import java.util.List;
import java.util.stream.Stream;
import org.vigil.model.Assertion;
import org.vigil.model.Case;
import org.vigil.model.CaseLink;
import org.vigil.model.CaseThing;
import org.vigil.model.CaseView;
import org.vigil.model.CrowdedMedia;
import org.vigil.model.Device;
import org.vigil.model.DeviceMedia;
import org.vigil.model.Fault;
import org.vigil.model.Identifier;
import org.vigil.model.IdentifierSighting;
import org.vigil.model.Lead;
import org.vigil.model.LeadEvidence;
import org.vigil.model.Link;
import org.vigil.model.Media;
import org.vigil.model.MediaFile;
import org.vigil.model.MediaSubject;
import org.vigil.model.Reading;
import org.vigil.model.Report;
import org.vigil.model.ReportFile;
import org.vigil.model.Series;
import org.vigil.model.SeriesMember;
import org.vigil.model.Source;
import org.vigil.model.VideoFrame;
import org.vigil.model.known.Canary;
import org.vigil.model.known.HashSet;
import org.vigil.model.known.Hub;
import org.vigil.model.known.KnownMedia;
import org.vigil.model.known.Match;
import org.vigil.model.ledger.Export;
import org.vigil.model.ledger.Purge;
import org.vigil.model.ledger.Run;
import org.vigil.model.ledger.RunStation;
import org.vigil.model.legal.JudgedCase;
import org.vigil.model.legal.LegalLimit;
import org.vigil.model.legal.MediaLimit;
import org.vigil.model.people.PurgeOrder;
import org.vigil.model.people.Review;
import org.vigil.model.seizure.Alert;
import org.vigil.model.seizure.AlertAcknowledgement;
import org.vigil.model.seizure.Seizure;

/** Every table, in the order in which the night fills them; those of seizures last. */
public final class Tables {
  public static final Table<HashSet> HASH_SETS = night("hash_sets", HashSet.class);
  public static final Table<KnownMedia> KNOWN_MEDIA = night("known_media", KnownMedia.class);
  public static final Table<Case> CASES = night("cases", Case.class);
  public static final Table<Source> SOURCES = night("sources", Source.class);
  public static final Table<Reading> READINGS = night("readings", Reading.class);
  public static final Table<MediaFile> MEDIA_FILES = night("media_files", MediaFile.class);
  public static final Table<Media> MEDIA = night("media", Media.class);
  public static final Table<VideoFrame> VIDEO_FRAMES = night("video_frames", VideoFrame.class);
  public static final Table<Fault> FAULTS = night("faults", Fault.class);
  public static final Table<Assertion> ASSERTIONS = night("assertions", Assertion.class);
  public static final Table<Report> REPORTS = night("reports", Report.class);
  public static final Table<ReportFile> REPORT_FILES = night("report_files", ReportFile.class);
  public static final Table<LegalLimit> LEGAL_LIMITS = night("legal_limits", LegalLimit.class);
  public static final Table<MediaLimit> MEDIA_LIMITS = night("media_limits", MediaLimit.class);
  public static final Table<JudgedCase> JUDGED_CASES = night("judged_cases", JudgedCase.class);
  public static final Table<Identifier> IDENTIFIERS = night("identifiers", Identifier.class);
  public static final Table<IdentifierSighting> IDENTIFIER_SIGHTINGS =
      night("identifier_sightings", IdentifierSighting.class);
  public static final Table<Match> MATCHES = night("matches", Match.class);
  public static final Table<DeviceMedia> DEVICE_MEDIA = night("device_media", DeviceMedia.class);
  public static final Table<Device> DEVICES = night("devices", Device.class);
  public static final Table<Hub> HUBS = night("hubs", Hub.class);
  public static final Table<Canary> CANARIES = night("canaries", Canary.class);
  public static final Table<Link> LINKS = night("links", Link.class);
  public static final Table<CrowdedMedia> CROWDED_MEDIA =
      night("crowded_media", CrowdedMedia.class);
  public static final Table<Series> SERIES = night("series", Series.class);
  public static final Table<SeriesMember> SERIES_MEMBERS =
      night("series_members", SeriesMember.class);
  public static final Table<CaseThing> CASE_THINGS = night("case_things", CaseThing.class);
  public static final Table<CaseLink> CASE_LINKS = night("case_links", CaseLink.class);
  public static final Table<MediaSubject> MEDIA_SUBJECTS =
      night("media_subjects", MediaSubject.class);
  public static final Table<Lead> LEADS = night("leads", Lead.class);
  public static final Table<LeadEvidence> LEAD_EVIDENCE =
      night("lead_evidence", LeadEvidence.class);
  public static final Table<CaseView> CASE_VIEWS = night("case_views", CaseView.class);
  public static final Table<PurgeOrder> PURGE_ORDERS =
      new Table<>("purge_orders", PurgeOrder.class, TableKind.PEOPLE);
  public static final Table<Review> REVIEWS =
      new Table<>("reviews", Review.class, TableKind.PEOPLE);
  public static final Table<Run> RUNS = ledger("runs", Run.class);
  public static final Table<RunStation> RUN_STATIONS = ledger("run_stations", RunStation.class);
  public static final Table<Purge> PURGES = ledger("purges", Purge.class);
  public static final Table<Export> EXPORTS = ledger("exports", Export.class);

  public static final Table<Seizure> SEIZURES =
      new Table<>("seizures", Seizure.class, TableKind.LANE);
  public static final Table<Alert> ALERTS = new Table<>("alerts", Alert.class, TableKind.LANE);
  public static final Table<AlertAcknowledgement> ALERT_ACKNOWLEDGEMENTS =
      new Table<>("alert_acknowledgements", AlertAcknowledgement.class, TableKind.PEOPLE);

  private static final List<Table<?>> ALL =
      List.of(
          HASH_SETS,
          KNOWN_MEDIA,
          CASES,
          SOURCES,
          READINGS,
          MEDIA_FILES,
          MEDIA,
          VIDEO_FRAMES,
          FAULTS,
          ASSERTIONS,
          REPORTS,
          REPORT_FILES,
          LEGAL_LIMITS,
          MEDIA_LIMITS,
          JUDGED_CASES,
          IDENTIFIERS,
          IDENTIFIER_SIGHTINGS,
          MATCHES,
          HUBS,
          DEVICE_MEDIA,
          DEVICES,
          CANARIES,
          LINKS,
          CROWDED_MEDIA,
          SERIES,
          SERIES_MEMBERS,
          CASE_THINGS,
          CASE_LINKS,
          MEDIA_SUBJECTS,
          LEADS,
          LEAD_EVIDENCE,
          CASE_VIEWS,
          PURGE_ORDERS,
          REVIEWS,
          RUNS,
          RUN_STATIONS,
          PURGES,
          EXPORTS);

  private static final List<Table<?>> LANE =
      List.of(SEIZURES, CASES, SOURCES, READINGS, ALERTS, ALERT_ACKNOWLEDGEMENTS);

  private Tables() {}

  private static <R extends Record> Table<R> night(String name, Class<R> type) {
    return new Table<>(name, type, TableKind.NIGHT);
  }

  private static <R extends Record> Table<R> ledger(String name, Class<R> type) {
    return new Table<>(name, type, TableKind.LEDGER);
  }

  /** Every table of a lake. */
  public static List<Table<?>> all() {
    return ALL;
  }

  /** The tables of a seizure's lane, which is a small lake of its own. */
  public static List<Table<?>> ofLane() {
    return LANE;
  }

  /** Every table, each once: those of a lake, and those that only lanes have. */
  public static List<Table<?>> everywhere() {
    return Stream.concat(ALL.stream(), LANE.stream()).distinct().toList();
  }

  /** The tables that a run writes and publishes. */
  public static List<Table<?>> published() {
    return of(TableKind.NIGHT);
  }

  /** The tables of one kind. */
  public static List<Table<?>> of(TableKind kind) {
    return ALL.stream().filter(table -> table.kind() == kind).toList();
  }
}
