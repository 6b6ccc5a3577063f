package org.vigil.model.ledger;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.model.schema.Doc;
import org.vigil.model.schema.Key;
import org.vigil.model.schema.Since;

/** The end of a run: published or refused. */
@RecordBuilder
@RecordBuilder.Options(
    enableWither = false,
    enableGetters = false,
    addClassRetainedGenerated = true)
@Doc("One row per ended run; a published one is the commit that shows its tables to readers.")
public record Run(
    @Key @Doc("SHA-256 of manifest, settings, code version and hash-set versions.") String runId,
    @Doc("Which start of this run it was, counted over all runs.") int attempt,
    @Doc("The number of the night: published runs, counted from 1.") int night,
    @Doc("published; kept, where upkeep has published the night anew; or refused by the gate.")
        String status,
    @Doc("When the attempt started.") Instant startedAt,
    @Doc("When it was published.") @Nullable Instant publishedAt,
    @Doc(
            "Why it was refused: BALANCE, OCCURRENCES, SUMS, CANARIES or KEYS, and a sentence; what"
                + " upkeep did.")
        @Nullable String reason,
    @Doc(
            "The moment that ages are counted from: the UTC day on which the run froze its listing,"
                + " or vigil.as-of.")
        Instant asOf,
    @Doc("The version of the code.") String codeVersion,
    @Doc("Digest of the settings that decide what is in the tables.") String settingsDigest,
    @Doc("Digest of the frozen listing.") String manifestDigest,
    @Doc("The published version, row count and digest of every table.") List<TableVersion> tables,
    @Since(2)
        @Doc(
            "The version of the schema that it was written in; null before there was one, which is"
                + " version 1.")
        @Nullable Integer schemaVersion,
    @Since(2)
        @Doc("The version of each of people's tables that it read: inputs, as the listing is.")
        @Nullable List<TableRead> peopleTables,
    @Doc("row_hash of the published run before; empty for the first.") String prevHash,
    @Doc("SHA-256 over this row's other columns: a chain that shows tampering.") String rowHash) {

  /** The version of the schema that it was written in. */
  public int schema() {
    return schemaVersion == null ? 1 : schemaVersion;
  }

  /** One of people's tables, as a run read it. */
  @Doc("One table that people write, as the run read it.")
  public record TableRead(
      @Doc("The table.") String table, @Doc("Its Delta version.") long version) {}

  /** What a reader of this run sees of one table. */
  @Doc("One published table.")
  public record TableVersion(
      @Doc("The table.") String table,
      @Doc("Its Delta version.") long version,
      @Doc("Its rows.") long rows,
      @Doc("A digest of its rows that does not depend on their order.") String digest) {}
}
