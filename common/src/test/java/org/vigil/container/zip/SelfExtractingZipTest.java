package org.vigil.container.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.model.term.Reason.PREFIX_DATA;

import org.junit.jupiter.api.Test;
import org.vigil.container.compressed.GzipBytes;
import org.vigil.walk.Walked;

/** Programs, and the zips behind some of them. */
class SelfExtractingZipTest {
  private static final byte[] PROGRAM = ZipBytes.utf8("MZ.This program knows PK\3\4 and PK\5\6.");
  private static final byte[] ZIP =
      new ZipBytes().stored("a", ZipBytes.utf8("one")).deflated("b", ZipBytes.utf8("two")).end();

  @Test
  void aZipBehindAProgramIsRead() {
    Walked walked = Walked.of(GzipBytes.join(PROGRAM, ZIP));
    assertThat(walked.paths()).containsExactly("x!/a", "x!/b", "x");
    assertThat(walked.reasons("x")).containsExactly(PREFIX_DATA);
    assertThat(walked.reasons("x!/b")).isEmpty();
  }

  @Test
  void aProgramAloneIsAFileLikeAnyOther() {
    Walked walked = Walked.of(PROGRAM);
    assertThat(walked.paths()).containsExactly("x");
    assertThat(walked.reasons("x")).isEmpty();
    assertThat(walked.sizeBytes("x")).isEqualTo(PROGRAM.length);
  }
}
