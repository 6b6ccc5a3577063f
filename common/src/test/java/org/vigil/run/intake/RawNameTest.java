package org.vigil.run.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Each name has one text, and each text one name. */
class RawNameTest {
  @Test
  void whatIsUtf8IsItsText() {
    for (String name :
        new String[] {"ascii.txt", "фото.txt", "a:b %41 \n", "\\", "\\x4", "\\xzz", ""}) {
      assertThat(RawName.text(name.getBytes(UTF_8))).isEqualTo(name);
      assertThat(RawName.bytes(name)).isEqualTo(name.getBytes(UTF_8));
    }
  }

  @Test
  void otherBytesAreEscaped() {
    byte[] name = "caf\u00e9.txt".getBytes(ISO_8859_1);
    assertThat(RawName.text(name)).isEqualTo("caf\\xE9.txt");
    assertThat(RawName.bytes("caf\\xE9.txt")).isEqualTo(name);
    assertThat(RawName.text(new byte[] {(byte) 0x8E, (byte) 0xCA, (byte) 0x90, '^'}))
        .isEqualTo("\\x8Eʐ^");
  }

  @Test
  void aNameThatLooksEscapedIsAnother() {
    assertThat(RawName.text("caf\\xE9.txt".getBytes(UTF_8))).isEqualTo("caf\\x5CxE9.txt");
    assertThat(RawName.bytes("caf\\x5CxE9.txt")).isEqualTo("caf\\xE9.txt".getBytes(UTF_8));
  }

  @Test
  void anyBytesComeBack() {
    Random random = new Random(7);
    byte[] some = "\\x5CE9é".getBytes(UTF_8);
    for (int i = 0; i < 20_000; i++) {
      byte[] name = new byte[random.nextInt(12)];
      for (int at = 0; at < name.length; at++) {
        name[at] =
            random.nextBoolean() ? some[random.nextInt(some.length)] : (byte) random.nextInt();
      }
      assertThat(RawName.bytes(RawName.text(name))).isEqualTo(name);
    }
  }
}
