package org.vigil.jobs;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.apache.spark.sql.SparkSession;
import org.vigil.jobs.hashset.SetDifference;
import org.vigil.jobs.hashset.SetVersions;
import org.vigil.jobs.sql.QueryResult;
import org.vigil.lake.Sessions;
import org.vigil.lake.Snapshot;
import org.vigil.run.ledger.Published;
import org.vigil.run.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What hash sets the newest published night knows, and what their versions changed. */
@Command(
    name = "hash-sets",
    mixinStandardHelpOptions = true,
    description = {
      "List the hash sets: one row per version, with its entries in force, those disputed, what it opened and closed,"
          + " what its file took back, and when it was imported; a refused file has its refusal and no version."
          + " Then, which categories no setting explains. Read-only.",
    },
    subcommands = HashSetsCommand.Difference.class)
final class HashSetsCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private QueryResult.Format format = QueryResult.Format.table;

  @Override
  public Integer call() throws IOException {
    return asked(
        common,
        (snapshot, settings) -> {
          QueryResult.print(SetVersions.of(snapshot), format, System.out);
          UnexplainedCategories.tell(snapshot, settings, System.err);
        });
  }

  /** What two versions or sets do not share. */
  @Command(
      name = "diff",
      mixinStandardHelpOptions = true,
      description = {
        "Compare two versions of a hash set, or two sets: how many entries are added, removed and changed.",
        "A version is NAME@3; NAME alone is the newest. Two sets are compared by MD5, or else SHA-1, SHA-256, PDQ."
      })
  static final class Difference implements Callable<Integer> {
    @Mixin private CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "BEFORE", description = "A version, or a set.")
    private String before = "";

    @Parameters(index = "1", paramLabel = "AFTER", description = "A version, or a set.")
    private String after = "";

    @Option(names = "--rows", description = "Print the entries to standard output, too.")
    private boolean rows;

    @Option(
        names = "--format",
        defaultValue = "csv",
        description = "Of the rows: ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private QueryResult.Format format = QueryResult.Format.csv;

    @Override
    public Integer call() throws IOException {
      return asked(common, (snapshot, settings) -> print(snapshot));
    }

    private void print(Snapshot snapshot) {
      SetDifference difference = SetDifference.of(snapshot, before, after);
      Map<String, Long> counts = difference.counts();
      // With rows, standard output holds nothing else.
      (rows ? System.err : System.out)
          .printf(
              "%s to %s: %,d added, %,d removed, %,d changed%n",
              difference.before(),
              difference.after(),
              counts.get("added"),
              counts.get("removed"),
              counts.get("changed"));
      if (rows) {
        QueryResult.print(difference.rows(), format, System.out);
      }
    }
  }

  private static int asked(CommonOptions common, BiConsumer<Snapshot, Settings> question)
      throws IOException {
    Settings settings = common.settings();
    try (SparkSession spark = Sessions.open(settings.spark())) {
      question.accept(Published.snapshot(spark, settings), settings);
      return 0;
    } catch (IllegalArgumentException | IllegalStateException refused) {
      System.err.println(refused.getMessage());
      return Failure.FAILED;
    }
  }
}
