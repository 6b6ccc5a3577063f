package org.vigil.jobs.lead.population;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.vigil.jobs.lead.quality.ListQuality;
import org.vigil.jobs.lead.quality.ListedLead;
import org.vigil.jobs.lead.quality.QualityTable;
import org.vigil.jobs.lead.quality.Truth;
import org.vigil.lake.Lake;
import org.vigil.lake.Sessions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How good the lead list is on planted populations, as a Markdown table: {@code LeadBench --folder
 * FOLDER --seeds 1,2,3 --media 5000 --cases 24 --innocent 0.6 --important 1 --without
 * recent,place}. Each seed is a lake of its own; signals are left out on the night after, on which
 * nothing comes, and stand beside that night with all of them.
 */
@Command(name = "LeadBench")
public final class LeadBench implements Runnable {
  /** So many media are worth the compilation of queries. */
  private static final int LARGE = 20_000;

  @Option(names = "--folder", description = "Where the lakes go.")
  private Path folder = Path.of(".");

  @Option(names = "--seeds", split = ",", defaultValue = "1")
  private List<Long> seeds = new ArrayList<>();

  @Option(names = "--media", defaultValue = "5000")
  private int media;

  @Option(names = "--cases", defaultValue = "24")
  private int cases;

  @Option(names = "--innocent", defaultValue = "0.6")
  private double innocent;

  @Option(names = "--important", defaultValue = "1")
  private int important;

  @Option(names = "--nights", defaultValue = "3")
  private int nights;

  @Option(names = "--without", split = ",", description = "Signals that give no points; or each.")
  private List<String> without = new ArrayList<>();

  @Option(names = "--paint", description = "Paints the first seed's population there, no more.")
  private @Nullable Path paint;

  @Option(names = "--measure", description = "The lake of a night, to be measured by --truth.")
  private @Nullable String measure;

  @Option(names = "--truth", description = "The truth.csv of what was painted.")
  private @Nullable Path truth;

  @Option(names = "--list", description = "How many leads are printed, each with its groups.")
  private int list;

  @Option(names = "--set", description = "Settings of the night.")
  private Map<String, String> settings = new HashMap<>();

  /** Measures, and prints. */
  public static void main(String... arguments) {
    System.exit(new CommandLine(new LeadBench()).execute(arguments));
  }

  @Override
  public void run() {
    Map<String, String> session = new HashMap<>(media > LARGE ? Map.of() : Sessions.SMALL);
    session.put("spark.master", "local[2]");
    QualityTable table = new QualityTable();
    try {
      if (paint != null) {
        PaintedFolders.write(Population.of(mix(seeds.get(0))), paint);
        return;
      }
      try (SparkSession spark = Sessions.open(session)) {
        if (measure != null && truth != null) {
          List<ListedLead> list = ListedLead.of(new Lake(spark, measure));
          table.add("painted", new ListQuality(list, PaintedFolders.truth(truth)));
        } else {
          for (long seed : seeds) {
            measure(spark, seed, table);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    System.out.println(table);
  }

  private Mix mix(long seed) {
    return new Mix(seed, cases, media, innocent, important, nights);
  }

  private void measure(SparkSession spark, long seed, QualityTable table) throws IOException {
    Population population = Population.of(mix(seed));
    Path lakes = Files.createTempDirectory(Files.createDirectories(folder), "seed-" + seed + "-");
    PlantedNights done = new PlantedNights(spark, lakes, settings);
    Lake lake = done.over(population);
    List<Truth> truth = population.truth(spark).collectAsList();
    table.add("seed " + seed, new ListQuality(ListedLead.of(lake), truth));
    print(ListedLead.of(lake), truth);
    if (!without.isEmpty()) {
      lake = done.again(population, Map.of());
      table.add("the night after", new ListQuality(ListedLead.of(lake), truth));
    }
    boolean each = without.equals(List.of("each"));
    for (String signal : each ? List.copyOf(SilentSignals.names()) : without) {
      lake = done.again(population, SilentSignals.without(signal));
      table.add("without " + signal, new ListQuality(ListedLead.of(lake), truth));
    }
  }

  private void print(List<ListedLead> leads, List<Truth> truth) {
    Map<String, String> groups = new HashMap<>();
    truth.forEach(one -> groups.merge(one.sha256(), one.grade() + " " + one.group(), (a, b) -> a));
    for (int at = 0; at < Math.min(list, leads.size()); at++) {
      ListedLead lead = leads.get(at);
      List<String> names =
          lead.media().stream().map(m -> groups.getOrDefault(m, "bulk")).distinct().toList();
      System.out.printf(
          Locale.ROOT,
          "%4d %-8s %5.1f %4d media %s | %s%n",
          at + 1,
          lead.tier(),
          lead.score(),
          lead.media().size(),
          names.subList(0, Math.min(4, names.size())),
          lead.about().replace('\n', ' '));
    }
  }
}
