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
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.io.FileUtils;
import org.vigil.jobs.demo.Camera;
import org.vigil.jobs.demo.Roll;
import org.vigil.jobs.demo.scene.Scene;
import org.vigil.lake.store.HaltingLogStore;

/**
 * Kills nights wherever they commit, and at any moment, and compares what comes of it with what
 * comes of the same nights left alone: the rows of all published tables, and the exported sheets.
 * One after the other: a first night, one on which files came, one on which a list changed, the
 * purge of a case, and a seizure with the night that takes it over. At the commits, one process is
 * killed before a commit of its own is written, and the next after one, until one ends; at any
 * moment, the process and all that it has started are killed. Arguments: an empty folder, how many
 * random kills of each command, the seed, at which of its commits a process is killed at the latest
 * (1 kills at every commit of the nights), and which nights are killed, by number from 1: all, if
 * none is named. The others are left alone.
 */
public final class KillBench {
  private final Path folder;
  private final Random random;
  private final int mostCommits;
  private final List<String> killed;

  private KillBench(Path folder, long seed, int mostCommits, List<String> killed) {
    this.folder = folder;
    this.random = new Random(seed);
    this.mostCommits = mostCommits;
    this.killed = killed;
  }

  /** A change of what a site has, its name, and the commands that are run then. */
  private record Night(String name, Change change, List<List<String>> commands) {}

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
    boolean isKilled = killed.isEmpty() || killed.contains(String.valueOf(number));
    if (!isKilled) {
      if (killed.stream().anyMatch(later -> Integer.parseInt(later) > number)) {
        alone(night);
      }
      return true;
    }
    for (String site : number > 1 ? List.of("commits", "moments") : List.<String>of()) {
      FileUtils.deleteDirectory(folder.resolve(site).toFile());
      Folders.copy(folder.resolve("alone"), folder.resolve(site));
    }
    End alone = alone(night);
    boolean isSame = tell(night, "at every commit", "commits", alone, killedAtCommits(night));
    if (kills > 0) {
      isSame &= tell(night, "at any moment", "moments", alone, killed(night, alone, kills));
    }
    return isSame;
  }

  private List<Night> nights() {
    List<List<String>> nightly = List.of(List.of("nightly"));
    String raid = folder.resolve("raid").toString();
    return List.of(
        new Night("first night", () -> SmallSeizure.writeTo(folder), nightly),
        new Night("files came", this::seize, nightly),
        new Night("a list changed", this::list, nightly),
        new Night("a purge", () -> {}, List.of(List.of("keep"))),
        new Night("a seizure", this::raid, List.of(List.of("seizure", raid), List.of("nightly"))));
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

  /** What a raid found: a listed picture, and an account that the telephone has too. */
  private void raid() throws IOException {
    Path raid = folder.resolve("raid");
    Folders.copy(folder.resolve("intake/laptop"), raid);
    Files.writeString(raid.resolve("case.json"), "{\"case_id\": \"raid\"}");
    Files.copy(folder.resolve("intake/phone/coast.jpg"), raid.resolve("coast.jpg"));
  }

  private End alone(Night night) throws Exception {
    Instant begun = Instant.now();
    for (List<String> command : night.commands()) {
      require(start(site("alone"), command, "").waitFor(), "alone");
    }
    return new End(night.commands().size(), Duration.between(begun, Instant.now()));
  }

  /** One process after the other, each killed at its first commit, before it and after it. */
  private End killedAtCommits(Night night) throws Exception {
    Instant begun = Instant.now();
    int processes = 0;
    for (List<String> command : night.commands()) {
      int exitCode = HaltingLogStore.KILLED;
      while (exitCode == HaltingLogStore.KILLED) {
        String halt = processes++ % 2 == 0 ? "before" : "after";
        exitCode = start(site("commits"), command, halt).waitFor();
      }
      require(exitCode, "commits");
    }
    return new End(processes, Duration.between(begun, Instant.now()));
  }

  /** One process after the other, each killed after some time that the night may take. */
  private End killed(Night night, End alone, int kills) throws Exception {
    Instant begun = Instant.now();
    long longest = alone.time().toMillis() / night.commands().size();
    int processes = 0;
    for (List<String> command : night.commands()) {
      int killed = 0;
      while (killed < kills && died(command, random.nextLong(longest))) {
        killed++;
      }
      require(start(site("moments"), command, "").waitFor(), "moments");
      processes += killed + 1;
    }
    return new End(processes, Duration.between(begun, Instant.now()));
  }

  /** Whether a process was killed; else it had ended before its time. */
  private boolean died(List<String> command, long afterMillis) throws Exception {
    Process process = start(site("moments"), command, "");
    if (process.waitFor(afterMillis, TimeUnit.MILLISECONDS)) {
      return false;
    }
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().waitFor();
    return true;
  }

  private void require(int exitCode, String site) {
    if (exitCode != 0) {
      throw new IllegalStateException(
          "The night of %s ended with %d; see %s.log".formatted(site, exitCode, site(site).log()));
    }
  }

  private boolean tell(Night night, String how, String name, End alone, End end)
      throws IOException {
    KilledSite one = site("alone");
    KilledSite other = site(name);
    boolean isSame =
        one.rows().equals(other.rows())
            && one.receipts().equals(other.receipts())
            && one.alerts().equals(other.alerts());
    boolean isSameSheets = one.sheets().equals(other.sheets());
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
        other.leftOvers());
    return isSame && isSameSheets;
  }

  private KilledSite site(String name) {
    return new KilledSite(folder, name);
  }

  private Process start(KilledSite site, List<String> arguments, String halt) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens") || argument.startsWith("-D"))
        .forEach(command::add);
    command.add("-Dvigil.halt=" + halt);
    command.add("-Dvigil.halt.commit=" + (1 + random.nextInt(mostCommits)));
    command.add("-Djava.io.tmpdir=" + Files.createDirectories(site.temp()));
    command.addAll(List.of("-Xmx2g", "-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=256m"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Vigil.class.getName()));
    command.addAll(arguments);
    command.addAll(List.of("-c", site.writeSettings().toString()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(site.log().toFile()))
        .start();
  }
}
