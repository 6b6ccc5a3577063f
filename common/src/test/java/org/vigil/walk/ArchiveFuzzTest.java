package org.vigil.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.bench.FuzzInputs;
import org.vigil.container.Limits;
import org.vigil.model.term.Reason;

/** The walk under a fuzzer; without one its seeds are walked, and what fuzzers found. */
public class ArchiveFuzzTest {
  /** One archive of every format, and what was found. */
  public static Stream<byte[]> inputs() {
    return Stream.concat(GoodArchives.all().stream(), FuzzInputs.found(ArchiveFuzzTest.class));
  }

  @MethodSource("inputs")
  @ParameterizedTest
  void everyArchiveBalances(byte[] bytes) {
    fuzzerTestOneInput(bytes);
  }

  /** What Jazzer calls. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    Walked walked = Walked.of(bytes, new Limits(6, 10_000, 64 << 20, 4096));
    assertThat(walked.readings())
        .flatMap(reading -> reading.issues())
        .noneMatch(issue -> issue.reason() == Reason.INTERNAL);
  }
}
