package org.vigil.jobs.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.vigil.jobs.export.folder.DigestedFolder;
import org.vigil.jobs.export.folder.ExportFolder;
import org.vigil.jobs.export.folder.FileModes;
import org.vigil.jobs.export.folder.HadoopFolder;
import org.vigil.jobs.export.page.CasePages;
import org.vigil.jobs.export.rows.ExportFormat;
import org.vigil.jobs.export.rows.Night;
import org.vigil.jobs.export.rows.NightRows;
import org.vigil.model.ledger.Export.ExportedFile;
import org.vigil.model.ledger.ExportBuilder;
import org.vigil.model.ledger.Run;
import org.vigil.run.Job;
import org.vigil.run.JobRun;
import org.vigil.run.ledger.Exports;
import org.vigil.run.ledger.Published;
import org.vigil.run.ledger.SealKey;
import org.vigil.run.settings.Settings;

/**
 * Writes the leads of a published night for people: sheets and one report. Reads the published
 * snapshot only, so that it can be done again; equal nights give equal files.
 */
public final class ExportLeads implements Job {
  @Override
  public String name() {
    return "export";
  }

  @Override
  public String sentence() {
    return "Write the leads of the published night as sheets and a report.";
  }

  @Override
  public void check(Settings settings) {
    var unused = FileModes.of(settings.text("vigil.export-mode"));
  }

  @Override
  public boolean readsPublished() {
    return true;
  }

  @Override
  public String run(JobRun run) {
    String tonight = write(run, run.publishedNight());
    return run.publishedBefore(name())
        .map(owed -> tonight + "; " + writeLate(run, owed))
        .orElse(tonight);
  }

  private static String write(JobRun run, Run published) {
    Night night = NightRows.of(Published.snapshot(run.lake(), published), published);
    Path folder = folder(run, published.night());
    Configuration hadoop = run.lake().spark().sparkContext().hadoopConfiguration();
    FileModes modes = FileModes.of(run.settings().text("vigil.export-mode"));
    DigestedFolder files = new DigestedFolder(new HadoopFolder(folder, hadoop, modes));
    write(night, files, folder.toString());
    record(run, published, qualified(folder, hadoop), files.files());
    return "%,d leads written to %s".formatted(night.leads().count(), folder);
  }

  /** So that {@code keep verify} can tell whether somebody has changed a file since. */
  private static void record(JobRun run, Run published, Path folder, List<ExportedFile> files) {
    var unused =
        new Exports(run.lake(), SealKey.of(run.settings()))
            .add(
                ExportBuilder.builder()
                    .runId(published.runId())
                    .exportedAt(Instant.now().truncatedTo(ChronoUnit.MICROS))
                    .night(published.night())
                    .folder(folder.toString())
                    .files(files)
                    .prevHash("")
                    .rowHash("")
                    .build());
  }

  private static Path qualified(Path folder, Configuration hadoop) {
    try {
      return folder.getFileSystem(hadoop).makeQualified(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be named", e);
    }
  }

  /** A night whose export was cut off; that it is too late for it ends no other night. */
  private static String writeLate(JobRun run, Run owed) {
    try {
      return write(run, owed) + ", which was cut off";
    } catch (RuntimeException letGo) {
      return "the export of night %d was cut off, and cannot be written any more: %s"
          .formatted(
              owed.night(), String.valueOf(letGo.getMessage()).lines().findFirst().orElse(""));
    }
  }

  /** Writes every file that can be written, and only then says which cannot. */
  static void write(Night night, ExportFolder folder, String name) {
    Map<String, Exception> failed = new LinkedHashMap<>();
    for (ExportFormat format : ExportFormats.all()) {
      attempt(
          format.fileName(),
          () -> folder.write(format.fileName(), out -> format.write(night, out)),
          failed);
    }
    attempt("cases", () -> CasePages.write(night, folder), failed);
    if (!failed.isEmpty()) {
      UncheckedIOException failure =
          new UncheckedIOException(
              String.join(", ", failed.keySet()) + " cannot be written to " + name,
              new IOException(failed.values().iterator().next()));
      failed.values().forEach(failure::addSuppressed);
      throw failure;
    }
  }

  private interface Attempt {
    void run() throws IOException;
  }

  private static void attempt(String file, Attempt attempt, Map<String, Exception> failed) {
    try {
      attempt.run();
    } catch (IOException | RuntimeException e) {
      failed.put(file, e);
    }
  }

  /** Where a run's files go. */
  public static Path folder(JobRun run) {
    return folder(run, run.night());
  }

  private static Path folder(JobRun run, int night) {
    return new Path(run.settings().text("vigil.export"), "night-%05d".formatted(night));
  }
}
