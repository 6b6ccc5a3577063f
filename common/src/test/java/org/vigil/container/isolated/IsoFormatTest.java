package org.vigil.container.isolated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.model.term.Reason.DEPTH_LIMIT;
import static org.vigil.model.term.Reason.RECURSION;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.vigil.container.ArchiveFormat;
import org.vigil.container.Limits;
import org.vigil.container.zip.ZipBytes;
import org.vigil.model.term.Reason;
import org.vigil.walk.Walked;

/** ISO 9660 discs, read by native code in a cage. */
class IsoFormatTest {
  private static final int SECTOR = 2048;
  private static final int ROOT = 18;
  private static final int FILE = 19;

  /** One file in the root directory (ECMA-119). */
  private static byte[] disc(String name, byte[] content) {
    return disc(name, FILE, content.length, content);
  }

  private static byte[] disc(String name, int sector, int sizeBytes, byte[] content) {
    ByteBuffer out = ByteBuffer.allocate((FILE + 1) * SECTOR).order(ByteOrder.LITTLE_ENDIAN);
    descriptor(out, 16, 1);
    both(out, 16 * SECTOR + 80, FILE + 1);
    out.putShort(16 * SECTOR + 120, (short) 1).putShort(16 * SECTOR + 122, (short) 0x100);
    out.putShort(16 * SECTOR + 124, (short) 1).putShort(16 * SECTOR + 126, (short) 0x100);
    out.putShort(16 * SECTOR + 128, (short) SECTOR).putShort(16 * SECTOR + 130, (short) 8);
    record(out, 16 * SECTOR + 156, "\0", ROOT, SECTOR);
    descriptor(out, 17, 255);
    int at = ROOT * SECTOR;
    at += record(out, at, "\0", ROOT, SECTOR);
    at += record(out, at, "\u0001", ROOT, SECTOR);
    record(out, at, name, sector, sizeBytes);
    out.position(FILE * SECTOR).put(content);
    return out.array();
  }

  private static void descriptor(ByteBuffer out, int sector, int type) {
    out.position(sector * SECTOR).put((byte) type);
    out.put("CD001".getBytes(StandardCharsets.US_ASCII)).put((byte) 1);
  }

  private static int record(ByteBuffer out, int at, String name, int sector, int size) {
    byte[] label = name.getBytes(StandardCharsets.US_ASCII);
    boolean directory = label[0] < ' ';
    int length = (33 + label.length + 1) / 2 * 2;
    out.put(at, (byte) length);
    both(out, at + 2, sector);
    both(out, at + 10, size);
    out.put(at + 18, (byte) 117).put(at + 19, (byte) 1).put(at + 20, (byte) 2);
    out.put(at + 25, (byte) (directory ? 2 : 0))
        .putShort(at + 28, (short) 1)
        .putShort(at + 30, (short) 0x100);
    out.put(at + 32, (byte) label.length).position(at + 33).put(label);
    return length;
  }

  /** Little-endian, then big-endian. */
  private static void both(ByteBuffer out, int at, int value) {
    out.putInt(at, value).putInt(at + 4, Integer.reverseBytes(value));
  }

  @Test
  void readsTheFilesOfADisc() {
    Walked walked = Walked.of(disc("A.TXT;1", ZipBytes.utf8("text")));
    assertThat(walked.paths()).containsExactly("x!/A.TXT", "x");
    assertThat(walked.sizeBytes("x!/A.TXT")).isEqualTo(4);
    assertThat(walked.source().issues()).isEmpty();
  }

  @Test
  void tellsADiscWithinItselfFromDeepNesting() {
    // The file begins where the disc begins, and is as long.
    byte[] disc = disc("SELF.ISO;1", 0, (FILE + 1) * SECTOR, new byte[0]);
    assertThat(disc.length).isGreaterThan(ArchiveFormat.HEAD_BYTES);
    Walked walked = Walked.of(disc, new Limits(3, 100, 1 << 20, 100));
    assertThat(walked.readings()).hasSize(4);
    assertThat(walked.reasons("x!/SELF.ISO!/SELF.ISO!/SELF.ISO")).containsExactly(DEPTH_LIMIT);
    assertThat(walked.reasons("x!/SELF.ISO")).containsExactly(RECURSION);
    assertThat(walked.reasons("x")).containsExactly(RECURSION);
  }

  @Test
  void readsWhatThereIsOfATruncatedDisc() {
    byte[] disc = disc("A.TXT;1", ZipBytes.utf8("text"));
    Walked walked = Walked.of(Arrays.copyOf(disc, FILE * SECTOR + 2));
    assertThat(walked.reasons("x!/A.TXT")).containsExactly(Reason.TRUNCATED);
    assertThat(walked.reasons("x")).containsExactly(Reason.TRUNCATED);
    assertThat(walked.sizeBytes("x")).isEqualTo(FILE * SECTOR + 2);
  }

  @Test
  void aPictureWithADiscBehindItIsAPicture() {
    byte[] disc = disc("A.TXT;1", ZipBytes.utf8("text"));
    assertThat(IsolatedContainers.format("iso").recognises(disc)).isTrue();
    disc[0] = (byte) 0xFF;
    disc[1] = (byte) 0xD8;
    disc[2] = (byte) 0xFF;
    assertThat(IsolatedContainers.format("iso").recognises(disc)).isFalse();
    assertThat(Walked.of(disc).source().listedMembers()).isZero();
  }
}
