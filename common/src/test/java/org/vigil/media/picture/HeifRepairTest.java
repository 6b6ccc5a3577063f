package org.vigil.media.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vigil.media.Bytes;

/** Properties of pictures that are none. */
class HeifRepairTest {
  private static byte[] heif(String associations) {
    byte[] table = Bytes.box("ipma", Bytes.ints(0, 1), Bytes.of(associations));
    return Bytes.join(
        Bytes.box("ftyp", Bytes.of("heic"), Bytes.ints(0)),
        Bytes.box("meta", Bytes.ints(0), Bytes.box("iprp", Bytes.box("ipco"), table)));
  }

  @Test
  void namesThePropertyBeforeInPlaceOfNone() {
    assertThat(HeifRepair.of(heif("\0@\2\5\0"))).isEqualTo(heif("\0@\2\5\5"));
  }

  @Test
  void leavesAFileAloneThatNeedsNoRepair() {
    byte[] whole = heif("\0@\2\5\6");
    assertThat(HeifRepair.of(whole)).isSameAs(whole);
  }

  @Test
  void leavesACutTableAlone() {
    byte[] cut = heif("\0@\t\5\0");
    assertThat(HeifRepair.of(cut)).isSameAs(cut);
  }
}
