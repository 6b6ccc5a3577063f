package org.vigil.jobs;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.vigil.jobs.demo.Camera;
import org.vigil.jobs.demo.DemoSeizure;
import org.vigil.jobs.demo.Roll;
import org.vigil.jobs.demo.scene.Scene;
import org.vigil.lake.Lake;
import org.vigil.lake.Sessions;
import org.vigil.lake.SharedSpark;
import org.vigil.lake.store.HaltingLogStore;

/**
 * Kills nights wherever they commit, and at any moment, and compares what comes of it with what
 * comes of the same nights left alone: the rows of all published tables, and the exported sheets.
 * One run after the other: a first night, one on which files came, one on which a list changed. At
 * the commits, one process is killed before a commit of its own is written, and the next after one,
 * until one ends; at any moment, the process and all that it has started are killed. Arguments: an
 * empty folder, how many random kills, the seed, and at which of its commits a process is killed at
 * the latest: 1 kills at every commit of the nights.
 */
public final class KillBench {
  private static final List<String> SHEETS =
      List.of("leads.csv", "lead-evidence.csv", "lead-media.csv", "cases.csv");

  private final Path folder;
  private final Random random;
  private final int mostCommits;

  private KillBench(Path folder, long seed, int mostCommits) {
    this.folder = folder;
    this.random = new Random(seed);
    this.mostCommits = mostCommits;
  }

  /** A change of what a site has, and its name. */
  private record Night(String name, Change change) {}

  private interface Change {
    void make() throws IOException;
  }

  /** What became of a night. */
  private record End(int processes, Duration time) {}

