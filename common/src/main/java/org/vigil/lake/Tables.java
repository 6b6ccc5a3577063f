package org.vigil.lake;

import java.util.List;
import org.vigil.model.Canary;
import org.vigil.model.Case;
import org.vigil.model.Fault;
import org.vigil.model.HashSet;
import org.vigil.model.Hub;
import org.vigil.model.KnownMedia;
import org.vigil.model.Lead;
import org.vigil.model.LeadEvidence;
import org.vigil.model.Link;
import org.vigil.model.Match;
import org.vigil.model.Media;
import org.vigil.model.MediaFile;
import org.vigil.model.Reading;
import org.vigil.model.Run;
import org.vigil.model.RunStation;
import org.vigil.model.Series;
import org.vigil.model.SeriesMember;
import org.vigil.model.Source;
import org.vigil.model.VideoFrame;

/** Every table of the lake, in the order in which the night fills them. */
public final class Tables {
  public static final Table<HashSet> HASH_SETS = new Table<>("hash_sets", HashSet.class);
  public static final Table<KnownMedia> KNOWN_MEDIA = new Table<>("known_media", KnownMedia.class);
  public static final Table<Case> CASES = new Table<>("cases", Case.class);
  public static final Table<Source> SOURCES = new Table<>("sources", Source.class);
  public static final Table<Reading> READINGS = new Table<>("readings", Reading.class);
  public static final Table<MediaFile> MEDIA_FILES = new Table<>("media_files", MediaFile.class);
  public static final Table<Media> MEDIA = new Table<>("media", Media.class);
  public static final Table<VideoFrame> VIDEO_FRAMES =
      new Table<>("video_frames", VideoFrame.class);
  public static final Table<Fault> FAULTS = new Table<>("faults", Fault.class);
  public static final Table<Match> MATCHES = new Table<>("matches", Match.class);
  public static final Table<Hub> HUBS = new Table<>("hubs", Hub.class);
  public static final Table<Canary> CANARIES = new Table<>("canaries", Canary.class);
  public static final Table<Link> LINKS = new Table<>("links", Link.class);
  public static final Table<Series> SERIES = new Table<>("series", Series.class);
  public static final Table<SeriesMember> SERIES_MEMBERS =
      new Table<>("series_members", SeriesMember.class);
  public static final Table<Lead> LEADS = new Table<>("leads", Lead.class);
  public static final Table<LeadEvidence> LEAD_EVIDENCE =
      new Table<>("lead_evidence", LeadEvidence.class);
  public static final Table<Run> RUNS = new Table<>("runs", Run.class);
  public static final Table<RunStation> RUN_STATIONS =
      new Table<>("run_stations", RunStation.class);

  private Tables() {}

  /** The tables that a run writes and publishes. */
  public static List<Table<?>> published() {
    return List.of(
        HASH_SETS,
        KNOWN_MEDIA,
        CASES,
        SOURCES,
        READINGS,
        MEDIA_FILES,
        MEDIA,
        VIDEO_FRAMES,
        FAULTS,
        MATCHES,
        HUBS,
        CANARIES,
        LINKS,
        SERIES,
        SERIES_MEMBERS,
        LEADS,
        LEAD_EVIDENCE);
  }

  /** The ledger's own tables: they record runs and are never rolled back. */
  public static List<Table<?>> ledger() {
    return List.of(RUNS, RUN_STATIONS);
  }
}
