package org.vigil.hashset.plain;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vigil.hashset.Samples.MD5;
import static org.vigil.hashset.Samples.OTHER_MD5;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.vigil.hashset.Samples;
import org.vigil.hashset.entry.BrokenHashSetException;

/** EnCase sets that must be refused whole. */
class EnCaseHashTest {
  private static void assertRefused(byte[] list, String message) {
    assertThatThrownBy(() -> Samples.read(new EnCaseHash(), list))
        .isInstanceOf(BrokenHashSetException.class)
        .hasMessage(message);
  }

  @Test
  void theNumberOfRecordsMustBeTrue() {
    var list = Samples.enCase(MD5, OTHER_MD5);
    assertRefused(
        Arrays.copyOf(list, list.length - 1), "Byte 1170: The list ends after 1 of 2 records.");
    assertRefused(
        Arrays.copyOf(list, list.length + 1),
        "Byte 1188: Something follows the last of 2 records.");
    assertRefused(Samples.enCase(), "Byte 16: The list holds no entries.");
    assertRefused(Arrays.copyOf(list, 1000), "Byte 1000: The header ends too soon.");
  }
}
