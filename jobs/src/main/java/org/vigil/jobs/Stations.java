package org.vigil.jobs;

import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.vigil.hash.Pdq;
import org.vigil.jobs.assertion.RecordAssertions;
import org.vigil.jobs.dedupe.DedupeMedia;
import org.vigil.jobs.device.CountDevices;
import org.vigil.jobs.export.ExportLeads;
import org.vigil.jobs.hashset.ImportHashSets;
import org.vigil.jobs.identify.FindIdentifiers;
import org.vigil.jobs.lead.RankLeads;
import org.vigil.jobs.limit.LimitUse;
import org.vigil.jobs.link.LinkMedia;
import org.vigil.jobs.match.MatchKnown;
import org.vigil.jobs.publish.PublishNight;
import org.vigil.jobs.purge.EraseTraces;
import org.vigil.jobs.purge.PurgeCases;
import org.vigil.jobs.relate.RelateCases;
import org.vigil.jobs.scan.ScanSources;
import org.vigil.jobs.series.GrowSeries;
import org.vigil.jobs.survey.SurveyCases;
import org.vigil.run.Job;
import org.vigil.run.JobRun;
import org.vigil.run.ledger.CodeVersion;
import org.vigil.run.settings.Settings;

/** The stations of the night, in their order. */
final class Stations {
  private Stations() {}

  static List<Job> all() {
    return List.of(
        new ImportHashSets(),
        new ScanSources(),
        new PurgeCases(),
        new DedupeMedia(),
        new RecordAssertions(),
        new LimitUse(),
        new FindIdentifiers(),
        new MatchKnown(),
        new CountDevices(),
        new LinkMedia(),
        new GrowSeries(),
        new RelateCases(),
        new RankLeads(),
        new SurveyCases(),
        new EraseTraces(),
        new PublishNight(),
        new ExportLeads());
  }

  /** The settings, once every station has found its own usable. */
  static Settings checked(Settings settings) {
    all().forEach(job -> job.check(settings));
    return settings;
  }

  /** The version of the code that runs. */
  static String code() {
    return CodeVersion.of(Pdq.class, Stations.class);
  }

  /** Opens the run that these settings and their inputs name, and says what there is to know. */
  static JobRun open(SparkSession spark, Settings settings) {
    JobRun run = JobRun.open(spark, settings, code());
    if (run.manifest().sources().isEmpty()) {
      System.err.printf(
          "The intake is empty: nothing is there to be read in %s.%n",
          String.join(", ", settings.texts("vigil.intake")));
    }
    if (run.published()) {
      Summary.nothingNew(run);
    }
    return run;
  }

  /** Does the whole night. */
  static void all(JobRun run) {
    List<Job> all = all();
    upTo(run, all.get(all.size() - 1).name());
  }

  /**
   * Does the night up to a station; what this run has done before is not done again. Of a published
   * night only what reads it is done again, in case its files were lost.
   */
  static void upTo(JobRun run, String last) {
    for (Job job : all()) {
      boolean asked = job.name().equals(last);
      if (!run.published()) {
        perform(run, job);
      } else if (asked && job.readsPublished()) {
        System.err.println(job.run(run));
      }
      if (asked) {
        return;
      }
    }
  }

  /** Does one station of a run. */
  static void perform(JobRun run, Job job) {
    run.station(job.name(), () -> job.run(run));
  }
}
