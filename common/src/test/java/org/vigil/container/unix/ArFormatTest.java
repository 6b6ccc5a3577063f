package org.vigil.container.unix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.model.term.Reason.CORRUPT;
import static org.vigil.model.term.Reason.HEADER_MISMATCH;
import static org.vigil.model.term.Reason.MEMORY_LIMIT;
import static org.vigil.model.term.Reason.NAME_UNDECODABLE;
import static org.vigil.model.term.Reason.TRUNCATED;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigil.container.ArchiveFormat;
import org.vigil.container.compressed.GzipBytes;
import org.vigil.container.zip.ZipBytes;
import org.vigil.walk.ArchiveFormatContract;
import org.vigil.walk.Walked;

/** Archives of ar as GNU and BSD write them. */
public class ArFormatTest extends ArchiveFormatContract {
  private static final byte[] MAGIC = ZipBytes.utf8("!<arch>\n");
  private static final byte[] TEXT = ZipBytes.utf8("some text");

  private static final String TABLE = new String(header("//", 0), StandardCharsets.ISO_8859_1);

  @Override
  protected ArchiveFormat format() {
    return new ArFormat();
  }

  @Override
  protected byte[] empty() {
    return MAGIC;
  }

  @Override
  protected byte[] containing(List<String> names, List<byte[]> contents) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(MAGIC);
    for (int i = 0; i < names.size(); i++) {
      bytes.writeBytes(entry(names.get(i) + "/", contents.get(i)));
    }
    return bytes.toByteArray();
  }

  private static byte[] entry(String name, byte[] content) {
    return GzipBytes.join(
        header(name, content.length), content, new byte[content.length % 2 == 0 ? 0 : 1]);
  }

  private static byte[] header(String name, long size) {
    return String.format("%-16s%-12d%-6d%-6d%-8s%-10d`\n", name, 1_600_000_000, 0, 0, "644", size)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void readsTheLongNamesOfGnu() {
    byte[] names = ZipBytes.utf8("a name of more than sixteen.o/\nb\u00f6r.o/\n");
    byte[] bytes =
        GzipBytes.join(
            MAGIC, entry("//", names), entry("/0", TEXT), entry("/31", TEXT), entry("/999", TEXT));
    Walked walked = Walked.of(bytes);
    assertThat(walked.sizeBytes("x!/a name of more than sixteen.o")).isEqualTo(TEXT.length);
    assertThat(walked.at("x!/b\u00f6r.o").modifiedAt())
        .isEqualTo(Instant.ofEpochSecond(1_600_000_000));
    assertThat(walked.reasons("x!//999")).contains(HEADER_MISMATCH);
    assertThat(walked.source().issues()).isEmpty();
  }

  @Test
  void readsTheLongNamesOfBsd() {
    byte[] content = GzipBytes.join(ZipBytes.utf8("long name\0\0\0"), TEXT);
    Walked walked = Walked.of(GzipBytes.join(MAGIC, entry("#1/12", content), entry("b", TEXT)));
    assertThat(walked.sizeBytes("x!/long name")).isEqualTo(TEXT.length);
    assertThat(walked.sizeBytes("x!/b")).isEqualTo(TEXT.length);
    assertThat(walked.readings()).allMatch(reading -> reading.issues().isEmpty());
  }

  @Test
  void aNameThatIsNotUtf8IsShown() {
    Walked walked = Walked.of(GzipBytes.join(MAGIC, entry("B\u00f6r/", TEXT)));
    assertThat(walked.reasons("x!/B\u00f6r")).containsExactly(NAME_UNDECODABLE);
  }

  @Test
  void aSizeThatLiesEndsWithTheBytes() {
    Walked walked = Walked.of(GzipBytes.join(MAGIC, header("a/", 9_999_999_999L), TEXT));
    assertThat(walked.reasons("x!/a")).containsExactly(TRUNCATED);
    assertThat(walked.reasons("x")).containsExactly(TRUNCATED);
  }

  @Test
  void membersBeforeABrokenHeaderStay() {
    byte[] broken = entry("b/", TEXT);
    Arrays.fill(broken, 48, 58, (byte) '-');
    Walked walked = Walked.of(GzipBytes.join(MAGIC, entry("a/", TEXT), broken));
    assertThat(walked.sizeBytes("x!/a")).isEqualTo(TEXT.length);
    assertThat(walked.reasons("x")).containsExactly(CORRUPT);
  }

  @Test
  void tablesOfNamesWithoutEndAreNoDepth() {
    byte[] tables = GzipBytes.join(MAGIC, ZipBytes.utf8(TABLE.repeat(100_000)), entry("a/", TEXT));
    assertThat(Walked.of(tables).paths()).containsExactly("x!/a", "x");
  }

  @Test
  void namesThatWouldFillTheMemoryAreRefused() {
    assertThat(Walked.of(GzipBytes.join(MAGIC, header("//", 1L << 32), TEXT)).reasons("x"))
        .containsExactly(MEMORY_LIMIT);
  }
}
