package org.vigil.jobs.series;

import java.util.Collection;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.vigil.lake.RecordEncoder;

/** A media's digest, for a join. */
public record DigestRow(String sha256) {
  static Dataset<Row> rows(SparkSession spark, Collection<String> digests) {
    return spark
        .createDataset(
            digests.stream().map(DigestRow::new).toList(), RecordEncoder.of(DigestRow.class))
        .toDF();
  }
}
