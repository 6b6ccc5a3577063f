package org.vigil.model.ledger;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.vigil.model.schema.Doc;
import org.vigil.model.schema.Key;
import org.vigil.model.schema.Since;

/** What was written for people of a published night. */
@RecordBuilder
@RecordBuilder.Options(
    enableWither = false,
    enableGetters = false,
    addClassRetainedGenerated = true)
@Since(11)
@Doc("One row per export of a published night, sealed and chained as nights are.")
public record Export(
    @Key @Doc("The run that was exported.") String runId,
    @Key @Doc("When its files were written.") Instant exportedAt,
    @Doc("The number of its night.") int night,
    @Doc("The folder in which they lie, as a URI.") String folder,
    @Doc("The files.") List<ExportedFile> files,
    @Doc("The version of the schema that it was written in.") int schemaVersion,
    @Doc("row_hash of the export before; empty for the first.") String prevHash,
    @Doc("The seal of this row's other columns, as in runs.") String rowHash) {

  /** One file of an export. */
  @Doc("One file that was written.")
  public record ExportedFile(
      @Doc("Its name, from the folder on.") String name,
      @Doc("Its length.") long sizeBytes,
      @Doc("SHA-256 of its bytes.") String sha256) {}
}
