package org.vigil.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.vigil.container.Limits;
import org.vigil.media.MediaReader;
import org.vigil.media.facts.MediaLimits;
import org.vigil.media.facts.VideoLimits;
import org.vigil.model.Issue;
import org.vigil.walk.GoodArchives;
import org.vigil.walk.Walked;

/**
 * Thousands of broken files, each of which must become rows: no exception, no imbalance, no reason
 * that nobody foresaw, and in time. Arguments: {@code archives}, {@code pictures} or {@code
 * videos}, how many, the number of the first, and folders of good files; without folders, archives
 * are generated.
 */
public final class MutationSoak {
  static final Limits LIMITS = new Limits(6, 10_000, 64 << 20, 4096);

  private static final long LARGEST = 1 << 20;

  /** Videos are larger, and a few seconds of one are enough. */
  private static final long LARGEST_VIDEO = 4 << 20;

  private MutationSoak() {}

  public static void main(String... arguments) {
    String kind = arguments.length > 0 ? arguments[0] : "archives";
    int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
    long first = arguments.length > 2 ? Long.parseLong(arguments[2]) : 0;
    List<Path> folders = Stream.of(arguments).skip(3).map(Path::of).toList();
    long largest = kind.equals("videos") ? LARGEST_VIDEO : LARGEST;
    List<byte[]> good = folders.isEmpty() ? GoodArchives.all() : files(folders, largest);
    System.out.printf("%,d mutants of %,d files%n", count, good.size());
    Soak soak = kind.equals("archives") ? archives(good, first, count) : media(good, first, count);
    soak.print();
    System.exit(soak.failures().isEmpty() ? 0 : 1);
  }

  /** Walks so many mutants. */
  static Soak archives(List<byte[]> good, long first, int count) {
    return Soak.of(new Mutants(good), MutationSoak::walk, first, count);
  }

  private static List<Issue> walk(byte[] mutant) {
    return Walked.of(mutant, LIMITS).readings().stream()
        .flatMap(reading -> reading.issues().stream())
        .toList();
  }

  private static Soak media(List<byte[]> good, long first, int count) {
    Duration perFile = Duration.ofSeconds(10);
    MediaLimits limits =
        new MediaLimits(
            LARGEST << 4,
            50_000_000,
            256,
            10_000,
            perFile,
            Duration.ZERO,
            true,
            VideoLimits.standard());
    try (MediaReader reader = new MediaReader(limits)) {
      Soak.Reader read = mutant -> reader.read(new ByteArrayInputStream(mutant)).issues();
      return Soak.of(new Mutants(good), read, first, count);
    }
  }

  private static List<byte[]> files(List<Path> folders, long largest) {
    return folders.stream().flatMap(folder -> files(folder, largest)).toList();
  }

  private static Stream<byte[]> files(Path folder, long largest) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .sorted()
          .map(file -> bytes(file, largest))
          .filter(bytes -> bytes.length > 0)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** None of a file that is too large. */
  private static byte[] bytes(Path file, long largest) {
    try {
      return Files.size(file) > largest ? new byte[0] : Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
