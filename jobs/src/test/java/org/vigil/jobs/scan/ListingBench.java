package org.vigil.jobs.scan;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.vigil.isolate.sandbox.SandboxKind;
import org.vigil.lake.Sessions;
import org.vigil.lake.Tables;
import org.vigil.model.Reading;
import org.vigil.model.Source;
import org.vigil.model.SourceBuilder;
import org.vigil.model.schema.Versions;
import org.vigil.run.intake.Manifest;
import org.vigil.run.intake.SourceListing;
import org.vigil.run.intake.SourceObject;
import org.vigil.run.intake.SourceObjectBuilder;
import org.vigil.run.settings.IsolateSettings;
import org.vigil.run.settings.Settings;

/**
 * What a long listing costs, with a heap that could not have it in memory: seconds, processor time,
 * and the most of the heap that was in use, garbage too.
 *
 * <p>Arguments: {@code files <new folder> <count>} makes so many empty files, lists them and
 * deletes them; {@code objects <count>} sorts made-up objects, and finds what is unread of them
 * beside as many made-up readings; {@code join <new folder> <count>} finds it in a table of as
 * many, by Spark, which wants half a gigabyte; {@code maps <new folder> <count>} does so beside a
 * map of all rows, as a reference, which wants more; {@code list <count>} is the heap of a plain
 * list of objects, as a reference.
 */
public final class ListingBench {
  private static final String ROOT = "file:/srv/seized/case-2026-0417/telephone-3/DCIM/";
  private static final int IN_A_FOLDER = 10_000;

  /** One in so many was not read before. */
  private static final int NEW = 1_000;

  private static final ReadConditions TERMS =
      new ReadConditions("now", Map.of(), new IsolateSettings(SandboxKind.AUTO));

  private static final int VERSION = Versions.reading(Reading.class);

  private ListingBench() {}

