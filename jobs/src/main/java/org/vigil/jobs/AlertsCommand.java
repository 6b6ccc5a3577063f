package org.vigil.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.vigil.jobs.seizure.AcknowledgedAlert;
import org.vigil.jobs.seizure.AlertFiles;
import org.vigil.jobs.text.VisibleText;
import org.vigil.lake.Sessions;
import org.vigil.lake.Tables;
import org.vigil.model.seizure.Alert;
import org.vigil.model.seizure.AlertAcknowledgement;
import org.vigil.run.lane.Lane;
import org.vigil.run.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The alerts of seizures, and who has taken note of them. */
@Command(
    name = "alerts",
    mixinStandardHelpOptions = true,
    description =
        "List the alerts of seizures that nobody has acknowledged and that have not expired, the most urgent first.",
    subcommands = AlertsCommand.Acknowledge.class)
final class AlertsCommand implements Callable<Integer> {
  private static final int MOST_LISTED = 100;

  @Mixin private CommonOptions common = new CommonOptions();

  @Option(names = "--seizure", paramLabel = "ID", description = "Of this seizure only.")
  private @Nullable String seizure;

  @Option(names = "--all", description = "The acknowledged and expired ones, too.")
  private boolean all;

  @Override
  public Integer call() throws IOException {
    Settings settings = common.settings();
    try (SparkSession spark = Sessions.open(settings.spark())) {
      List<Lane> lanes = lanes(spark, settings, seizure);
      lanes.forEach(lane -> print(lane, settings));
      return seizure != null && lanes.isEmpty() ? Failure.FAILED : 0;
    }
  }

  private static List<Lane> lanes(SparkSession spark, Settings settings, @Nullable String seizure) {
    List<Lane> lanes =
        Lane.all(spark, settings).stream()
            .filter(lane -> seizure == null || lane.id().equals(seizure))
            .toList();
    if (lanes.isEmpty()) {
      System.err.printf(
          "There is no seizure %sin %s.%n",
          seizure == null ? "" : seizure + " ", settings.text("vigil.lake"));
    }
    return lanes;
  }

  private void print(Lane lane, Settings settings) {
    Dataset<AcknowledgedAlert> alerts = AcknowledgedAlert.of(lane.lake());
    Dataset<AcknowledgedAlert> asked =
        all
            ? alerts
            : alerts.filter(
                col("acknowledged").isNull().and(col("alert.expiresAt").gt(lit(Instant.now()))));
    long count = asked.count();
    System.out.printf(
        Locale.ROOT,
        "Seizure %s, %s: %,d alerts%s%n",
        lane.id(),
        lane.seizure().map(one -> VisibleText.of(one.location())).orElse(""),
        count,
        count > MOST_LISTED
            ? String.format(
                Locale.ROOT,
                ", the first %d here, all in %s/alerts.csv",
                MOST_LISTED,
                AlertFiles.folder(settings, lane.id()))
            : "");
    asked.limit(MOST_LISTED).collectAsList().forEach(AlertsCommand::print);
  }

  private static void print(AcknowledgedAlert given) {
    Alert alert = given.alert();
    AlertAcknowledgement last = given.acknowledged();
    System.out.println(
        VisibleText.of(
            String.format(
                Locale.ROOT,
                "  %s  %s: %,d file%s, first %s. %s%s",
                alert.alertId().substring(0, Acknowledge.SHORTEST),
                alert.reason(),
                alert.files(),
                alert.files() == 1 ? "" : "s",
                alert.path(),
                alert.evidence(),
                last == null ? "" : " Acknowledged by " + last.acknowledgedBy() + ".")));
  }

  /** Writes down that a person has taken note. */
  @Command(
      name = "acknowledge",
      mixinStandardHelpOptions = true,
      description = "Write down that you have taken note of alerts.")
  static final class Acknowledge implements Callable<Integer> {
    private static final int SHORTEST = 8;

    @Mixin private CommonOptions common = new CommonOptions();

    @Parameters(
        paramLabel = "ALERT",
        arity = "1..*",
        description = "Ids of alerts; the first 8 digits of each do.")
    private List<String> ids = List.of();

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who you are.")
    private String by = "";

    @Option(names = "--note", paramLabel = "TEXT", description = "What is to be done, or was.")
    private @Nullable String note;

    @Override
    public Integer call() throws IOException {
      Settings settings = common.settings();
      if (by.isBlank() || ids.stream().anyMatch(id -> id.length() < SHORTEST)) {
        System.err.println("--by must name you, and an id has 8 digits or more.");
        return 2;
      }
      try (SparkSession spark = Sessions.open(settings.spark())) {
        List<String> open = new ArrayList<>(ids);
        for (Lane lane : lanes(spark, settings, null)) {
          acknowledge(spark, settings, lane, open);
        }
        open.forEach(id -> System.err.println("There is no alert " + VisibleText.of(id) + "."));
        return open.isEmpty() ? 0 : Failure.FAILED;
      }
    }

    private static Object[] beginnings(List<String> ids) {
      return ids.stream().map(id -> id.substring(0, SHORTEST)).toArray();
    }

    private void acknowledge(SparkSession spark, Settings settings, Lane lane, List<String> open) {
      Instant now = Instant.now();
      List<AlertAcknowledgement> rows =
          lane
              .lake()
              .read(Tables.ALERTS)
              .filter(col("alertId").substr(1, SHORTEST).isin(beginnings(open)))
              .collectAsList()
              .stream()
              .filter(alert -> open.stream().anyMatch(alert.alertId()::startsWith))
              .map(alert -> new AlertAcknowledgement(alert.alertId(), by, now, note))
              .toList();
      if (rows.isEmpty()) {
        return;
      }
      // At any hour: the seizure that goes on meanwhile writes other tables, and its files.
      lane.lake()
          .append(
              Tables.ALERT_ACKNOWLEDGEMENTS,
              spark.createDataset(rows, Tables.ALERT_ACKNOWLEDGEMENTS.encoder()),
              lane.commit("acknowledged " + now + " " + by));
      lane.seizure()
          .filter(seizure -> seizure.readAt() != null)
          .ifPresent(seizure -> AlertFiles.write(lane, seizure, settings));
      rows.forEach(row -> System.out.println("Acknowledged " + row.alertId()));
      open.removeIf(id -> rows.stream().anyMatch(row -> row.alertId().startsWith(id)));
    }
  }
}
