package org.vigil.jobs;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.vigil.jobs.sql.QueryResult;
import org.vigil.lake.NewerLakeException;
import org.vigil.lake.Sessions;
import org.vigil.lake.Snapshot;
import org.vigil.run.lane.Lane;
import org.vigil.run.ledger.Published;
import org.vigil.run.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Questions to the tables, as the newest published night shows them. */
@Command(
    name = "sql",
    mixinStandardHelpOptions = true,
    description = "Ask the published tables in SQL; read-only.")
final class SqlCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "QUERY", description = "A SELECT; tables as in common/docs/TABLES.md.")
  private String query = "";

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private QueryResult.Format format = QueryResult.Format.table;

  @Option(
      names = "--seizure",
      paramLabel = "ID",
      description = "Ask the tables of a seizure's lane, alerts among them, as they are now.")
  private @Nullable String seizure;

  @Override
  public Integer call() throws IOException {
    Settings settings = common.settings();
    try (SparkSession spark = Sessions.open(settings.spark())) {
      Snapshot snapshot =
          seizure == null ? Published.snapshot(spark, settings) : lane(spark, settings, seizure);
      QueryResult.print(snapshot.query(query), format, System.out);
      return 0;
    } catch (NewerLakeException newer) {
      throw newer;
    } catch (Exception refused) {
      // Spark adds its plan after a semicolon, which helps nobody who asks.
      System.err.println(String.valueOf(refused.getMessage()).strip().split(";\n", 2)[0]);
      return Failure.FAILED;
    }
  }

  private static Snapshot lane(SparkSession spark, Settings settings, String seizure) {
    return Lane.all(spark, settings).stream()
        .filter(lane -> lane.id().equals(seizure))
        .findFirst()
        .map(Lane::now)
        .orElseThrow(() -> new IllegalArgumentException("There is no seizure " + seizure + "."));
  }
}
