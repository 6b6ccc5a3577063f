package org.vigil.jobs.export.sheet;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.jobs.export.rows.Night;
import org.vigil.jobs.export.rows.NightCounts;
import org.vigil.jobs.export.sheet.Sheet.Column;
import org.vigil.model.known.HashSet;
import org.vigil.model.ledger.Run;
import org.vigil.model.ledger.Run.TableVersion;

/** Where a night's leads come from: the run, its counts, its tables and its hash sets. */
final class RunSheet {
  static final Sheet<Fact> RUN =
      new Sheet<>(
          "Run",
          List.of(
              new Column<>("part", 12, Fact::part),
              new Column<>("name", 30, Fact::name),
              new Column<>("value", 66, Fact::value),
              new Column<>("rows", 12, Fact::rows),
              new Column<>("digest", 66, Fact::digest)),
          RunSheet::facts);

  private RunSheet() {}

  /** One thing to know about a run. */
  record Fact(
      String part,
      String name,
      @Nullable Object value,
      @Nullable Long rows,
      @Nullable String digest) {}

  private static Stream<Fact> facts(Night night) {
    return Stream.of(
            run(night.run()),
            counts(night.counts()),
            faults(night.counts()),
            night.run().tables().stream().map(RunSheet::table),
            night.hashSets().stream().map(RunSheet::hashSet))
        .flatMap(facts -> facts);
  }

  private static Stream<Fact> run(Run run) {
    return Stream.of(
        fact("run", "run_id", run.runId()),
        fact("run", "night", run.night()),
        fact("run", "attempt", run.attempt()),
        fact("run", "status", run.status()),
        fact("run", "as_of", run.asOf()),
        fact("run", "started_at", run.startedAt()),
        fact("run", "published_at", run.publishedAt()),
        fact("run", "code_version", run.codeVersion()),
        fact("run", "settings_digest", run.settingsDigest()),
        fact("run", "manifest_digest", run.manifestDigest()),
        fact("run", "prev_hash", run.prevHash()),
        fact("run", "row_hash", run.rowHash()));
  }

  private static Stream<Fact> counts(NightCounts counts) {
    return Stream.of(
        fact("counts", "cases", counts.cases()),
        fact("counts", "sources", counts.sources()),
        fact("counts", "listed", counts.listed()),
        fact("counts", "media_files", counts.mediaFiles()),
        fact("counts", "directories", counts.directories()),
        fact("counts", "links", counts.links()),
        fact("counts", "unread", counts.unread()),
        fact("counts", "media", counts.media()),
        fact("counts", "known", counts.known()),
        fact("counts", "new_tonight", counts.newTonight()),
        fact("counts", "balance", counts.balanced() ? "balanced" : "not balanced"));
  }

  private static Stream<Fact> faults(NightCounts counts) {
    return counts.faults().entrySet().stream()
        .map(fault -> fact("fault", fault.getKey().name(), fault.getValue()));
  }

  private static Fact table(TableVersion table) {
    return new Fact("table", table.table(), table.version(), table.rows(), table.digest());
  }

  private static Fact hashSet(HashSet set) {
    return new Fact("hash set", set.name(), set.sourceUri(), set.held(), set.version());
  }

  private static Fact fact(String part, String name, @Nullable Object value) {
    return new Fact(part, name, value, null, null);
  }
}
