package org.vigil.container.sevenz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigil.container.ArchiveFormat;
import org.vigil.container.Limits;
import org.vigil.container.isolated.IsolatedContainers;
import org.vigil.container.zip.ZipBytes;
import org.vigil.model.term.Reason;
import org.vigil.walk.ArchiveFormatContract;
import org.vigil.walk.Walked;

/** 7z archives, read in a cage. */
class SevenZFormatTest extends ArchiveFormatContract {
  private static final byte[] TEXT = ZipBytes.utf8("some text");

  @Override
  protected ArchiveFormat format() {
    return IsolatedContainers.format("7z");
  }

  @Override
  protected byte[] empty() {
    return SevenZBytes.of(List.of(), List.of());
  }

  @Override
  protected byte[] containing(List<String> names, List<byte[]> contents) {
    return SevenZBytes.of(names, contents);
  }

  @Override
  protected int sizeBytes() {
    return 300;
  }

  @Override
  protected int mutationStep() {
    return 23;
  }

  @Test
  void keepsWhatItReadWhenTheChecksumLies() {
    byte[] bytes = SevenZBytes.stored("a", TEXT);
    bytes[32] ^= 1;
    Walked walked = Walked.of(bytes);
    assertThat(walked.reasons("x!/a")).containsExactly(Reason.CRC_MISMATCH);
    assertThat(walked.sizeBytes("x!/a")).isEqualTo(TEXT.length);
    assertThat(walked.reasons("x")).isEmpty();
  }

  @Test
  void neverFollowsALink() {
    Walked walked = Walked.of(SevenZBytes.link("a", "../etc/passwd"));
    assertThat(walked.at("x!/a").linkTarget()).isEqualTo("../etc/passwd");
  }

  @Test
  void leavesWhatIsLargerThanMayBeSpilled() {
    byte[] bytes = SevenZBytes.stored("a", TEXT);
    Walked walked = Walked.of(bytes, new Limits(4, 100, 1 << 20, 100, bytes.length - 1));
    assertThat(walked.reasons("x")).containsExactly(Reason.BYTES_LIMIT, Reason.NOT_EXPANDED);
    assertThat(walked.sizeBytes("x")).isEqualTo(bytes.length);
    assertThat(Walked.of(bytes, new Limits(4, 100, 1 << 20, 100, bytes.length)).paths())
        .containsExactly("x!/a", "x");
  }

  @Test
  void saysThatItIsCut() {
    byte[] bytes = SevenZBytes.stored("a", TEXT);
    Walked walked = Walked.of(Arrays.copyOf(bytes, bytes.length - 3));
    assertThat(walked.reasons("x")).hasSize(1);
    assertThat(walked.sizeBytes("x")).isEqualTo(bytes.length - 3);
  }
}
