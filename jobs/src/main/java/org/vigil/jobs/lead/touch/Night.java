package org.vigil.jobs.lead.touch;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.vigil.jobs.lead.touch.OwnChanges.names;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.jobs.lead.gather.CaseShare;
import org.vigil.jobs.lead.gather.FootprintRows;
import org.vigil.model.IdentifierSighting;
import org.vigil.model.MediaFile;
import org.vigil.model.Source;

/**
 * What a night goes by where it counts media together: the one before, or tonight.
 *
 * @param facts what it knows of media
 * @param files those that may be named
 * @param grave the cases that hold media of concern, each once
 */
record Night(
    Dataset<Row> facts,
    Dataset<MediaFile> files,
    Dataset<Source> sources,
    Dataset<IdentifierSighting> sightings,
    Dataset<Row> grave) {

  static Night of(
      Dataset<Row> facts,
      Dataset<MediaFile> files,
      Dataset<Source> sources,
      Dataset<IdentifierSighting> sightings) {
    Dataset<Row> concern = facts.filter(col("present").and(col("concern"))).select("sha256");
    Dataset<Row> grave =
        files.join(concern, names("sha256"), "left_semi").select("caseId").distinct();
    return new Night(facts, files, sources, sightings, grave.localCheckpoint());
  }

  /** Of all cases, the share that holds media of concern. */
  double share() {
    return CaseShare.of(grave, sources);
  }

  /** Of these identifiers, those that can tie cases. */
  Dataset<Row> tying(Dataset<Row> identifiers) {
    return sightings
        .join(identifiers, names("kind", "value"), "left_semi")
        .groupBy("kind", "value")
        .agg(count_distinct(col("caseId")).as("cases"))
        .filter(col("cases").between(2, FootprintRows.MOST_CASES))
        .select("kind", "value");
  }
}
