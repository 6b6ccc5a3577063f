package org.vigil.container.isolated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigil.container.ArchiveFormat;
import org.vigil.container.zip.ZipBytes;
import org.vigil.model.term.Reason;
import org.vigil.walk.ArchiveFormatContract;
import org.vigil.walk.Walked;

/** RAR archives, read by native code in a cage. */
class RarFormatTest extends ArchiveFormatContract {
  private static final byte[] TEXT = ZipBytes.utf8("some text");
  private static final int STORED = 0x30;

  @Override
  protected ArchiveFormat format() {
    return IsolatedContainers.format("rar");
  }

  @Override
  protected byte[] empty() {
    return RarBytes.of(List.of(), List.of());
  }

  @Override
  protected byte[] containing(List<String> names, List<byte[]> contents) {
    return RarBytes.of(names, contents);
  }

  @Override
  protected int sizeBytes() {
    return 300;
  }

  @Override
  protected int mutationStep() {
    return 29;
  }

  @Test
  void saysWhatIsEncryptedSplitOrOfAnUnknownMethod() {
    assertThat(Walked.of(RarBytes.odd("a", TEXT, STORED, RarBytes.ENCRYPTED)).reasons("x!/a"))
        .containsExactly(Reason.ENCRYPTED);
    assertThat(Walked.of(RarBytes.odd("a", TEXT, STORED, RarBytes.SPLIT_AFTER)).reasons("x!/a"))
        .containsExactly(Reason.VOLUME_MISSING);
    assertThat(Walked.of(RarBytes.odd("a", TEXT, 0x39, 0)).reasons("x!/a"))
        .containsExactly(Reason.UNSUPPORTED_METHOD);
  }

  @Test
  void keepsWhatItReadWhenTheChecksumLies() {
    byte[] bytes = RarBytes.of(List.of("a", "b"), List.of(TEXT, TEXT));
    // The first byte of the first content.
    bytes[7 + 13 + 33] ^= 1;
    Walked walked = Walked.of(bytes);
    assertThat(walked.reasons("x!/a")).containsExactly(Reason.CRC_MISMATCH);
    assertThat(walked.sizeBytes("x!/a")).isEqualTo(TEXT.length);
    assertThat(walked.reasons("x!/b")).isEmpty();
  }
}
