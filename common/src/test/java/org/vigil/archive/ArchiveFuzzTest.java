package org.vigil.archive;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The walk under a fuzzer; without one its seeds are walked. */
public class ArchiveFuzzTest {
  static Stream<Arguments> seeds() {
    return GoodArchives.all().stream().map(bytes -> arguments((Object) bytes));
  }

  @MethodSource("seeds")
  @ParameterizedTest
  void everyArchiveBalances(byte[] bytes) {
    fuzzerTestOneInput(bytes);
  }

  /** What Jazzer calls. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    Walked.of(bytes, new Limits(6, 10_000, 64 << 20, 4096));
  }
}
