package org.vigil.lake.lease;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Who writes to a lake.
 *
 * @param id tells this claim from every other
 * @param command what was started, such as {@code nightly}
 * @param machine one boot of one machine, and on it one space of process numbers; empty where the
 *     system does not say
 * @param startedAt when the process began, in milliseconds since 1970 as the system counts them; a
 *     number that another process has had before has another
 * @param since when it took the lease
 */
record Writer(
    String id,
    String command,
    String user,
    String host,
    String machine,
    long pid,
    long startedAt,
    Instant since) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /** A clock that was set right moves what the system says of a beginning. */
  private static final long CLOCK_MILLIS = 10_000;

  /** This process. */
  static Writer here(String command) {
    ProcessHandle process = ProcessHandle.current();
    return new Writer(
        UUID.randomUUID().toString(),
        command,
        System.getProperty("user.name", "unknown"),
        hostName(),
        thisMachine(),
        process.pid(),
        startedAt(process),
        Instant.now().truncatedTo(ChronoUnit.SECONDS));
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return "unknown";
    }
  }

  private static String thisMachine() {
    try {
      String boot = Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
      return boot + " " + Files.readSymbolicLink(Path.of("/proc/self/ns/pid"));
    } catch (IOException | UnsupportedOperationException elsewhere) {
      return "";
    }
  }

  private static long startedAt(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  /** Whether it is a process of this machine that has ended, which nobody needs to wait for. */
  boolean gone() {
    return !machine.isEmpty()
        && machine.equals(thisMachine())
        && ProcessHandle.of(pid).filter(this::isIt).isEmpty();
  }

  private boolean isIt(ProcessHandle process) {
    return process.pid() == pid
        && process.isAlive()
        && Math.abs(startedAt(process) - startedAt) <= CLOCK_MILLIS;
  }

  /** Who it is and since when, for a sentence. */
  String sentence() {
    return "%s of %s on %s (process %s), since %s"
        .formatted(command, user, host, Long.toString(pid), MOMENT.format(since));
  }

  byte[] json() {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", id).put("command", command).put("user", user).put("host", host);
    node.put("machine", machine).put("pid", pid).put("started_at", startedAt);
    node.put("since", since.toString());
    return (node + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Reads a claim; empty where it is not whole yet. */
  static Optional<Writer> parse(byte[] json) throws IOException {
    try {
      JsonNode node = JSON.readTree(json);
      if (!node.hasNonNull("since")) {
        return Optional.empty();
      }
      return Optional.of(
          new Writer(
              node.path("id").asText(),
              node.path("command").asText(),
              node.path("user").asText(),
              node.path("host").asText(),
              node.path("machine").asText(),
              node.path("pid").asLong(),
              node.path("started_at").asLong(),
              Instant.parse(node.path("since").asText())));
    } catch (JsonProcessingException unfinished) {
      return Optional.empty();
    }
  }
}
