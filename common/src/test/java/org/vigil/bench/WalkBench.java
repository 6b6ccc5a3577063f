package org.vigil.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.vigil.archive.Limits;
import org.vigil.archive.Slice;
import org.vigil.archive.Slicer;
import org.vigil.archive.SourceWalk;
import org.vigil.archive.WalkSource;
import org.vigil.media.MediaLimits;
import org.vigil.media.MediaReader;

/**
 * Walking archives: a zip of stored members with one reader and with two, beside the tools that
 * give the same digests; a zip of many tiny members; one member of gigabytes that hold nothing.
 */
public final class WalkBench {
  private static final long SLICE_BYTES = 16 << 20;
  private static final WalkSource SOURCE = new WalkSource("id", "file:/x", "case", "x", 1);

  private WalkBench() {}

  public static void main(String... ignored) throws Exception {
    stored(600, 2_000_000);
    tiny(100_000);
    sparse(5L << 30);
  }

  private static void stored(int megabytes, int memberBytes) throws Exception {
    Path zip = Files.createTempFile("vigil-bench", ".zip");
    try {
      try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
        Random random = new Random(1);
        byte[] content = new byte[memberBytes];
        for (int i = 0; i < megabytes * 1_000_000L / memberBytes; i++) {
          random.nextBytes(content);
          store(out, "m" + i, content);
        }
      }
      walk(zip, 1);
      double one = walk(zip, 1);
      double two = walk(zip, 2);
      System.out.printf(
          "%d MB stored: one reader %.2f s, %.0f MB/s; two %.2f s: %.2f times as fast%n",
          megabytes, one, megabytes / one, two, one / two);
      for (String tool : List.of("md5sum", "sha1sum", "sha256sum", "hashdeep")) {
        tool(tool, zip);
      }
    } finally {
      Files.delete(zip);
    }
  }

  private static void store(ZipOutputStream out, String name, byte[] content) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    out.putNextEntry(entry);
    out.write(content);
  }

  /** The container's digests and its members', by so many readers; the seconds on the wall. */
  private static double walk(Path zip, int readers) throws Exception {
    Queue<Slice> slices;
    try (LocalFile file = new LocalFile(zip)) {
      slices = new ConcurrentLinkedQueue<>(Slicer.cut(file, SLICE_BYTES));
    }
    List<Thread> threads = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; i < readers; i++) {
      Thread thread = new Thread(() -> drain(zip, slices));
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static void drain(Path zip, Queue<Slice> slices) {
    try (MediaReader media = new MediaReader(MediaLimits.standard())) {
      for (Slice slice = slices.poll(); slice != null; slice = slices.poll()) {
        read(zip, slice, media);
      }
    }
  }

  private static long read(Path zip, @Nullable Slice slice, MediaReader media) {
    AtomicLong things = new AtomicLong();
    try (SourceWalk walk =
        new SourceWalk(SOURCE, () -> new LocalFile(zip), slice, Limits.standard(), media)) {
      walk.forEachRemaining(reading -> things.incrementAndGet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return things.get();
  }

  private static void tool(String name, Path file) throws InterruptedException {
    long start = System.nanoTime();
    try {
      new ProcessBuilder(name, file.toString())
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
      System.out.printf("  %s %.2f s%n", name, (System.nanoTime() - start) / 1e9);
    } catch (IOException e) {
      System.out.printf("  %s is not installed%n", name);
    }
  }

  private static void tiny(int members) throws Exception {
    Path zip = Files.createTempFile("vigil-bench", ".zip");
    try {
      try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
        for (int i = 0; i < members; i++) {
          store(out, "folder/member-" + i, Integer.toString(i).getBytes(StandardCharsets.US_ASCII));
        }
      }
      measured("%,d tiny members".formatted(members), zip);
    } finally {
      Files.delete(zip);
    }
  }

  private static void sparse(long bytes) throws Exception {
    Path zip = Files.createTempFile("vigil-bench", ".zip");
    try {
      try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
        out.putNextEntry(new ZipEntry("sparse.img"));
        zeros(out, bytes);
      }
      measured(
          "one member of %,d MiB, packed to %,d KiB".formatted(bytes >> 20, Files.size(zip) >> 10),
          zip);
    } finally {
      Files.delete(zip);
    }
  }

  private static void zeros(OutputStream out, long bytes) throws IOException {
    byte[] block = new byte[1 << 20];
    for (long written = 0; written < bytes; written += block.length) {
      out.write(block);
    }
  }

  private static void measured(String what, Path zip) {
    HeapPeak.reset();
    try (MediaReader media = new MediaReader(MediaLimits.standard())) {
      CpuTime.Taken taken = CpuTime.least(1, () -> read(zip, null, media));
      System.out.printf(
          "%s: %,d things in %.1f s, %,.0f/s; at most %,d MiB of heap%n",
          what,
          taken.result(),
          taken.millis() / 1000,
          taken.result() * 1000 / taken.millis(),
          HeapPeak.mebibytes());
    }
  }
}
