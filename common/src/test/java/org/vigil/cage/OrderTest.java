package org.vigil.cage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigil.password.Passwords;

/** What is said to a caged process. */
class OrderTest {
  private static final Passwords SECRETS =
      Passwords.of(List.of("geheim \u00FC", "y".repeat(99_999)));

  private static Order heard(Order order) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    order.write(new DataOutputStream(out));
    return Order.read(new DataInputStream(new ByteArrayInputStream(out.toByteArray())));
  }

  @Test
  void isHeardAsItWasSaid() throws IOException {
    Order order = new Order(Library.RAR, Path.of("a b"), List.of(1L, 5L << 40), SECRETS);
    assertThat(heard(order)).isEqualTo(order);
  }

  @Test
  void tellsNoPasswordWhereNoneIsOfUse() throws IOException {
    Order order = new Order(Library.CAB, Path.of("a"), List.of(1L), SECRETS);
    assertThat(heard(order).passwords()).isEqualTo(Passwords.NONE);
  }

  @Test
  void showsNoPassword() {
    assertThat(new Order(Library.PDF, Path.of("a"), List.of(1L), SECRETS).toString())
        .doesNotContain("geheim");
  }
}
