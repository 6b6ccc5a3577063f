package org.vigil.identifier.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Devices by IMEI, advertising identifier and UDID. */
class DeviceIdTest {
  @ParameterizedTest
  @CsvSource({
    "490154203237518, 490154203237518",
    "49-015420-323751-8, 490154203237518",
    "49 015420 323751 8, 490154203237518",
    "4901542032375101, 490154203237518"
  })
  void anImeiIsFifteenDigitsThatAddUp(String written, String normal) {
    assertThat(DeviceId.imei(written).orElseThrow().value()).isEqualTo(normal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "490154203237517",
        "000000000000000",
        "111111111111111",
        "004999010640000",
        "123456789012347",
        "49015420323751",
        "49015420323751800",
        "",
        "imei",
        "49.015420.323751.8",
        "123456789012345"
      })
  void whatDoesNotAddUpOrIsADefaultIsNone(String text) {
    assertThat(DeviceId.imei(text)).isEmpty();
  }

  @Test
  void anAdvertisingIdentifierIsAUuidInLowerCase() {
    assertThat(DeviceId.of("{6D92078A-8246-4BA4-AE5B-76104861E7DC}").orElseThrow().value())
        .isEqualTo("6d92078a-8246-4ba4-ae5b-76104861e7dc");
    assertThat(DeviceId.of("00000000-0000-0000-0000-000000000000")).isEmpty();
    assertThat(DeviceId.of("ffffffff-ffff-ffff-ffff-ffffffffffff")).isEmpty();
    assertThat(DeviceId.of("6D92078A82464BA4AE5B76104861E7DC")).isEmpty();
  }

  @Test
  void aUdidIsFortyHexDigitsOrEightAndSixteen() {
    assertThat(DeviceId.of("00008030-001A35E11AA1802E").orElseThrow().value())
        .isEqualTo("00008030-001a35e11aa1802e");
    assertThat(DeviceId.of("2B6F0CC904D137BE2E1730235F5664094B831186")).isPresent();
    assertThat(DeviceId.of("0".repeat(40))).isEmpty();
    assertThat(DeviceId.of("00000000-0000000000000000")).isEmpty();
    assertThat(DeviceId.of("10008030-001A35E11AA1802E")).isEmpty();
  }

  @Test
  void longTextIsNone() {
    assertThat(DeviceId.of("0".repeat(10_000))).isEmpty();
  }
}
