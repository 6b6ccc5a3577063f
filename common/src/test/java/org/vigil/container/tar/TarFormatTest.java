package org.vigil.container.tar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.model.term.Reason.CONCATENATED;
import static org.vigil.model.term.Reason.HEADER_CHECKSUM;
import static org.vigil.model.term.Reason.MEMORY_LIMIT;
import static org.vigil.model.term.Reason.NAME_UNDECODABLE;
import static org.vigil.model.term.Reason.TRAILING_DATA;
import static org.vigil.model.term.Reason.TRUNCATED;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigil.container.ArchiveFormat;
import org.vigil.container.compressed.GzipBytes;
import org.vigil.container.zip.ZipBytes;
import org.vigil.model.Reading;
import org.vigil.walk.ArchiveFormatContract;
import org.vigil.walk.Walked;

/** Tars as writers, accidents and attackers leave them. */
public class TarFormatTest extends ArchiveFormatContract {
  private static final byte[] TEXT = ZipBytes.utf8("some text");

  @Override
  protected ArchiveFormat format() {
    return new TarFormat();
  }

  @Override
  protected byte[] empty() {
    return new TarBytes().end();
  }

  @Override
  protected byte[] containing(List<String> names, List<byte[]> contents) {
    TarBytes tar = new TarBytes();
    for (int i = 0; i < names.size(); i++) {
      tar.file(names.get(i), contents.get(i));
    }
    return tar.end();
  }

  @Test
  void listsLinksAndDevicesWithoutFollowingThem() {
    byte[] bytes =
        new TarBytes()
            .directory("d/")
            .entry('2', "soft", 0, "/etc/passwd")
            .entry('1', "hard", 0, "d/a")
            .entry('3', "device", 0, "")
            .file("a", TEXT)
            .end();
    Walked walked = Walked.of(bytes);
    assertThat(walked.at("x!/d/").kind()).isEqualTo(Reading.Kind.DIRECTORY);
    assertThat(walked.at("x!/soft").linkTarget()).isEqualTo("/etc/passwd");
    assertThat(walked.at("x!/hard").linkTarget()).isEqualTo("d/a");
    assertThat(walked.at("x!/device").kind()).isEqualTo(Reading.Kind.LINK);
    assertThat(walked.sizeBytes("x!/a")).isEqualTo(TEXT.length);
  }

  @Test
  void readsAMemberWhoseHeaderChecksumIsWrong() {
    byte[] wrong = TarBytes.header('0', "a", TEXT.length, "");
    wrong[150]++;
    byte[] bytes = new TarBytes().raw(wrong).raw(TarBytes.padded(TEXT)).file("b", TEXT).end();
    Walked walked = Walked.of(bytes);
    assertThat(walked.reasons("x!/a")).containsExactly(HEADER_CHECKSUM);
    assertThat(walked.sizeBytes("x!/a")).isEqualTo(TEXT.length);
    assertThat(walked.at("x!/b").issues()).isEmpty();
  }

  @Test
  void goesOnBehindBlocksThatAreNoHeader() {
    byte[] garbage = new byte[1536];
    Arrays.fill(garbage, (byte) 'g');
    Walked walked = Walked.of(new TarBytes().file("a", TEXT).raw(garbage).file("b", TEXT).end());
    assertThat(walked.paths()).containsExactly("x!/a", "x!/b", "x");
    assertThat(walked.reasons("x")).containsExactly(HEADER_CHECKSUM);
  }

  @Test
  void tellsHowItEnds() {
    assertThat(Walked.of(new TarBytes().file("a", TEXT).unended()).reasons("x"))
        .containsExactly(TRUNCATED);
    byte[] whole = new TarBytes().file("a", TEXT).end();
    assertThat(Walked.of(GzipBytes.join(whole, new byte[9999])).reasons("x")).isEmpty();
    assertThat(Walked.of(GzipBytes.join(whole, TEXT)).reasons("x")).containsExactly(TRAILING_DATA);
    Walked twice = Walked.of(GzipBytes.join(whole, whole));
    assertThat(twice.reasons("x")).containsExactly(CONCATENATED);
    assertThat(twice.source().listedMembers()).isEqualTo(2);
  }

  @Test
  void aSizeThatLiesEndsWithTheBytes() {
    byte[] bytes =
        new TarBytes().entry('0', "huge", 0x1FFFFFFFFL, "").raw(TarBytes.padded(TEXT)).unended();
    Walked walked = Walked.of(bytes);
    assertThat(walked.reasons("x!/huge")).containsExactly(TRUNCATED);
    assertThat(walked.reasons("x")).containsExactly(TRUNCATED);
  }

