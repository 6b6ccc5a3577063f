package org.vigil.isolate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigil.container.isolated.ContainerLibrary;

/** What is said to a caged process. */
class ReadRequestTest {
  private static final Passwords SECRETS =
      Passwords.of(List.of("geheim \u00FC", "y".repeat(99_999)));

  private static ReadRequest heard(ReadRequest order) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    order.write(new DataOutputStream(out));
    return ReadRequest.read(new DataInputStream(new ByteArrayInputStream(out.toByteArray())));
  }

  @Test
  void isHeardAsItWasSaid() throws IOException {
    ReadRequest order =
        new ReadRequest(ContainerLibrary.RAR, Path.of("a b"), List.of(1L, 5L << 40), SECRETS);
    assertThat(heard(order)).isEqualTo(order);
  }

  @Test
  void tellsNoPasswordWhereNoneIsOfUse() throws IOException {
    ReadRequest order = new ReadRequest(ContainerLibrary.CAB, Path.of("a"), List.of(1L), SECRETS);
    assertThat(heard(order).passwords()).isEqualTo(Passwords.NONE);
  }

  @Test
  void showsNoPassword() {
    assertThat(new ReadRequest(ContainerLibrary.PDF, Path.of("a"), List.of(1L), SECRETS).toString())
        .doesNotContain("geheim");
  }
}
