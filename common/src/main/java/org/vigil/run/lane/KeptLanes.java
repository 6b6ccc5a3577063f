package org.vigil.run.lane;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.vigil.lake.Snapshot;
import org.vigil.lake.Tables;
import org.vigil.lake.Upkeep;
import org.vigil.model.seizure.Seizure;
import org.vigil.model.seizure.SeizureBuilder;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Upkeep of lanes: the readings of a seizure go once a published night has all of its sources, and
 * all of it goes once its last alert has expired.
 *
 * @param published the newest published night
 */
public record KeptLanes(Snapshot published, Instant now) {

  /**
   * Lets go what is no longer needed of a lane.
   *
   * @param expiry when a seizure without alerts expires, counted from its beginning
   * @return what was done, in a sentence; empty where nothing was
   */
  public Optional<String> keep(Lane lane, Duration expiry) {
    Optional<Seizure> seizure = lane.seizure();
    if (seizure.isEmpty()) {
      return Optional.empty();
    }
    Seizure row = seizure.get();
    boolean whole = row.readAt() != null;
    boolean released = row.releasedAt() != null;
    if (whole && !released && hasAll(lane)) {
      lane.keep(SeizureBuilder.builder(row).releasedAt(now).build(), "released");
      List.of(Tables.READINGS, Tables.SOURCES, Tables.CASES).forEach(new Upkeep(lane.lake())::drop);
      return Optional.of("seizure %s: a published night has its readings".formatted(lane.id()));
    }
    if ((released || !whole) && expired(lane, row, expiry)) {
      lane.delete();
      return Optional.of("seizure %s: its alerts have expired".formatted(lane.id()));
    }
    return Optional.empty();
  }

  private boolean hasAll(Lane lane) {
    Dataset<Row> read = lane.lake().read(Tables.SOURCES).filter("settled").select("sourceId");
    return read.join(
            published.rows(Tables.SOURCES),
            CollectionConverters.asScala(List.of("sourceId")).toSeq(),
            "left_anti")
        .isEmpty();
  }

  private boolean expired(Lane lane, Seizure seizure, Duration expiry) {
    Instant until =
        lane
            .lake()
            .read(Tables.ALERTS)
            .select("expiresAt")
            .distinct()
            .as(Encoders.INSTANT())
            .collectAsList()
            .stream()
            .max(Comparator.naturalOrder())
            .orElse(seizure.begunAt().plus(expiry));
    return until.isBefore(now);
  }
}
