package org.vigil.isolate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vigil.container.isolated.ContainerLibrary;

/** What is sent to an isolated process. */
class ReadMessageTest {
  private static final Passwords SECRETS =
      Passwords.of(List.of("geheim \u00FC", "y".repeat(99_999)));

  private static ReadMessage received(ReadMessage message) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReadMessage.CODEC.write(message, new DataOutputStream(out));
    return ReadMessage.CODEC.read(new DataInputStream(new ByteArrayInputStream(out.toByteArray())));
  }

  private static ReadRequest request(Path file, List<Long> volumes) {
    return new ReadRequest(file, volumes, SECRETS, new MemberRange(3, 5));
  }

  @Test
  void isReceivedAsItWasSent() throws IOException {
    ReadRequest request = request(Path.of("a b"), List.of(1L, 5L << 40));
    ReadMessage received = received(ReadMessage.of(-7, ContainerLibrary.RAR, request));
    assertThat(received.number()).isEqualTo(-7);
    assertThat(received.request()).isEqualTo(request);
    assertThat(received.readers()).isEqualTo(ContainerLibrary.RAR);
  }

  @Test
  void takesAnyNumberOfVolumesAndPasswords() throws IOException {
    List<String> many = IntStream.range(0, 5000).mapToObj(Integer::toString).toList();
    ReadRequest request =
        new ReadRequest(Path.of("a"), Collections.nCopies(5000, 1L), Passwords.of(many));
    assertThat(received(ReadMessage.of(1, ContainerLibrary.PDF, request)).request())
        .isEqualTo(request);
  }

  @Test
  void hasNoPasswordWhereNoneIsOfUse() throws IOException {
    ReadRequest request = request(Path.of("a"), List.of(1L));
    assertThat(received(ReadMessage.of(1, ContainerLibrary.CAB, request)).passwords()).isEmpty();
  }

  @Test
  void printsNoPassword() {
    ReadRequest request = request(Path.of("a"), List.of(1L));
    assertThat(request.toString()).doesNotContain("geheim");
    assertThat(ReadMessage.of(1, ContainerLibrary.PDF, request).toString())
        .doesNotContain("geheim");
  }
}
