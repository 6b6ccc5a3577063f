package org.vigil.container.isolated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.model.term.Reason.COUNT_MISMATCH;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigil.container.zip.ZipBytes;
import org.vigil.walk.Walked;

/** Cabinets, read by native code in a cage. */
class CabFormatTest {
  private static byte[] cabinet(String name, byte[] content) {
    return cabinet(name, content, 1);
  }

  /** One folder, one stored block, and so many entries for what it holds. */
  private static byte[] cabinet(String name, byte[] content, int entries) {
    byte[] label = (name + "\0").getBytes(StandardCharsets.US_ASCII);
    int files = 36 + 8;
    int data = files + entries * (16 + label.length);
    int size = data + 8 + content.length;
    ByteBuffer out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    out.put(new byte[] {'M', 'S', 'C', 'F'}).putInt(0).putInt(size).putInt(0).putInt(files);
    out.putInt(0).put((byte) 3).put((byte) 1).putShort((short) 1).putShort((short) entries);
    out.putShort((short) 0).putShort((short) 0).putShort((short) 0);
    out.putInt(data).putShort((short) 1).putShort((short) 0);
    for (int i = 0; i < entries; i++) {
      out.putInt(content.length).putInt(0).putShort((short) 0).putShort((short) 0x4A21);
      out.putShort((short) 0).putShort((short) 0x20).put(label);
    }
    out.putInt(0).putShort((short) content.length).putShort((short) content.length).put(content);
    return out.array();
  }

  @Test
  void readsStoredFiles() {
    Walked walked = Walked.of(cabinet("a\\b.txt", ZipBytes.utf8("text")));
    assertThat(walked.paths()).containsExactly("x!/a/b.txt", "x");
    assertThat(walked.sizeBytes("x!/a/b.txt")).isEqualTo(4);
    assertThat(walked.source().issues()).isEmpty();
  }

  @Test
  void isHeldAgainstTheNumberInItsHeader() {
    assertThat(Walked.of(cabinet("a", ZipBytes.utf8("text"))).source().toldMembers()).isEqualTo(1);

    // 7-Zip leaves out what is told of twice.
    Walked twice = Walked.of(cabinet("a", ZipBytes.utf8("text"), 2));

    assertThat(twice.paths()).containsExactly("x!/a", "x");
    assertThat(twice.source().toldMembers()).isEqualTo(2);
    assertThat(twice.reasons("x")).containsExactly(COUNT_MISMATCH);
  }

  @Test
  void isReadInAZip() {
    byte[] zip = new ZipBytes().stored("in.cab", cabinet("a", ZipBytes.utf8("text"))).end();
    assertThat(Walked.of(zip).paths()).containsExactly("x!/in.cab!/a", "x!/in.cab", "x");
  }

  @Test
  void isRecognisedByItsMagic() {
    assertThat(
            IsolatedContainers.format("cab")
                .recognises(
                    cabinet("a", List.of("b").toString().getBytes(StandardCharsets.US_ASCII))))
        .isTrue();
    assertThat(IsolatedContainers.format("cab").recognises(ZipBytes.utf8("MSCF, it says")))
        .isFalse();
  }
}