  /** Prints a line for each night. */
  public static void main(String... args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[0]));
    KillBench bench = new KillBench(folder, Long.parseLong(args[2]), Integer.parseInt(args[3]));
    int kills = Integer.parseInt(args[1]);
    boolean isSame = true;
    for (Night night : bench.nights()) {
      night.change().make();
      End alone = bench.run("alone");
      isSame &= bench.tell(night, "at every commit", "commits", alone, bench.killedAtCommits());
      isSame &= bench.tell(night, "at any moment", "moments", alone, bench.killed(alone, kills));
    }
    System.exit(isSame ? 0 : 1);
  }

  private List<Night> nights() {
    return List.of(
        new Night("first night", () -> SmallSeizure.writeTo(folder)),
        new Night("files came", this::seize),
        new Night("a list changed", this::list));
  }

  private void seize() throws IOException {
    LocalDateTime day = LocalDateTime.parse("2026-09-02T10:00:00");
    List<byte[]> roll = new Roll(Camera.NORTHLIGHT, Scene.COAST, 3, day, null, null).files(2);
    Path tablet = Files.createDirectories(folder.resolve("intake/tablet"));
    Files.writeString(tablet.resolve("case.json"), "{\"case_id\": \"tablet\"}");
    for (int each = 0; each < roll.size(); each++) {
      Files.write(tablet.resolve(each + ".jpg"), roll.get(each));
    }
  }

  private void list() throws IOException {
    String md5 = DigestUtils.md5Hex(Files.readAllBytes(folder.resolve("intake/tablet/0.jpg")));
    Files.writeString(folder.resolve("hash-sets/found.md5"), md5 + "\n");
  }

  /** One process after the other, each killed at its first commit, before it and after it. */
  private End killedAtCommits() throws Exception {
    Instant begun = Instant.now();
    int processes = 0;
    int exitCode = HaltingLogStore.KILLED;
    while (exitCode == HaltingLogStore.KILLED) {
      exitCode = start("commits", processes++ % 2 == 0 ? "before" : "after").waitFor();
    }
    require(exitCode, "commits");
    return new End(processes, Duration.between(begun, Instant.now()));
  }

  /** One process after the other, each killed after some time that a night may take. */
  private End killed(End alone, int kills) throws Exception {
    Instant begun = Instant.now();
    int killed = 0;
    while (killed < kills) {
      Process night = start("moments", "");
      if (night.waitFor(random.nextLong(alone.time().toMillis()), TimeUnit.MILLISECONDS)) {
        break;
      }
      night.descendants().forEach(ProcessHandle::destroyForcibly);
      night.destroyForcibly().waitFor();
      killed++;
    }
    require(start("moments", "").waitFor(), "moments");
    return new End(killed + 1, Duration.between(begun, Instant.now()));
  }

  private End run(String site) throws Exception {
    Instant begun = Instant.now();
    require(start(site, "").waitFor(), site);
    return new End(1, Duration.between(begun, Instant.now()));
  }

  private void require(int exitCode, String site) {
    if (exitCode != 0) {
      throw new IllegalStateException(
          "The night of %s ended with %d; see %s.log"
              .formatted(site, exitCode, folder.resolve(site)));
    }
  }

  private boolean tell(Night night, String how, String site, End alone, End end)
      throws IOException {
    boolean isSame = rows("alone").equals(rows(site));
    boolean isSameSheets = sheets("alone").equals(sheets(site));
    System.out.printf(
        "%-15s %-16s %4d processes, %5d s (left alone %3d s): tables %s, sheets %s, left in temp:"
            + " %s%n",
        night.name(),
        how,
        end.processes(),
        end.time().toSeconds(),
        alone.time().toSeconds(),
        isSame ? "equal" : "DIFFER",
        isSameSheets ? "equal" : "DIFFER",
        leftOvers(site));
    return isSame && isSameSheets;
  }

  private Map<String, List<String>> rows(String site) {
    return Nights.rows(
        new Lake(SharedSpark.session(), folder.resolve(site + "/lake").toString()),
        "file:" + folder);
  }

  private Map<String, String> sheets(String site) throws IOException {
    Map<String, String> sheets = new TreeMap<>();
    try (Stream<Path> nights = Files.list(folder.resolve(site + "/export"))) {
      for (Path night : nights.toList()) {
        for (String sheet : SHEETS) {
          sheets.put(night.getFileName() + "/" + sheet, Files.readString(night.resolve(sheet)));
        }
      }
    }
    return sheets;
  }

  private List<String> leftOvers(String site) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(site + "/temp"))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private Process start(String site, String halt) throws IOException {
    Path temp = Files.createDirectories(folder.resolve(site + "/temp"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens") || argument.startsWith("-D"))
        .forEach(command::add);
    command.add("-Dvigil.halt=" + halt);
    command.add("-Dvigil.halt.commit=" + (1 + random.nextInt(mostCommits)));
    command.add("-Djava.io.tmpdir=" + temp);
    command.addAll(List.of("-Xmx2g", "-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=256m"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Vigil.class.getName(), "nightly", "-c", settings(site).toString()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve(site + ".log").toFile()))
        .start();
  }

  private Path settings(String site) throws IOException {
    Map<String, String> settings = new TreeMap<>();
    settings.put("vigil.lake", folder.resolve(site + "/lake").toString());
    settings.put("vigil.intake", folder.resolve("intake").toString());
    settings.put("vigil.hash-sets", folder.resolve("hash-sets").toString());
    settings.put("vigil.export", folder.resolve(site + "/export").toString());
    settings.put("vigil.as-of", DemoSeizure.AS_OF.toString());
    Sessions.SMALL.forEach((key, value) -> settings.put("vigil.spark.\"" + key + "\"", value));
    settings.put("vigil.spark.\"spark.master\"", "local[2]");
    settings.put("vigil.spark.\"spark.delta.logStore.file.impl\"", HaltingLogStore.class.getName());
    List<String> lines = new ArrayList<>();
    settings.forEach((key, value) -> lines.add("%s = \"%s\"".formatted(key, value)));
    return Files.write(folder.resolve(site + ".conf"), lines);
  }
}
