package org.vigil.jobs.export;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.vigil.jobs.export.folder.ExportFolder;
import org.vigil.jobs.export.folder.FileModes;
import org.vigil.jobs.export.folder.HadoopFolder;
import org.vigil.jobs.export.page.CasePages;
import org.vigil.jobs.export.rows.ExportFormat;
import org.vigil.jobs.export.rows.GivenLeadList;
import org.vigil.jobs.export.rows.LeadLake;
import org.vigil.jobs.export.rows.Night;
import org.vigil.jobs.export.rows.NightRows;
import org.vigil.jobs.export.rows.StoredLeadList;
import org.vigil.lake.Lake;
import org.vigil.lake.SharedSpark;
import org.vigil.lake.Snapshot;

/**
 * Writes every export of a list of so many leads: {@code FOLDER LEADS}. Says how long each took and
 * how much heap was in use at most.
 */
final class ExportBench {
  private ExportBench() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    Lake lake = new Lake(SharedSpark.session(), folder.resolve("lake").toString());
    if (!Files.exists(folder.resolve("lake"))) {
      LeadLake.write(lake, (GivenLeadList) SampleNight.of(Integer.parseInt(arguments[1])).leads());
    }
    System.gc();
    pools().forEach(MemoryPoolMXBean::resetPeakUsage);
    Snapshot snapshot = new Snapshot(lake, Map.of());
    Night night =
        new Night(
            SampleNight.run(12),
            NightRows.counts(snapshot, SampleNight.run(12)),
            List.of(),
            new StoredLeadList(snapshot, 12),
            List.of(),
            Stream::of);
    ExportFolder target =
        new HadoopFolder(
            new org.apache.hadoop.fs.Path(folder.resolve("out").toUri()),
            new Configuration(),
            FileModes.PRIVATE);
    for (ExportFormat format : ExportFormats.all()) {
      Instant start = Instant.now();
      target.write(format.fileName(), out -> format.write(night, out));
      print(format.fileName(), start);
    }
    Instant start = Instant.now();
    CasePages.write(night, target);
    print("cases", start);
  }

  private static void print(String file, Instant start) {
    long peak = pools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    System.out.printf(
        Locale.ROOT,
        "%-18s %6.1f s, heap at most %,d MB%n",
        file,
        Duration.between(start, Instant.now()).toMillis() / 1000.0,
        peak >> 20);
  }

  private static Stream<MemoryPoolMXBean> pools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP);
  }
}
