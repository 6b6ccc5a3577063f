package org.vigil.jobs.lead.gather;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.jobs.legal.PermittedUse;
import org.vigil.lake.RecordEncoder;
import org.vigil.model.Media;
import org.vigil.model.MediaFile;
import org.vigil.model.SeriesMember;
import org.vigil.model.term.LegalUse;

/**
 * What a lead may see: media of no use are not there, and what limited media say of persons,
 * places, times and devices is not, either.
 *
 * @param permitted the limits
 */
public record LegalView(PermittedUse permitted) {
  /** The media, as far as they may be used. */
  Dataset<Media> media(Dataset<Media> all) {
    return permitted.spokenOf(all);
  }

  /** The files that may be named. */
  Dataset<MediaFile> files(Dataset<MediaFile> all) {
    return permitted.named(all);
  }

  /**
   * The places in series that rest on nothing withheld. Who joined a series by its likeness with
   * what may not be compared stands alone.
   */
  Dataset<SeriesMember> members(Dataset<SeriesMember> all) {
    if (permitted.none()) {
      return all;
    }
    Dataset<Row> centres =
        permitted
            .withheld(LegalUse::allowsPerceptualHashes)
            .select(col("sha256").as("withheldCentre"));
    return all.join(centres, col("centreSha256").equalTo(col("withheldCentre")), "left_anti")
        .as(RecordEncoder.of(SeriesMember.class));
  }
}
