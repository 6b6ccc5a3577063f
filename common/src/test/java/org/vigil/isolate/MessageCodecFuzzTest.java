package org.vigil.isolate;

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
public class MessageCodecFuzzTest {
  /** Every kind of frame, and what was found. */
  public static Stream<byte[]> inputs() {
    Stream<ReaderMessage> frames =
        Stream.of(
            ReaderMessage.Entry.file("a.jpg", Instant.EPOCH),
            ReaderMessage.Entry.link("b", null, "a.jpg"),
            ReaderMessage.Entry.unreadable("c", null, Reason.ENCRYPTED),
            new ReaderMessage.Content(new byte[] {1, 2, 3}),
            new ReaderMessage.Flaw(ReaderMessage.Scope.MEMBER, Reason.CRC_MISMATCH),
            new ReaderMessage.Told(3),
            new ReaderMessage.Broken("org/example/Missing"),
            ReaderMessage.End.CONTAINER);
    return Stream.concat(
        frames.map(MessageCodecFuzzTest::written), FuzzInputs.found(MessageCodecFuzzTest.class));
  }

  private static byte[] written(ReaderMessage frame) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      MessageCodec.write(frame, new DataOutputStream(bytes));
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
        MessageCodec.read(in);
      }
    } catch (IOException refusal) {
      // So it is at the end, too. A fuzzer looks for anything else.
    }
  }
}
