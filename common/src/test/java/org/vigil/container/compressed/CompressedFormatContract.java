package org.vigil.container.compressed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.model.term.Reason.TRAILING_DATA;
import static org.vigil.model.term.Reason.TRUNCATED;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vigil.container.ArchiveFormat;
import org.vigil.container.tar.TarBytes;
import org.vigil.container.zip.ZipBytes;
import org.vigil.model.Reading;
import org.vigil.walk.ArchiveFormatContract;
import org.vigil.walk.Walked;

/** What every compressed single file must do. */
public abstract class CompressedFormatContract extends ArchiveFormatContract {
  protected static final byte[] TEXT = ZipBytes.utf8("some text");

  protected abstract String name();

  protected abstract OutputStream compressing(OutputStream bytes) throws IOException;

  protected byte[] compressed(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream compressing = compressing(bytes)) {
      compressing.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Override
  protected ArchiveFormat format() {
    return CompressedFormat.all().stream()
        .filter(format -> format.name().equals(name()))
        .findFirst()
        .orElseThrow();
  }

  @Override
  protected byte[] empty() {
    return compressed(new byte[0]);
  }

  @Override
  protected byte[] containing(List<String> names, List<byte[]> contents) {
    return compressed(contents.get(0));
  }

  @Override
  protected String listed(String name, int index) {
    return "content";
  }

  @Override
  protected int capacity() {
    return 1;
  }

  /** Whether another part may follow the first. */
  protected boolean hasParts() {
    return true;
  }

  @Test
  void readsConcatenatedPartsAsOneFile() {
    Walked walked = Walked.of(GzipBytes.join(compressed(TEXT), compressed(TEXT)));
    assertThat(walked.sizeBytes("x!/content")).isEqualTo(TEXT.length * (hasParts() ? 2L : 1));
    assertThat(walked.source().issues()).hasSize(hasParts() ? 0 : 1);
  }

  @Test
  void ignoresPaddingAndTellsOfTrailingData() {
    byte[] plain = compressed(TEXT);
    assertThat(Walked.of(GzipBytes.join(plain, new byte[996])).reasons("x")).isEmpty();
    Walked walked = Walked.of(GzipBytes.join(plain, new byte[9], TEXT));
    assertThat(walked.reasons("x")).containsExactly(TRAILING_DATA);
    assertThat(walked.sizeBytes("x!/content")).isEqualTo(TEXT.length);
  }

  @Test
  void membersBeforeTheDamageStay() {
    byte[] noise = new byte[3 << 20];
    new Random(5).nextBytes(noise);
    byte[] tar = new TarBytes().file("a", TEXT).file("b", noise).end();
    byte[] whole = compressed(tar);
    Walked walked = Walked.of(Arrays.copyOf(whole, whole.length * 2 / 3));
    assertThat(walked.sizeBytes("x!/content!/a")).isEqualTo(TEXT.length);
    assertThat(walked.reasons("x!/content!/b")).containsExactly(TRUNCATED);
    assertThat(walked.at("x!/content").kind()).isEqualTo(Reading.Kind.FAULT);
    assertThat(walked.reasons("x")).containsExactly(TRUNCATED);
  }
}
