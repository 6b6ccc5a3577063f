package org.vigil.jobs.seizure;

import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;
import org.vigil.lake.Lake;
import org.vigil.lake.RecordEncoder;
import org.vigil.lake.Tables;
import org.vigil.model.seizure.Alert;
import org.vigil.model.seizure.AlertAcknowledgement;
import org.vigil.model.term.AlertReason;
import scala.jdk.javaapi.CollectionConverters;

/**
 * An alert as people see it.
 *
 * @param acknowledged who acknowledged it last; null where nobody did
 */
public record AcknowledgedAlert(Alert alert, @Nullable AlertAcknowledgement acknowledged) {
  private static final String[] REASONS =
      Arrays.stream(AlertReason.values()).map(AlertReason::text).toArray(String[]::new);

  /** The alerts of a lane, the most urgent first. */
  public static Dataset<AcknowledgedAlert> of(Lake lane) {
    return of(lane.read(Tables.ALERTS), lane.read(Tables.ALERT_ACKNOWLEDGEMENTS));
  }

  static Dataset<AcknowledgedAlert> of(
      Dataset<Alert> alerts, Dataset<AlertAcknowledgement> acknowledgements) {
    Dataset<Row> last =
        acknowledgements
            .groupBy("alertId")
            .agg(
                max_by(columns(acknowledgements), struct("acknowledgedAt", "acknowledgedBy"))
                    .as("acknowledged"));
    return alerts
        .select(col("alertId"), columns(alerts).as("alert"))
        .join(last, CollectionConverters.asScala(List.of("alertId")).toSeq(), "left")
        .orderBy(urgency("alert."))
        .select("alert", "acknowledged")
        .as(RecordEncoder.of(AcknowledgedAlert.class));
  }

  private static Column columns(Dataset<?> rows) {
    return struct(Arrays.stream(rows.columns()).map(functions::col).toArray(Column[]::new));
  }

  /** The order of urgency: by reason, then victims that are not identified, then by files. */
  static Column[] urgency(String within) {
    return new Column[] {
      array_position(functions.lit(REASONS), col(within + "reason")),
      coalesce(col(within + "victimIdentified").cast("int"), lit(0.5)),
      col(within + "files").desc(),
      col(within + "alertId")
    };
  }
}
