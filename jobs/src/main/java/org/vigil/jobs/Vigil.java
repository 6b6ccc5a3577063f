package org.vigil.jobs;

import java.io.UncheckedIOException;
import org.vigil.run.Job;
import org.vigil.run.RunFolder;
import org.vigil.run.ledger.CodeVersion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command line; the only class that knows every job. */
@Command(
    name = "vigil",
    mixinStandardHelpOptions = true,
    versionProvider = Vigil.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Turns archives of seized material into victim-identification leads.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:failed",
      "2:the command line is wrong",
      "3:a setting is wrong",
      "4:the gate refused to publish",
      "5:the lake was written by newer code",
      "6:another run writes to the lake",
      "7:lake, export, temp or intake has no room, or may not be used"
    },
    subcommands = {
      DemoCommand.class,
      NightlyCommand.class,
      SeizureCommand.class,
      AlertsCommand.class,
      ReviewCommand.class,
      KeepCommand.class,
      HashSetsCommand.class,
      SqlCommand.class,
      WhyCommand.class,
      ConfigCommand.class
    })
public final class Vigil {

  private Vigil() {}

  /** Starts the command that the arguments name. */
  public static void main(String... args) {
    // Before anything else, for much asks only once where temp is.
    try {
      RunFolder.enter();
    } catch (UncheckedIOException e) {
      System.err.println(e.getMessage());
      System.exit(Failure.NO_STORAGE);
    }
    System.exit(run(args));
  }

  private static int run(String... args) {
    CommandLine line = commandLine();
    try {
      return line.execute(args);
    } catch (Error fatal) {
      // Picocli has exceptions explained and nothing else; Hadoop has an error for a disk that
      // fails.
      return explain(fatal, line);
    }
  }

  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Vigil());
    for (Job job : Stations.all()) {
      line.addSubcommand(job.name(), StationCommand.line(job));
    }
    return line.setExecutionExceptionHandler((failure, failed, parsed) -> explain(failure, failed))
        .setUsageHelpAutoWidth(true)
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  private static int explain(Throwable failure, CommandLine line) {
    Failure explained = Failure.of(failure);
    line.getErr().println(explained.sentence());
    return explained.exitCode();
  }

  /** Prints the release. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"vigil " + CodeVersion.release()};
    }
  }
}
