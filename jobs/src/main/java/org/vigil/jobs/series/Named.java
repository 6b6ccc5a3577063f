package org.vigil.jobs.series;

import java.util.Collection;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.vigil.lake.RecordEncoder;

/** A media's digest, for a join. */
public record Named(String sha256) {
  static Dataset<Row> rows(SparkSession spark, Collection<String> digests) {
    return spark
        .createDataset(digests.stream().map(Named::new).toList(), RecordEncoder.of(Named.class))
        .toDF();
  }
}
