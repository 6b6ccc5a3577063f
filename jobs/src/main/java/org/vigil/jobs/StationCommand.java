package org.vigil.jobs;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.vigil.jobs.lead.RankLeads;
import org.vigil.lake.Sessions;
import org.vigil.run.Job;
import org.vigil.run.JobRun;
import org.vigil.run.settings.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One station of the night, alone. */
@Command(
    mixinStandardHelpOptions = true,
    footer = {"", "Stations before it that this run has not done yet are done first."})
final class StationCommand implements Callable<Integer> {
  private final Job job;

  @Mixin private WriterOptions options = new WriterOptions();

  private final LeadOptions lead = new LeadOptions();

  private StationCommand(Job job) {
    this.job = job;
  }

  /** What ranking leads takes beside. */
  @Command
  private static final class LeadOptions {
    @Option(
        names = "--all",
        description = "Weigh all leads, and not only those that tonight touches.")
    private boolean all;

    Map<String, String> settings() {
      return all ? Map.of("vigil.lead.weigh.all", "true") : Map.of();
    }
  }

  static CommandLine line(Job job) {
    StationCommand command = new StationCommand(job);
    CommandLine line = new CommandLine(command);
    if (job instanceof RankLeads) {
      line.addMixin("lead", command.lead);
    }
    line.getCommandSpec().usageMessage().description(job.sentence());
    return line;
  }

  @Override
  public Integer call() throws IOException {
    Settings settings = options.settings(lead.settings());
    try (SparkSession spark = Sessions.open(settings.spark())) {
      return options.dryRun()
          ? DryRun.print(spark, settings)
          : WriterOptions.alone(spark, settings, job.name(), () -> station(spark, settings));
    }
  }

  private int station(SparkSession spark, Settings settings) {
    JobRun run = Stations.open(spark, settings);
    Stations.upTo(run, job.name());
    return job.name().equals("import") && Summary.refusals(run) ? Failure.FAILED : 0;
  }
}
