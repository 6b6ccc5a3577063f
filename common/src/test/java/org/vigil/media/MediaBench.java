package org.vigil.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.vigil.hash.Digests;
import org.vigil.media.facts.MediaFormat;
import org.vigil.media.facts.MediaLimits;
import org.vigil.media.facts.VideoLimits;
import org.vigil.media.rows.MediaRows;
import org.vigil.media.type.MediaTypes;
import org.vigil.model.Media;

/**
 * What a photograph costs: three digests, type, decoding, PDQ in eight orientations and metadata,
 * in this process and through the worker, beside plain ImageIO with the JDK's three digests, the
 * digests alone, and exiftool where it is installed. Give it folders of JPEG files.
 */
public final class MediaBench {
  /** So many until the second compiler has done all that it will. */
  private static final int ROUNDS = 80;

  private static final int SLOW_ROUNDS = 8;

  /** The worker's time is told in hundredths of a second, so that one round reads all so often. */
  private static final int REPEATS = 10;

  private static final int WORKER_ROUNDS = 60;

  private static final long LEAST_BYTES = 1_000_000;

  private MediaBench() {}

  public static void main(String... folders) throws Exception {
    List<byte[]> photos = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (String folder : folders) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(MediaBench::isPhotograph).sorted().toList()) {
          photos.add(Files.readAllBytes(file));
          names.add(file.toString());
        }
      }
    }
    double megabytes = photos.stream().mapToLong(photo -> photo.length).sum() / 1e6;
    System.out.printf(
        "%d photographs, %.1f MB; CPU, the least of rounds%n", names.size(), megabytes);
    for (boolean scaled : List.of(true, false)) {
      List<MediaFormat> formats = MediaFormats.all(limits(scaled));
      String decoding = scaled ? "scaled" : "full";
      told(megabytes, "in this process, " + decoding, here(ROUNDS, () -> all(photos, formats)));
      told(megabytes, "through the worker, " + decoding, worker(photos, scaled));
    }
    told(megabytes, "ImageIO and the JDK's digests", here(SLOW_ROUNDS, () -> plain(photos)));
    told(megabytes, "the JDK's three digests alone", here(ROUNDS, () -> jdkDigests(photos)));
    told(megabytes, "our three digests alone", here(ROUNDS, () -> ownDigests(photos)));
    exiftool(megabytes, names);
  }

  private static boolean isPhotograph(Path file) {
    return file.toString().toLowerCase(java.util.Locale.ROOT).matches(".*\\.jpe?g")
        && file.toFile().length() >= LEAST_BYTES;
  }

  private static void told(double megabytes, String what, Duration cpu) {
    double seconds = cpu.toNanos() / 1e9;
    System.out.printf("%-40s %6.3f s  %6.1f MB/s%n", what, seconds, megabytes / seconds);
  }

  private static Duration here(int rounds, Runnable work) {
    var threads = ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int round = 0; round < rounds; round++) {
      long start = threads.getCurrentThreadCpuTime();
      work.run();
      least = Math.min(least, threads.getCurrentThreadCpuTime() - start);
    }
    return Duration.ofNanos(least);
  }

  private static Object all(List<byte[]> photos, List<MediaFormat> formats) {
    return photos.stream().map(photo -> row(photo, formats)).toList();
  }

  private static Media row(byte[] photo, List<MediaFormat> formats) {
    Digests digests = new Digests();
    digests.update(photo, 0, photo.length);
    String type = new MediaTypes().of(Arrays.copyOf(photo, MediaTypes.HEAD_BYTES));
    return MediaRows.row(digests.finish(), type, MediaFormats.read(formats, photo, type));
  }

  /** What makes the row of a photograph in this process, by scaled decoding. */
  public static Function<byte[], Media> inProcess() {
    List<MediaFormat> formats = MediaFormats.all(limits(true));
    return photo -> row(photo, formats);
  }

  private static MediaLimits limits(boolean scaled) {
    return new MediaLimits(
        256 << 20,
        200_000_000,
        512,
        10_000,
        Duration.ofMinutes(1),
        Duration.ZERO,
        scaled,
        VideoLimits.standard());
  }

  /** This thread and the worker's process. */
  private static Duration worker(List<byte[]> photos, boolean scaled) {
    try (MediaReader reader = new MediaReader(limits(scaled))) {
      Duration least = Duration.ofDays(1);
      for (int round = 0; round < WORKER_ROUNDS; round++) {
        Duration before = children();
        Duration own = once(() -> through(reader, photos));
        Duration taken = own.plus(children()).minus(before).dividedBy(REPEATS);
        least = taken.compareTo(least) < 0 ? taken : least;
      }
      return least;
    }
  }

  private static Duration once(Runnable work) {
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    work.run();
    return Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
  }

  private static Duration children() {
    return ProcessHandle.current()
        .children()
        .map(child -> child.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static Object through(MediaReader reader, List<byte[]> photos) {
    List<Object> rows = new ArrayList<>();
    try {
      for (int repeat = 0; repeat < REPEATS; repeat++) {
        for (byte[] photo : photos) {
          rows.add(reader.read(new ByteArrayInputStream(photo)).media());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private static Object plain(List<byte[]> photos) {
    List<Object> pictures = new ArrayList<>();
    try {
      for (byte[] photo : photos) {
        pictures.add(ImageIO.read(new ByteArrayInputStream(photo)).getWidth());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    pictures.add(jdkDigests(photos));
    return pictures;
  }

  private static Object jdkDigests(List<byte[]> photos) {
    List<Object> digests = new ArrayList<>();
    for (byte[] photo : photos) {
      for (String algorithm : List.of("MD5", "SHA-1", "SHA-256")) {
        digests.add(digest(algorithm, photo));
      }
    }
    return digests;
  }

  private static byte[] digest(String algorithm, byte[] photo) {
    try {
      return MessageDigest.getInstance(algorithm).digest(photo);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object ownDigests(List<byte[]> photos) {
    List<Object> digests = new ArrayList<>();
    for (byte[] photo : photos) {
      Digests each = new Digests();
      each.update(photo, 0, photo.length);
      digests.add(each.finish());
    }
    return digests;
  }

  private static void exiftool(double megabytes, List<String> names) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of("bash", "-c", "TIMEFORMAT='%U %S'; time exiftool -q -json \"$@\" >&2", "-"));
    command.addAll(names);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String last = "";
    try (var lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        last = line;
      }
    }
    if (process.waitFor() == 0 && last.matches("[0-9.]+ [0-9.]+")) {
      double seconds = Stream.of(last.split(" ")).mapToDouble(Double::parseDouble).sum();
      told(megabytes, "exiftool, metadata alone", Duration.ofNanos((long) (seconds * 1e9)));
    } else {
      System.out.println("exiftool is not installed");
    }
  }
}
