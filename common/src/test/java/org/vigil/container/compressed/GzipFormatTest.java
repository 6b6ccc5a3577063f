package org.vigil.container.compressed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.model.term.Reason.CRC_MISMATCH;
import static org.vigil.model.term.Reason.SIZE_MISMATCH;
import static org.vigil.model.term.Reason.TRAILING_DATA;
import static org.vigil.model.term.Reason.TRUNCATED;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigil.container.ArchiveFormat;
import org.vigil.container.zip.ZipBytes;
import org.vigil.walk.ArchiveFormatContract;
import org.vigil.walk.Walked;

/** Gzip files as writers and accidents leave them. */
public class GzipFormatTest extends ArchiveFormatContract {
  private static final byte[] TEXT = ZipBytes.utf8("some text");

  @Override
  protected ArchiveFormat format() {
    return new GzipFormat();
  }

  @Override
  protected byte[] empty() {
    return GzipBytes.of(new byte[0]);
  }

  @Override
  protected byte[] containing(List<String> names, List<byte[]> contents) {
    return GzipBytes.named(names.get(0), contents.get(0));
  }

  @Override
  protected int capacity() {
    return 1;
  }

  @Test
  void callsANamelessMemberContent() {
    assertThat(Walked.of(GzipBytes.of(TEXT)).paths()).containsExactly("x!/content", "x");
  }

  @Test
  void readsConcatenatedPartsAsOneFile() {
    byte[] bytes = GzipBytes.join(GzipBytes.of(TEXT), GzipBytes.named("b", TEXT));
    Walked walked = Walked.of(bytes);
    assertThat(walked.sizeBytes("x!/content")).isEqualTo(2L * TEXT.length);
    assertThat(walked.source().issues()).isEmpty();
  }

  @Test
  void ignoresPaddingAndTellsOfTrailingData() {
    byte[] plain = GzipBytes.of(TEXT);
    assertThat(Walked.of(GzipBytes.join(plain, new byte[999])).reasons("x")).isEmpty();
    Walked walked = Walked.of(GzipBytes.join(plain, new byte[9], TEXT));
    assertThat(walked.reasons("x")).containsExactly(TRAILING_DATA);
    assertThat(walked.sizeBytes("x!/content")).isEqualTo(TEXT.length);
  }

  @Test
  void keepsWhatItReadWhenTheTrailerLies() {
    byte[] bytes = GzipBytes.of(TEXT);
    bytes[bytes.length - 8]++;
    bytes[bytes.length - 4]++;
    Walked walked = Walked.of(bytes);
    assertThat(walked.reasons("x!/content")).containsExactly(CRC_MISMATCH, SIZE_MISMATCH);
    assertThat(walked.sizeBytes("x!/content")).isEqualTo(TEXT.length);
    assertThat(walked.reasons("x")).isEmpty();
  }

  @Test
  void aMissingTrailerLeavesTheContent() {
    byte[] bytes = GzipBytes.of(TEXT);
    Walked walked = Walked.of(Arrays.copyOf(bytes, bytes.length - 3));
    assertThat(walked.reasons("x!/content")).containsExactly(TRUNCATED);
    assertThat(walked.reasons("x")).containsExactly(TRUNCATED);
    assertThat(walked.sizeBytes("x!/content")).isEqualTo(TEXT.length);
  }
}
