package org.vigil.container.compressed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.model.term.Reason.CORRUPT;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigil.container.ArchiveFormat;
import org.vigil.walk.ArchiveFormatContract;
import org.vigil.walk.Walked;

/** Files of Unix compress; they have neither an end nor a checksum. */
public class CompressFormatTest extends ArchiveFormatContract {
  private static final int CODES_BEFORE_CLEAR = 200;

  @Override
  protected ArchiveFormat format() {
    return CompressedFormat.all().stream()
        .filter(format -> format.name().equals("compress"))
        .findFirst()
        .orElseThrow();
  }

  @Override
  protected byte[] empty() {
    return literal(new byte[0]);
  }

  @Override
  protected byte[] containing(List<String> names, List<byte[]> contents) {
    return literal(contents.get(0));
  }

  @Override
  protected String listed(String name, int index) {
    return "content";
  }

  @Override
  protected int capacity() {
    return 1;
  }

  @Override
  protected boolean tellsItsEnd() {
    return false;
  }

  @Test
  void readsTheStringsOfItsTable() {
    byte[] codes = codes(List.of((int) 'a', 257, 258, (int) 'b'));
    assertThat(Walked.of(codes).sizeBytes("x!/content")).isEqualTo(1 + 2 + 3 + 1);
  }

  @Test
  void aCodeThatIsNotInTheTableIsCorrupt() {
    assertThat(Walked.of(codes(List.of((int) 'a', 400))).reasons("x")).containsExactly(CORRUPT);
  }

  /** Every byte as its own code of nine bits, the table cleared before codes grow longer. */
  private static byte[] literal(byte[] content) {
    List<Integer> codes = new ArrayList<>();
    for (byte b : content) {
      codes.add(b & 0xFF);
      if (codes.size() % CODES_BEFORE_CLEAR == CODES_BEFORE_CLEAR - 1) {
        clear(codes);
      }
    }
    return codes(codes);
  }

  /** Codes come eight at a time; after a clear code the rest of its eight is padding. */
  private static void clear(List<Integer> codes) {
    codes.add(256);
    while (codes.size() % 8 != 0) {
      codes.add(0);
    }
  }

  private static byte[] codes(List<Integer> codes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(new byte[] {0x1F, (byte) 0x9D, (byte) 0x90});
    int bits = 0;
    int count = 0;
    for (int code : codes) {
      bits |= code << count;
      for (count += 9; count >= 8; count -= 8) {
        bytes.write(bits);
        bits >>>= 8;
      }
    }
    if (count > 0) {
      bytes.write(bits);
    }
    return bytes.toByteArray();
  }
}
