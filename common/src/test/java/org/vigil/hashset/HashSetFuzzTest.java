package org.vigil.hashset;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.bench.FuzzInputs;
import org.vigil.hashset.entry.BrokenHashSetException;

/** The readers of hash lists under a fuzzer; without one their seeds are read. */
public class HashSetFuzzTest {
  /** One list of every format, and what was found. */
  public static Stream<byte[]> inputs() {
    return Stream.concat(
        Samples.BY_FORMAT.values().stream(), FuzzInputs.found(HashSetFuzzTest.class));
  }

  @MethodSource("inputs")
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
