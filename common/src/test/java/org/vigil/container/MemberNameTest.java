package org.vigil.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Names of members, which are labels. */
class MemberNameTest {
  @Test
  void codePage437ShowsEveryByteAsACharacterOfItsOwn() {
    Charset codePage = Charset.forName("IBM437");
    Set<String> texts = new HashSet<>();
    for (int i = 0; i < 256; i++) {
      byte[] raw = {(byte) i, (byte) 0xFF};
      MemberName name = MemberName.decode(raw, codePage);
      assertThat(name.undecodable()).isTrue();
      assertThat(name.text().getBytes(codePage)).isEqualTo(raw);
      texts.add(name.text());
    }
    assertThat(texts).hasSize(256);
  }

  @Test
  void aCutSparesSurrogatePairs() {
    assertThat(MemberName.cut("ab\ud83d\ude00cd", 4)).isEqualTo("ab\u2026");
    assertThat(MemberName.cut("abcd", 4)).isEqualTo("abcd");
  }

  @Test
  void textThatTurnsItsDirectionIsControl() {
    assertThat(MemberName.issues("photo\u202egpj.exe", 99)).hasSize(1);
    assertThat(MemberName.issues("\ud83d\udc68\u200d\ud83d\udc66.jpg", 99)).isEmpty();
  }
}