  @Test
  void decodesNamesOfEveryDialect() {
    byte[] latin1 = TarBytes.header('0', "B\u00f6r", 0, "");
    byte[] bytes =
        new TarBytes()
            .pax("path", "B\u00f6r \u4e2d.jpg")
            .file("ascii", TEXT)
            .raw(latin1)
            .entry('L', "././@LongLink", 600, "")
            .raw(TarBytes.padded(ZipBytes.utf8("n".repeat(599) + "\0")))
            .file("n", TEXT)
            .end();
    Walked walked = Walked.of(bytes);
    assertThat(walked.at("x!/B\u00f6r \u4e2d.jpg").issues()).isEmpty();
    assertThat(walked.reasons("x!/B\u00f6r")).containsExactly(NAME_UNDECODABLE);
    assertThat(walked.at("x!/" + "n".repeat(599)).issues()).isEmpty();
  }

  @Test
  void aTimeNoCalendarHoldsIsNone() {
    byte[] bytes =
        new TarBytes().pax("mtime", "999999999999999").file("a", TEXT).file("b", TEXT).end();
    Walked walked = Walked.of(bytes);
    assertThat(walked.at("x!/a").modifiedAt()).isNull();
    Walked.of(new TarBytes().pax("mtime", "9e9999999").file("a", TEXT).end());
  }

  @Test
  void headersThatWouldFillTheMemoryAreRefused() {
    byte[] bytes =
        new TarBytes()
            .file("a", TEXT)
            .entry('L', "././@LongLink", 5 << 20, "")
            .raw(new byte[5 << 20])
            .file("b", TEXT)
            .end();
    Walked walked = Walked.of(bytes);
    assertThat(walked.paths()).containsExactly("x!/a", "x");
    assertThat(walked.reasons("x")).containsExactly(MEMORY_LIMIT);
  }

  @Test
  void aPictureThatHoldsATarHeaderStaysAPicture() {
    byte[] polyglot = new TarBytes().file("a", TEXT).end();
    polyglot[0] = (byte) 0xFF;
    polyglot[1] = (byte) 0xD8;
    polyglot[2] = (byte) 0xFF;
    assertThat(format().recognises(polyglot)).isFalse();
  }

  @Test
  void aSparseFileIsWholeHoweverShortTheReads() throws IOException {
    byte[] data = new byte[100_000];
    Arrays.fill(data, (byte) 'd');
    byte[] header = TarBytes.header('S', "sparse", data.length, "");
    segment(header, 386, 512, 60_000);
    segment(header, 410, 150_000, 40_000);
    segment(header, 434, 200_000, 0);
    System.arraycopy(ZipBytes.utf8(String.format("%011o", 200_000)), 0, header, 483, 11);
    byte[] magic = ZipBytes.utf8("ustar  ");
    System.arraycopy(magic, 0, header, 257, magic.length);
    header[264] = 0;
    byte[] tar =
        new TarBytes()
            .raw(TarBytes.checked(header))
            .raw(TarBytes.padded(data))
            .file("b", TEXT)
            .end();
    Walked walked = Walked.of(GzipBytes.of(tar));
    byte[] expected = new byte[200_000];
    Arrays.fill(expected, 512, 60_512, (byte) 'd');
    Arrays.fill(expected, 150_000, 190_000, (byte) 'd');
    assertThat(walked.reasons("x!/content!/sparse")).isEmpty();
    assertThat(walked.at("x!/content!/sparse").media())
        .isEqualTo(new Walked.DigestsOnly().read(new ByteArrayInputStream(expected)).media());
    assertThat(walked.at("x!/content!/b").issues()).isEmpty();
  }

  private static void segment(byte[] header, int at, int offset, int length) {
    byte[] raw = ZipBytes.utf8(String.format("%011o\0%011o", offset, length));
    System.arraycopy(raw, 0, header, at, raw.length);
  }

  @Test
  void aChecksumThatIsNoNumberIsWrongAndNoMore() {
    byte[] wrong = TarBytes.header('0', "a", TEXT.length, "");
    Arrays.fill(wrong, 148, 156, (byte) 'x');
    byte[] bytes = new TarBytes().raw(wrong).raw(TarBytes.padded(TEXT)).file("b", TEXT).end();
    Walked walked = Walked.of(bytes);
    assertThat(walked.reasons("x!/a")).containsExactly(HEADER_CHECKSUM);
    assertThat(walked.at("x!/b").issues()).isEmpty();
  }
}
