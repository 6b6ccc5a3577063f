package org.vigil.media;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.bench.FuzzInputs;

/** What a worker sends, under a fuzzer; without one its seeds are read. */
public class FactsResponseFuzzTest {
  /** Responses of every kind, and what was found. */
  public static Stream<byte[]> inputs() {
    return Stream.concat(
        FactsResponseTest.facts().map(FactsResponseTest::written),
        FuzzInputs.found(FactsResponseFuzzTest.class));
  }

  @MethodSource("inputs")
  @ParameterizedTest
  void everyResponseIsTakenOrRefused(byte[] bytes) {
    fuzzerTestOneInput(bytes);
  }

  /** What Jazzer calls: anything but an exception, such as no memory, is found. */
  @SuppressWarnings("EmptyCatch") // to be refused is right
  public static void fuzzerTestOneInput(byte[] bytes) {
    try {
      FactsResponseTest.written(FactsResponseTest.read(bytes));
    } catch (IOException refusal) {
      // It kills the worker, and its file is a fault.
    }
  }
}
