package org.vigil.jobs.hashset;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.spark.sql.SparkSession;
import org.vigil.lake.Sessions;
import org.vigil.run.JobRun;
import org.vigil.run.settings.Settings;

/**
 * What it costs to import a large VICS hash set, shaped like Project VIC's of 2020: {@code
 * ImportBench FOLDER ENTRIES}. The list is made if it is not there yet; the lake is left behind,
 * and must be new. The file is parsed alone first, and then imported, which reads it twice.
 * Processor time is that of this process, the peak that of its resident memory since it began.
 */
final class ImportBench {
  private static final String MODEL =
      "http://github.com/VICSDATAMODEL/ProjectVic/DataModels/2.0.xml/US/$metadata#Media";

  /** So many of ten entries have a PhotoDNA hash. */
  private static final int WITH_PHOTO_DNA = 6;

  private ImportBench() {}

  /** Makes the list, and measures. */
  public static void main(String... arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    long entries = Long.parseLong(arguments[1]);
    Path list = folder.resolve("lists/vics-" + entries + ".json");
    if (!Files.exists(list)) {
      measured("made", entries, () -> write(list, entries));
    }
    System.out.printf("%,d bytes%n", Files.size(list));
    Settings settings =
        Settings.load(
            null,
            Map.of(
                "lake", folder.resolve("lake").toString(),
                "intake", Files.createDirectories(folder.resolve("intake")).toString(),
                "hash-sets", list.toString()));
    try (SparkSession spark = Sessions.open(settings.spark())) {
      var hadoop = spark.sparkContext().hadoopConfiguration();
      JobRun run = JobRun.open(spark, settings, "bench");
      NamedList named =
          NamedList.of(
                  run.manifest().hashLists(), settings.bind("vigil.import", ImportSettings::from))
              .get(0);
      measured("parsed", entries, () -> ListReader.probe(named, hadoop, 1).entries());
      measured("imported", entries, () -> new ImportHashSets().run(run));
    }
  }

  private static void measured(String what, long entries, Callable<?> work) throws Exception {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long processor = system.getProcessCpuTime();
    long start = System.nanoTime();
    Object result = work.call();
    double wall = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "%-9s %7.1f s wall, %7.1f s cpu, %,9.0f entries/s, peak %s: %s%n",
        what, wall, (system.getProcessCpuTime() - processor) / 1e9, entries / wall, peak(), result);
  }

  private static String peak() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        ? Files.readAllLines(status, US_ASCII).stream()
            .filter(line -> line.startsWith("VmHWM:"))
            .map(line -> line.substring(6).strip())
            .findFirst()
            .orElse("?")
        : "?";
  }

  private static long write(Path list, long entries) throws IOException {
    Files.createDirectories(list.getParent());
    Path unfinished = list.resolveSibling("unfinished");
    try (var bytes = new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 20);
        JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("@odata.context", MODEL);
      json.writeArrayFieldStart("value");
      for (long number = 0; number < entries; number++) {
        media(json, number);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    Files.move(unfinished, list);
    return Files.size(list);
  }

  private static void media(JsonGenerator json, long number) throws IOException {
    String name = "media " + number;
    json.writeStartObject();
    json.writeNumberField("MediaID", number);
    json.writeNumberField("Category", number % 5);
    json.writeStringField("MD5", DigestUtils.md5Hex(name));
    json.writeStringField("SHA1", DigestUtils.sha1Hex(name));
    json.writeStringField("VictimIdentified", number % 3 == 0 ? "true" : "false");
    json.writeBooleanField("IsPrecategorized", true);
    json.writeNumberField("MediaSize", number * 7);
    if (number % 100 == 0) {
      json.writeStringField("Series", "Series " + number % 1000);
    }
    if (number % 10 < WITH_PHOTO_DNA) {
      json.writeStringField("PhotoDNA", DigestUtils.sha512Hex(name).repeat(2).substring(0, 192));
    }
    json.writeEndObject();
  }
}
