package org.vigil.jobs.seizure;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.vigil.lake.RecordEncoder;
import org.vigil.model.seizure.Alert;

/** Rows of alerts: how they are made, and what becomes of them as more is read. */
final class AlertRows {
  private static final int ID_DIGITS = 32;

  private AlertRows() {}

  /** How many files share each key, and the first of them. */
  static Dataset<Row> files(Dataset<Row> occurrences, Column... key) {
    return occurrences
        .groupBy(key)
        .agg(count(lit(1)).as("files"), min(struct("sourceUri", "ordinal", "path")).as("first"));
  }

  /**
   * Alerts of what was found.
   *
   * @param found case, reason, subject, evidence, files and first, and what else of an alert there
   *     is
   */
  static Dataset<Alert> of(Dataset<Row> found, Raising raising) {
    Column about = concat_ws("|", col("caseId"), col("reason"), col("subject")).cast("binary");
    Dataset<Row> rows =
        found
            .withColumn("alertId", sha2(about, 256).substr(1, ID_DIGITS))
            .withColumn("seizureId", lit(raising.seizureId()))
            .withColumn("sourceUri", col("first.sourceUri"))
            .withColumn("path", col("first.path"))
            .withColumn("night", lit(raising.night()))
            .withColumn("raisedAt", lit(raising.raisedAt()))
            .withColumn("expiresAt", lit(raising.expiresAt()));
    Set<String> there = Set.of(rows.columns());
    Column[] columns =
        Arrays.stream(RecordEncoder.of(Alert.class).schema().fields())
            .map(field -> there.contains(field.name()) ? col(field.name()) : missing(field))
            .toArray(Column[]::new);
    return rows.select(columns).as(RecordEncoder.of(Alert.class));
  }

  private static Column missing(StructField field) {
    Column value =
        switch (field.name()) {
          case "cases" -> lit(0L);
          case "otherCases" -> array().cast(field.dataType());
          default -> lit(null).cast(field.dataType());
        };
    return value.as(field.name());
  }

  /**
   * The alerts of a batch with what is known of them: one that was raised before has more files
   * now, and stays as it is.
   */
  static Dataset<Alert> merged(Dataset<Alert> fresh, Dataset<Alert> before) {
    Column raised = col("before.alertId").isNotNull();
    Column[] columns =
        Arrays.stream(RecordEncoder.of(Alert.class).schema().fieldNames())
            .map(
                name ->
                    name.equals("files")
                        ? col("fresh.files").plus(coalesce(col("before.files"), lit(0L))).as(name)
                        : when(raised, col("before." + name))
                            .otherwise(col("fresh." + name))
                            .as(name))
            .toArray(Column[]::new);
    return fresh
        .as("fresh")
        .join(before.as("before"), col("fresh.alertId").equalTo(col("before.alertId")), "left")
        .select(columns)
        .as(RecordEncoder.of(Alert.class));
  }
}
