package org.vigil.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vigil.jobs.demo.DemoSeizure;
import org.vigil.lake.Lake;
import org.vigil.lake.Sessions;
import org.vigil.lake.SharedSpark;
import org.vigil.lake.Tables;
import org.vigil.lake.store.HaltingLogStore;
import org.vigil.model.ledger.Purge;
import org.vigil.model.ledger.PurgeBuilder;
import org.vigil.model.seizure.Alert;
import org.vigil.model.seizure.AlertBuilder;
import org.vigil.run.lane.Lane;
import org.vigil.run.ledger.Receipts;
import org.vigil.run.ledger.SealKey;
import org.vigil.run.settings.Settings;

/**
 * A lake, its exports and its temp beside others that read the same material, and what of them is
 * compared.
 *
 * @param shared the folder of the material and of all sites
 * @param name the site's own folder in it
 */
record KilledSite(Path shared, String name) {
  private static final List<String> SHEETS =
      List.of("leads.csv", "lead-evidence.csv", "lead-media.csv", "cases.csv");

  Path temp() {
    return shared.resolve(name + "/temp");
  }

  /** What its processes print. */
  Path log() {
    return shared.resolve(name + ".log");
  }

  private Path settings() {
    return shared.resolve(name + ".conf");
  }

  Path writeSettings() throws IOException {
    Map<String, String> settings = new TreeMap<>();
    settings.put("vigil.lake", shared.resolve(name + "/lake").toString());
    settings.put("vigil.intake", shared.resolve("intake").toString());
    settings.put("vigil.hash-sets", shared.resolve("hash-sets").toString());
    settings.put("vigil.export", shared.resolve(name + "/export").toString());
    settings.put("vigil.as-of", DemoSeizure.AS_OF.toString());
    settings.put("vigil.seizure.first-batch-bytes", "1");
    Sessions.SMALL.forEach((key, value) -> settings.put("vigil.spark.\"" + key + "\"", value));
    settings.put("vigil.spark.\"spark.master\"", "local[2]");
    settings.put("vigil.spark.\"spark.delta.logStore.file.impl\"", HaltingLogStore.class.getName());
    List<String> lines = new ArrayList<>();
    settings.forEach((key, value) -> lines.add("%s = \"%s\"".formatted(key, value)));
    return Files.write(settings(), lines);
  }

  private Lake lake() {
    return new Lake(SharedSpark.session(), shared.resolve(name + "/lake").toString());
  }

  /** The rows of all published tables. */
  Map<String, List<String>> rows() {
    return Nights.rows(lake(), "file:" + shared);
  }

  /** What receipts say but when. */
  List<Purge> receipts() {
    return new Receipts(lake(), SealKey.NONE)
        .all().stream()
            .map(PurgeBuilder::builder)
            .map(one -> one.purgedAt(Instant.EPOCH).filesSearched(0).prevHash("").rowHash(""))
            .map(PurgeBuilder::build)
            .toList();
  }

  /** What the alerts of seizures say but when. */
  List<Alert> alerts() {
    Settings settings = Settings.load(settings(), Map.of());
    return Lane.all(SharedSpark.session(), settings).stream()
        .flatMap(
            lane -> lane.lake().read(Tables.ALERTS).orderBy("alertId").collectAsList().stream())
        .map(AlertBuilder::builder)
        .map(one -> one.raisedAt(Instant.EPOCH).expiresAt(Instant.EPOCH).build())
        .toList();
  }

  /** The sheets of all nights, by night and name. */
  Map<String, String> sheets() throws IOException {
    Map<String, String> sheets = new TreeMap<>();
    try (Stream<Path> nights = Files.list(shared.resolve(name + "/export"))) {
      for (Path night :
          nights.filter(folder -> Files.exists(folder.resolve("leads.csv"))).toList()) {
        for (String sheet : SHEETS) {
          sheets.put(night.getFileName() + "/" + sheet, Files.readString(night.resolve(sheet)));
        }
      }
    }
    return sheets;
  }

  /** What its processes have left in temp. */
  List<String> leftOvers() throws IOException {
    try (Stream<Path> files = Files.list(temp())) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