  public static void main(String... arguments) throws IOException {
    int count = Integer.parseInt(arguments[arguments.length - 1]);
    switch (arguments[0]) {
      case "files" -> files(Path.of(arguments[1]), count);
      case "objects" -> objects(count);
      case "join" -> join(Path.of(arguments[1]), count, false);
      case "maps" -> join(Path.of(arguments[1]), count, true);
      case "list" -> list(count);
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static void files(Path folder, int count) throws IOException {
    Files.createDirectory(folder);
    try {
      for (int i = 0; i < count; i++) {
        Files.createFile(folder.resolve(name(i)));
      }
      Settings settings = Settings.load(null, Map.of("intake", folder.toString()));
      Manifest manifest = timed("list files", () -> Manifest.freeze(settings, new Configuration()));
      require(manifest.sources().count() == count);
      timed("digest", manifest::digest);
      unread(manifest.sources());
    } finally {
      for (int i = 0; i < count; i++) {
        Files.deleteIfExists(folder.resolve(name(i)));
      }
      Files.delete(folder);
    }
  }

  private static String name(long number) {
    return "IMG_%08d.jpg".formatted(number * 48_271 % 100_000_000);
  }

  private static SourceObject object(long number) {
    String path = number / IN_A_FOLDER + "/" + name(number);
    Instant modified = Instant.ofEpochMilli(1_700_000_000_000L + number);
    return SourceObjectBuilder.builder()
        .sourceId(SourceObject.id(ROOT + path, number, modified, null))
        .uri(ROOT + path)
        .path("DCIM/" + path)
        .caseId("case-2026-0417")
        .sizeBytes(number)
        .modifiedAt(modified)
        .build();
  }

  /** The numbers up to a count, in another order. */
  private static LongStream shuffled(long count) {
    return LongStream.range(0, count).map(i -> i * 15_485_863 % count);
  }

  private static SourceListing listing(long count) {
    return timed(
        "sort objects",
        () -> {
          SourceListing.Draft draft = new SourceListing.Draft(SourceListing.FEW);
          shuffled(count).forEach(number -> draft.add(object(number)));
          return draft.listed();
        });
  }

  private static void objects(int count) {
    timed("make objects", () -> shuffled(count).map(n -> object(n).uri().length()).sum());
    SourceListing listing = listing(count);
    require(listing.count() == count);
    timed("go through them", () -> listing.stream().mapToLong(SourceObject::sizeBytes).sum());
    unread(listing);
  }

  private static PastReading read(SourceObject object) {
    return PastReadingBuilder.builder()
        .sourceId(object.sourceId())
        .sourceUri(object.uri())
        .path(object.path())
        .caseId(object.caseId())
        .timesRead(1)
        .good(true)
        .lane(PastReading.NO_LANE)
        .build();
  }

  private static void unread(SourceListing listing) {
    long unread =
        timed(
            "find unread",
            () ->
                UnreadSources.of(
                        listing,
                        new PastReadings(
                            listing.stream()
                                .filter(object -> !isNew(object))
                                .map(ListingBench::read)
                                .iterator()),
                        TERMS,
                        Set.of())
                    .count());
    require(unread == listing.stream().filter(ListingBench::isNew).count());
  }

  private static boolean isNew(SourceObject object) {
    return object.uri().hashCode() % NEW == 0;
  }

  private static void join(Path folder, int count, boolean maps) throws IOException {
    SourceListing listing = listing(count);
    try (SparkSession spark = Sessions.open(Map.of("spark.master", "local[2]"))) {
      String table = folder.toString();
      timed(
          "write table",
          () -> {
            stored(spark, count).write().parquet(table);
            return table;
          });
      Dataset<Source> stored = spark.read().parquet(table).as(Tables.SOURCES.encoder());
      for (int round = 0; round < 3; round++) {
        UnreadSources unread =
            timed(
                "find unread in a table",
                () ->
                    UnreadSources.of(
                        listing, PastReadings.of(stored, List.of(), 1), TERMS, Set.of()));
        require(unread.count() == listing.stream().filter(ListingBench::isNew).count());
        require(!maps || byMap(listing, stored) == unread.count());
      }
    }
  }

  private static long byMap(SourceListing listing, Dataset<Source> stored) {
    return timed(
        "the same by a map",
        () -> {
          Map<String, Row> read = new HashMap<>();
          stored
              .select("sourceId", "timesRead", "limits", "settled", "readingVersion")
              .collectAsList()
              .forEach(row -> read.put(row.getString(0), row));
          return listing.stream().filter(one -> !read.containsKey(one.sourceId())).count();
        });
  }

  private static Dataset<Source> stored(SparkSession spark, long count) {
    return spark
        .range(0, count, 1, 8)
        .flatMap(
            (FlatMapFunction<Long, Source>)
                number -> {
                  SourceObject object = object(number);
                  return isNew(object)
                      ? List.<Source>of().iterator()
                      : List.of(row(object)).iterator();
                },
            Tables.SOURCES.encoder());
  }

  private static Source row(SourceObject object) {
    return SourceBuilder.builder()
        .sourceId(object.sourceId())
        .sourceUri(object.uri())
        .path(object.path())
        .caseId(object.caseId())
        .modifiedAt(object.modifiedAt())
        .settled(true)
        .readingVersion(VERSION)
        .timesRead(1)
        .build();
  }

  private static void list(int count) {
    Runtime heap = Runtime.getRuntime();
    System.gc();
    long before = heap.totalMemory() - heap.freeMemory();
    List<SourceObject> all = new ArrayList<>();
    shuffled(count).forEach(number -> all.add(object(number)));
    System.gc();
    long bytes = heap.totalMemory() - heap.freeMemory() - before;
    System.out.printf("%,d objects in a list: %,d bytes each%n", all.size(), bytes / all.size());
  }

  private static void require(boolean right) {
    if (!right) {
      throw new IllegalStateException("Not the objects that were made");
    }
  }

  private static <T> T timed(String step, Supplier<T> work) {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    List<MemoryPoolMXBean> heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    heap.forEach(MemoryPoolMXBean::resetPeakUsage);
    long cpu = system.getProcessCpuTime();
    long from = System.nanoTime();
    T result = work.get();
    System.out.printf(
        "%-24s %6.1f s  %6.1f s of cpu  %4d MiB of heap at most%n",
        step,
        (System.nanoTime() - from) / 1e9,
        (system.getProcessCpuTime() - cpu) / 1e9,
        heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20);
    return result;
  }
}
