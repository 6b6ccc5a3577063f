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
import org.apache.commons.io.FileUtils;
import org.vigil.jobs.demo.Camera;
import org.vigil.jobs.demo.DemoSeizure;
import org.vigil.jobs.demo.Roll;
import org.vigil.jobs.demo.scene.Scene;
import org.vigil.lake.Lake;
import org.vigil.lake.Sessions;
import org.vigil.lake.SharedSpark;
import org.vigil.lake.store.HaltingLogStore;
import org.vigil.model.ledger.Purge;
import org.vigil.model.ledger.PurgeBuilder;
import org.vigil.run.ledger.Receipts;
import org.vigil.run.ledger.SealKey;

/**
 * Kills nights wherever they commit, and at any moment, and compares what comes of it with what
 * comes of the same nights left alone: the rows of all published tables, and the exported sheets.
 * One run after the other: a first night, one on which files came, one on which a list changed, and
 * the purge of a case. At the commits, one process is killed before a commit of its own is written,
 * and the next after one, until one ends; at any moment, the process and all that it has started
 * are killed. Arguments: an empty folder, how many random kills, the seed, at which of its commits
 * a process is killed at the latest (1 kills at every commit of the nights), and which nights are
 * killed, by number from 1: all, if none is named. The others are left alone.
 */
public final class KillBench {
  private static final List<String> SHEETS =
      List.of("leads.csv", "lead-evidence.csv", "lead-media.csv", "cases.csv");

  private final Path folder;
  private final Random random;
  private final int mostCommits;
  private final List<String> killed;
  private String verb = "";

  private KillBench(Path folder, long seed, int mostCommits, List<String> killed) {
    this.folder = folder;
    this.random = new Random(seed);
    this.mostCommits = mostCommits;
    this.killed = killed;
  }

  /** A change of what a site has, its name, and what is run then. */
  private record Night(String name, String command, Change change) {}

  private interface Change {
    void make() throws IOException;
  }

  /** What became of a night. */
  private record End(int processes, Duration time) {}

  /** Prints a line for each night. */
  public static void main(String... args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[0]));
    KillBench bench =
        new KillBench(
            folder,
            Long.parseLong(args[2]),
            Integer.parseInt(args[3]),
            List.of(args).subList(4, args.length));
    int kills = Integer.parseInt(args[1]);
    boolean isSame = true;
    List<Night> nights = bench.nights();
    for (int number = 1; number <= nights.size(); number++) {
      isSame &= bench.done(nights.get(number - 1), number, kills);
    }
    System.exit(isSame ? 0 : 1);
  }

  /** Each night that is killed begins with what the night before came to when left alone. */
  private boolean done(Night night, int number, int kills) throws Exception {
    night.change().make();
    verb = night.command();
    boolean isKilled = killed.isEmpty() || killed.contains(String.valueOf(number));
    if (!isKilled) {
      if (killed.contains(String.valueOf(number + 1))) {
        run("alone");
      }
      return true;
    }
    for (String site : number > 1 ? List.of("commits", "moments") : List.<String>of()) {
      FileUtils.deleteDirectory(folder.resolve(site).toFile());
      Folders.copy(folder.resolve("alone"), folder.resolve(site));
    }
    End alone = run("alone");
    boolean isSame = tell(night, "at every commit", "commits", alone, killedAtCommits());
    if (kills > 0) {
      isSame &= tell(night, "at any moment", "moments", alone, killed(alone, kills));
    }
    return isSame;
  }

  private List<Night> nights() {
    return List.of(
        new Night("first night", "nightly", () -> SmallSeizure.writeTo(folder)),
        new Night("files came", "nightly", this::seize),
        new Night("a list changed", "nightly", this::list),
        new Night("a purge", "keep", () -> {}));
  }

  /** The pictures of a tablet, which was to be kept until a day that is past. */
  private void seize() throws IOException {
    LocalDateTime day = LocalDateTime.parse("2026-09-02T10:00:00");
    List<byte[]> roll = new Roll(Camera.NORTHLIGHT, Scene.COAST, 3, day, null, null).files(2);
    Path tablet = Files.createDirectories(folder.resolve("intake/tablet"));
    Files.writeString(
        tablet.resolve("case.json"), "{\"case_id\": \"tablet\", \"retain_until\": \"2020-01-01\"}");
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
    boolean isSame = rows("alone").equals(rows(site)) && receipts("alone").equals(receipts(site));
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

  /** What receipts say but when. */
  private List<Purge> receipts(String site) {
    Lake lake = new Lake(SharedSpark.session(), folder.resolve(site + "/lake").toString());
    return new Receipts(lake, SealKey.NONE)
        .all().stream()
            .map(PurgeBuilder::builder)
            .map(one -> one.purgedAt(Instant.EPOCH).filesSearched(0).prevHash("").rowHash(""))
            .map(PurgeBuilder::build)
            .toList();
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
    command.addAll(List.of(Vigil.class.getName(), verb, "-c", settings(site).toString()));
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
