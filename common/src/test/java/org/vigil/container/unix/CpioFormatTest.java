package org.vigil.container.unix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.model.term.Reason.CONCATENATED;
import static org.vigil.model.term.Reason.CRC_MISMATCH;
import static org.vigil.model.term.Reason.MEMORY_LIMIT;
import static org.vigil.model.term.Reason.TRAILING_DATA;
import static org.vigil.model.term.Reason.TRUNCATED;

import java.time.Instant;
import java.util.List;
import org.apache.commons.compress.archivers.cpio.CpioConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.container.ArchiveFormat;
import org.vigil.container.compressed.GzipBytes;
import org.vigil.container.zip.ZipBytes;
import org.vigil.model.Reading;
import org.vigil.walk.ArchiveFormatContract;
import org.vigil.walk.Walked;

/** Archives of cpio in all its dialects. */
public class CpioFormatTest extends ArchiveFormatContract {
  private static final byte[] TEXT = ZipBytes.utf8("some text");

  @Override
  protected ArchiveFormat format() {
    return new CpioFormat();
  }

  @Override
  protected byte[] empty() {
    return new CpioBytes(CpioConstants.FORMAT_NEW).end();
  }

  @Override
  protected byte[] containing(List<String> names, List<byte[]> contents) {
    CpioBytes cpio = new CpioBytes(CpioConstants.FORMAT_NEW);
    for (int i = 0; i < names.size(); i++) {
      cpio.file(names.get(i), contents.get(i));
    }
    return cpio.end();
  }

  @ParameterizedTest
  @ValueSource(
      shorts = {
        CpioConstants.FORMAT_NEW,
        CpioConstants.FORMAT_NEW_CRC,
        CpioConstants.FORMAT_OLD_ASCII,
        CpioConstants.FORMAT_OLD_BINARY
      })
  void readsEveryDialect(short dialect) {
    Walked walked = Walked.of(new CpioBytes(dialect).file("a", TEXT).file("b\u00f6", TEXT).end());
    assertThat(walked.sizeBytes("x!/a")).isEqualTo(TEXT.length);
    assertThat(walked.at("x!/a").modifiedAt()).isEqualTo(Instant.ofEpochSecond(1_600_000_000));
    assertThat(walked.source().listedMembers()).isEqualTo(2);
    assertThat(walked.source().toldMembers()).isEqualTo(2);
    assertThat(walked.source().issues()).isEmpty();
  }

  @Test
  void listsLinksAndDevicesWithoutFollowingThem() {
    byte[] bytes =
        new CpioBytes(CpioConstants.FORMAT_NEW)
            .entry("d", CpioConstants.C_ISDIR, 2, new byte[0])
            .entry("soft", CpioConstants.C_ISLNK, 1, ZipBytes.utf8("/etc/passwd"))
            .entry("device", CpioConstants.C_ISCHR, 1, new byte[0])
            .entry("hard", CpioConstants.C_ISREG, 2, new byte[0])
            .file("a", TEXT)
            .end();
    Walked walked = Walked.of(bytes);
    assertThat(walked.at("x!/d").kind()).isEqualTo(Reading.Kind.DIRECTORY);
    assertThat(walked.at("x!/soft").linkTarget()).isEqualTo("/etc/passwd");
    assertThat(walked.at("x!/device").linkTarget()).isEqualTo("device 0:0");
    assertThat(walked.at("x!/hard").linkTarget()).isEqualTo("inode 4");
    assertThat(walked.sizeBytes("x!/a")).isEqualTo(TEXT.length);
    assertThat(walked.source().issues()).isEmpty();
  }

  @Test
  void keepsWhatItReadWhenTheChecksumLies() {
    byte[] bytes =
        new CpioBytes(CpioConstants.FORMAT_NEW_CRC).file("a", TEXT).file("b", TEXT).end();
    bytes[112]++;
    Walked walked = Walked.of(bytes);
    assertThat(walked.reasons("x!/a")).containsExactly(CRC_MISMATCH);
    assertThat(walked.sizeBytes("x!/a")).isEqualTo(TEXT.length);
    assertThat(walked.at("x!/b").issues()).isEmpty();
  }

  @Test
  void tellsHowItEnds() {
    byte[] unended = new CpioBytes(CpioConstants.FORMAT_NEW).file("a", TEXT).unended();
    assertThat(Walked.of(unended).reasons("x")).containsExactly(TRUNCATED);
    byte[] whole = new CpioBytes(CpioConstants.FORMAT_NEW).file("a", TEXT).end();
    assertThat(Walked.of(GzipBytes.join(whole, TEXT)).reasons("x")).containsExactly(TRAILING_DATA);
    Walked twice = Walked.of(GzipBytes.join(whole, whole));
    assertThat(twice.reasons("x")).containsExactly(CONCATENATED);
    assertThat(twice.source().listedMembers()).isEqualTo(2);
  }

  @Test
  void namesThatWouldFillTheMemoryAreRefused() {
    byte[] name = new byte[3 << 20];
    byte[] bytes = new CpioBytes(CpioConstants.FORMAT_NEW).file("a", TEXT).unended();
    byte[] size = ZipBytes.utf8(String.format("%08x", name.length));
    System.arraycopy(size, 0, bytes, 94, size.length);
    assertThat(Walked.of(GzipBytes.join(bytes, name)).reasons("x")).containsExactly(MEMORY_LIMIT);
  }
}
