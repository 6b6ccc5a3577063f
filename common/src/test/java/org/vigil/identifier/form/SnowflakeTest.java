package org.vigil.identifier.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Discord's numbers and their moments. */
class SnowflakeTest {
  /** The example of Discord's own documentation. */
  @Test
  void tellsWhenItWasGivenOut() {
    assertThat(Snowflake.of("175928847299117063").orElseThrow().at())
        .isEqualTo(Instant.parse("2016-04-30T11:18:25.796Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1234567890",
        "0175928847299117063",
        "17592884729911706x",
        "99999999999999999999",
        "9223372036854775807",
        "175928847299117063175928847299117063",
        "１７５９２８８４７２９９１１７０６３"
      })
  void otherNumbersAreNone(String text) {
    assertThat(Snowflake.of(text)).isEmpty();
  }
}
