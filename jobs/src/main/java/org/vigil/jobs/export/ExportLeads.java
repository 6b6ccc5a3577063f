package org.vigil.jobs.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.vigil.model.Run;
import org.vigil.run.Job;
import org.vigil.run.JobRun;
import org.vigil.run.ledger.Published;

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
  public boolean readsPublished() {
    return true;
  }

  @Override
  public String run(JobRun run) {
    Run published = run.publishedNight();
    Night night = NightRows.of(Published.snapshot(run.lake(), published), published);
    Path folder = folder(run);
    Configuration hadoop = run.lake().spark().sparkContext().hadoopConfiguration();
    for (ExportFormat format : ExportFormats.all()) {
      write(format, night, new Path(folder, format.fileName()), hadoop);
    }
    return "%,d leads written to %s".formatted(night.leads().size(), folder);
  }

  /** Where a run's files go. */
  public static Path folder(JobRun run) {
    return new Path(run.settings().text("vigil.export"), "night-%05d".formatted(run.night()));
  }

  private static void write(ExportFormat format, Night night, Path target, Configuration hadoop) {
    Path unfinished = target.suffix(".part");
    try {
      FileSystem files = target.getFileSystem(hadoop);
      files.setWriteChecksum(false);
      try (OutputStream out = new BufferedOutputStream(files.create(unfinished, true))) {
        format.write(night, out);
      }
      files.delete(target, false);
      files.rename(unfinished, target);
    } catch (IOException e) {
      throw new UncheckedIOException(target + " cannot be written", e);
    }
  }
}
