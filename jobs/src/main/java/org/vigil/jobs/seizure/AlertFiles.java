package org.vigil.jobs.seizure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.jspecify.annotations.Nullable;
import org.vigil.jobs.export.folder.FileModes;
import org.vigil.jobs.export.folder.HadoopFolder;
import org.vigil.jobs.text.SheetText;
import org.vigil.model.seizure.AlertAcknowledgement;
import org.vigil.model.seizure.Seizure;
import org.vigil.run.lane.Lane;
import org.vigil.run.settings.Settings;

/** The alerts of a seizure as a sheet, a page and VICS; written anew after each batch. */
public final class AlertFiles {
  private static final List<Cell> CELLS =
      List.of(
          new Cell("alert_id", alert -> alert.alert().alertId()),
          new Cell("reason", alert -> alert.alert().reason().text()),
          new Cell("case_id", alert -> alert.alert().caseId()),
          new Cell("subject", alert -> alert.alert().subject()),
          new Cell("evidence", alert -> alert.alert().evidence()),
          new Cell("files", alert -> alert.alert().files()),
          new Cell("path", alert -> alert.alert().path()),
          new Cell("source_uri", alert -> alert.alert().sourceUri()),
          new Cell("hash_set", alert -> alert.alert().hashSet()),
          new Cell("entry_id", alert -> alert.alert().entryId()),
          new Cell("category", alert -> alert.alert().category()),
          new Cell("victim_identified", alert -> alert.alert().victimIdentified()),
          new Cell("distance", alert -> alert.alert().distance()),
          new Cell("cases", alert -> alert.alert().cases()),
          new Cell("other_cases", alert -> String.join(" ", alert.alert().otherCases())),
          new Cell("night", alert -> alert.alert().night()),
          new Cell("raised_at", alert -> alert.alert().raisedAt()),
          new Cell("expires_at", alert -> alert.alert().expiresAt()),
          new Cell("acknowledged_by", AlertFiles::acknowledgedBy));

  private AlertFiles() {}

  private record Cell(String name, Value value) {}

  /** What an alert has in a column: a number, which stays one, text, or nothing. */
  private interface Value {
    @Nullable Object of(AcknowledgedAlert alert);
  }

  private static @Nullable Object acknowledgedBy(AcknowledgedAlert alert) {
    AlertAcknowledgement last = alert.acknowledged();
    return last == null ? null : last.acknowledgedBy();
  }

  /** Where the files of a seizure go. */
  public static Path folder(Settings settings, String seizureId) {
    return new Path(settings.text("vigil.export"), "seizure-" + seizureId);
  }

  /** Writes all as they are now. */
  public static void write(Lane lane, Seizure seizure, Settings settings) {
    Path folder = folder(settings, lane.id());
    HadoopFolder files =
        new HadoopFolder(
            folder,
            lane.lake().spark().sparkContext().hadoopConfiguration(),
            FileModes.of(settings.text("vigil.export-mode")));
    AlertPage page = new AlertPage(seizure);
    Dataset<AcknowledgedAlert> alerts = AcknowledgedAlert.of(lane.lake());
    try {
      files.write("alerts.csv", out -> csv(alerts.toLocalIterator(), page, out));
      files.write("alerts.json", out -> VicsAlertFile.write(alerts.toLocalIterator(), out));
      files.write("alerts.html", out -> out.write(page.text().getBytes(UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("The alerts cannot be written to " + folder, e);
    }
  }

  /** Takes them away. */
  public static void delete(Lane lane, Settings settings) {
    Path folder = folder(settings, lane.id());
    try {
      folder
          .getFileSystem(lane.lake().spark().sparkContext().hadoopConfiguration())
          .delete(folder, true);
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be deleted", e);
    }
  }

  /** Writes the sheet, and has the page count what goes by. */
  static void csv(Iterator<AcknowledgedAlert> alerts, AlertPage page, OutputStream out)
      throws IOException {
    out.write(("\uFEFF" + line(CELLS.stream().map(Cell::name))).getBytes(UTF_8));
    while (alerts.hasNext()) {
      AcknowledgedAlert alert = alerts.next();
      page.add(alert);
      out.write(line(CELLS.stream().map(cell -> text(cell.value().of(alert)))).getBytes(UTF_8));
    }
  }

  private static String line(Stream<String> cells) {
    return cells.collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof Number
        ? value.toString()
        : '"' + SheetText.of(value.toString()).replace("\"", "\"\"") + '"';
  }
}
