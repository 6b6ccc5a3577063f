package org.vigil.isolate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.bench.FuzzInputs;
import org.vigil.model.term.Reason;

/** What an isolated reader sends, under a fuzzer; without one its seeds are read. */
public class MessageStreamFuzzTest {
  /** Every kind of message, and what was found. */
  public static Stream<byte[]> inputs() {
    Stream<ReaderMessage> messages =
        Stream.of(
            ReaderMessage.Entry.file("a.jpg", Instant.EPOCH),
            ReaderMessage.Entry.link("b", null, "a.jpg"),
            ReaderMessage.Entry.unreadable("c", null, Reason.ENCRYPTED),
            new ReaderMessage.Content(new byte[] {1, 2, 3}),
            new ReaderMessage.Flaw(ReaderMessage.Scope.MEMBER, Reason.CRC_MISMATCH),
            new ReaderMessage.Mail(
                List.of(new ReaderMessage.MailField("from", "a@example.org")), "text"),
            new ReaderMessage.DeclaredCount(3),
            new ReaderMessage.Broken("org/example/Missing"),
            ReaderMessage.End.CONTAINER);
    return Stream.concat(
        messages.map(MessageStreamFuzzTest::written),
        FuzzInputs.found(MessageStreamFuzzTest.class));
  }

  private static byte[] written(ReaderMessage message) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      MessageStream.write(message, new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @MethodSource("inputs")
  @ParameterizedTest
  void everyMessageIsTakenOrRefused(byte[] bytes) {
    fuzzerTestOneInput(bytes);
  }

  /** What Jazzer calls. */
  @SuppressWarnings("EmptyCatch") // to be refused is right
  public static void fuzzerTestOneInput(byte[] bytes) {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    try {
      while (true) {
        MessageStream.read(in);
      }
    } catch (IOException refusal) {
      // So it is at the end, too. A fuzzer looks for anything else.
    }
  }
}
