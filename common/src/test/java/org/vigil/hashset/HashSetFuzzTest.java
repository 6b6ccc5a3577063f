package org.vigil.hashset;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The readers of hash lists under a fuzzer; without one their seeds are read. */
public class HashSetFuzzTest {
  static Stream<Arguments> seeds() {
    return Samples.BY_FORMAT.values().stream().map(bytes -> arguments((Object) bytes));
  }

  @MethodSource("seeds")
  @ParameterizedTest
  void everyListIsReadOrRefused(byte[] bytes) throws IOException {
    fuzzerTestOneInput(bytes);
  }

  /** What Jazzer calls. */
  @SuppressWarnings("EmptyCatch") // to be refused is right
  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    try {
      Samples.read(HashSetFormats.detect(bytes), bytes);
    } catch (BrokenHashSetException refusal) {
      // A fuzzer looks for anything else.
    }
  }
}
