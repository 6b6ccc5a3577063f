package org.vigil.jobs;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.vigil.jobs.text.VisibleText;
import org.vigil.jobs.why.Connections;
import org.vigil.jobs.why.ConnectionsText;
import org.vigil.jobs.why.GraphMl;
import org.vigil.jobs.why.NamedNodes;
import org.vigil.jobs.why.Node;
import org.vigil.lake.Sessions;
import org.vigil.lake.Snapshot;
import org.vigil.run.ledger.Published;
import org.vigil.run.settings.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Why two things have to do with each other, as the newest published night shows it. */
@Command(
    name = "why",
    mixinStandardHelpOptions = true,
    description = {
      "Say how two things are connected: the shortest and strongest ways, each step a sentence with its row."
          + " With one thing only, say what lies around it. Read-only.",
      "A thing is a media (its SHA-256, SHA-1, MD5, or at least 8 of its first digits), a case, a lead, a series (by id or"
          + " by the name that lists give it), a device or its number, or an identifier. Where a word may be several, put"
          + " its kind before it, as in case:2026-0417."
    })
final class WhyCommand implements Callable<Integer> {
  /** Each query has many small parts: to compile them takes longer than to run them. */
  private static final Map<String, String> QUICK =
      Map.of(
          "spark.sql.codegen.wholeStage", "false", "spark.sql.codegen.factoryMode", "NO_CODEGEN");

  private static final int DEPTH_BETWEEN = 4;
  private static final int DEPTH_AROUND = 2;
  private static final int MOST_DEPTH = 8;
  private static final int MOST_HUB = 10_000;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(index = "0", paramLabel = "A", description = "The one thing.")
  private String one = "";

  @Parameters(index = "1", paramLabel = "B", arity = "0..1", description = "The other.")
  private @Nullable String other;

  @Option(
      names = "--most",
      defaultValue = "5",
      description = "How many ways are printed; default ${DEFAULT-VALUE}.")
  private int most;

  @Option(
      names = "--depth",
      description =
          "How many steps a way has, at most; default 4. Around one thing: how far to go; default 2.")
  private @Nullable Integer depth;

  @Option(
      names = "--hub",
      defaultValue = "100",
      description =
          "What has more connections of one kind is not followed further, but where it is asked for;"
              + " default ${DEFAULT-VALUE}.")
  private int hub;

  @Option(
      names = "--graphml",
      paramLabel = "FILE",
      description = "Write what was walked as GraphML, for Gephi and the like.")
  private @Nullable Path file;

  @Override
  public Integer call() throws IOException {
    Connections.Limits limits = limits();
    Settings settings = common.settings();
    Map<String, String> quick = new HashMap<>(QUICK);
    quick.putAll(settings.spark());
    try (SparkSession spark = Sessions.open(quick)) {
      Snapshot snapshot = Published.snapshot(spark, settings);
      Connections found = found(snapshot, limits);
      ConnectionsText.of(found).forEach(System.out::println);
      if (file != null) {
        write(snapshot, found, file);
      }
      return 0;
    } catch (NamedNodes.UnclearException unclear) {
      String.valueOf(unclear.getMessage())
          .lines()
          .map(VisibleText::of)
          .forEach(System.err::println);
      return unclear.isSeveral() ? CommandLine.ExitCode.USAGE : Failure.FAILED;
    } catch (IllegalStateException refused) {
      System.err.println(refused.getMessage());
      return Failure.FAILED;
    }
  }

  private Connections.Limits limits() {
    int steps = depth != null ? depth : other == null ? DEPTH_AROUND : DEPTH_BETWEEN;
    require("--depth", steps, MOST_DEPTH);
    require("--most", most, Integer.MAX_VALUE);
    require("--hub", hub, MOST_HUB);
    return new Connections.Limits(steps, most, hub);
  }

  private void require(String option, int value, int highest) {
    if (value < 1 || value > highest) {
      throw new CommandLine.ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          "%s must be 1 to %d, not %d.".formatted(option, highest, value));
    }
  }

  private Connections found(Snapshot snapshot, Connections.Limits limits) {
    NamedNodes names = new NamedNodes(snapshot);
    Node left = names.named(one);
    if (other == null) {
      return Connections.around(snapshot, left, limits);
    }
    Node right = names.named(other);
    if (left.equals(right)) {
      throw new IllegalStateException("Both words name the same thing: " + left.text() + ".");
    }
    return Connections.between(snapshot, left, right, limits);
  }

  private static void write(Snapshot snapshot, Connections found, Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      GraphMl.write(snapshot, found, out);
    }
    System.out.printf("%nWhat was walked is written to %s.%n", file);
  }
}
