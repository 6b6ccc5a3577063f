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
 * Passes the gate, publishes the night, and writes the published leads for people: sheets and one
 * report. Reads the published snapshot only; equal nights give equal files.
 */
public final class ExportLeads implements Job {
  @Override
  public String name() {
    return "export";
  }

  @Override
  public String sentence() {
    return "Pass the gate, publish the night, and write its leads as sheets and a report.";
  }

  @Override
  public String run(JobRun run) {
    Run published = run.published() ? run.newestPublished().orElseThrow() : run.publish();
    Night night = NightRows.of(Published.snapshot(run.lake(), published), published);
    Path folder = folder(run);
    Configuration hadoop = run.lake().spark().sparkContext().hadoopConfiguration();
    for (ExportFormat format : ExportFormats.all()) {
      write(format, night, new Path(folder, format.fileName()), hadoop);
    }
    return "night %d is published; %,d leads written to %s"
        .formatted(published.night(), night.leads().size(), folder);
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
