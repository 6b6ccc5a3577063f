package org.vigil.media;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.bench.FuzzInputs;

/** What a worker says, under a fuzzer; without one its seeds are read. */
public class FactsCodecFuzzTest {
  /** Answers of every kind, and what was found. */
  public static Stream<byte[]> inputs() {
    return Stream.concat(
        FactsCodecTest.facts().map(FactsCodecTest::written),
        FuzzInputs.found(FactsCodecFuzzTest.class));
  }

  @MethodSource("inputs")
  @ParameterizedTest
  void everyAnswerIsTakenOrRefused(byte[] bytes) {
    fuzzerTestOneInput(bytes);
  }

  /** What Jazzer calls: anything but an exception, such as no memory, is found. */
  @SuppressWarnings("EmptyCatch") // to be refused is right
  public static void fuzzerTestOneInput(byte[] bytes) {
    try {
      FactsCodecTest.written(FactsCodec.read(new DataInputStream(new ByteArrayInputStream(bytes))));
    } catch (IOException | RuntimeException refusal) {
      // Both kill the worker, and its file is a fault.
    }
  }
}
