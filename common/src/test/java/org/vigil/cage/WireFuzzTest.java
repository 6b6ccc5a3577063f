package org.vigil.cage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.bench.FuzzInputs;
import org.vigil.model.Reason;

/** What a caged reader says, under a fuzzer; without one its seeds are read. */
public class WireFuzzTest {
  /** Every kind of frame, and what was found. */
  public static Stream<byte[]> inputs() {
    Stream<Frame> frames =
        Stream.of(
            Frame.Entry.file("a.jpg", Instant.EPOCH),
            Frame.Entry.link("b", null, "a.jpg"),
            Frame.Entry.unreadable("c", null, Reason.ENCRYPTED),
            new Frame.Content(new byte[] {1, 2, 3}),
            new Frame.Flaw(Frame.Scope.MEMBER, Reason.CRC_MISMATCH),
            new Frame.Told(3),
            Frame.End.CONTAINER);
    return Stream.concat(frames.map(WireFuzzTest::written), FuzzInputs.found(WireFuzzTest.class));
  }

  private static byte[] written(Frame frame) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      Wire.write(frame, new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @MethodSource("inputs")
  @ParameterizedTest
  void everyFrameIsTakenOrRefused(byte[] bytes) {
    fuzzerTestOneInput(bytes);
  }

  /** What Jazzer calls. */
  @SuppressWarnings("EmptyCatch") // to be refused is right
  public static void fuzzerTestOneInput(byte[] bytes) {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    try {
      while (true) {
        Wire.read(in);
      }
    } catch (IOException refusal) {
      // So it is at the end, too. A fuzzer looks for anything else.
    }
  }
}
