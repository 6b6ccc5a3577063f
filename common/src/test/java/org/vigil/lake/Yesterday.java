package org.vigil.lake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.model.ledger.Run.TableVersion;
import org.vigil.model.schema.Doc;
import org.vigil.model.schema.Key;
import org.vigil.run.ledger.TextDigest;

/** Tables as the first version of the schema had them. */
public final class Yesterday {
  static final Table<Run> RUNS = new Table<>("runs", Run.class, TableKind.LEDGER);
  static final Table<Sample> SAMPLES = new Table<>("samples", Sample.class, TableKind.NIGHT);

  private Yesterday() {}

  /** The end of a run; its hash was taken over the text of the record. */
  @Doc("One row per ended run.")
  public record Run(
      @Key String runId,
      int attempt,
      int night,
      String status,
      Instant startedAt,
      @Nullable Instant publishedAt,
      @Nullable String reason,
      Instant asOf,
      String codeVersion,
      String settingsDigest,
      String manifestDigest,
      List<TableVersion> tables,
      String prevHash,
      String rowHash) {}

  static Run published(TableVersion... tables) {
    Instant time = Instant.parse("2026-11-21T01:00:03.123456Z");
    List<TableVersion> sealed = List.of(tables);
    Run run =
        new Run(
            "old", 1, 1, "published", time, time, null, time, "0.1.0", "s", "m", sealed, "", "");
    return new Run(
        "old",
        1,
        1,
        "published",
        time,
        time,
        null,
        time,
        "0.1.0",
        "s",
        "m",
        sealed,
        "",
        TextDigest.of(run));
  }

  /** A row with a record and a list of records in it. */
  @Doc("One row per sample.")
  public record Sample(@Key String id, Part part, List<Part> parts, int night) {}

  /** A record in a row. */
  public record Part(long number) {}
}
