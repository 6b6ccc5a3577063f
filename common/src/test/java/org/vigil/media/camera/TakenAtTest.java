package org.vigil.media.camera;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times as cameras write them. */
class TakenAtTest {
  @ParameterizedTest
  @CsvSource({
    "2019:05:04 13:22:01, 2019-05-04T13:22:01,",
    "2019-05-04T13:22:01.12+02:00, 2019-05-04T13:22:01.12, +02:00",
    "2019-02-12T15:27:12+0800, 2019-02-12T15:27:12, +08:00",
    "2008:05:25 19:31:26.0+1:00, 2008-05-25T19:31:26.0, +01:00",
    "2013-07-05T03:18:27Z, 2013-07-05T03:18:27, +00:00",
    "2013-07-05T03:18, 2013-07-05T03:18:00,",
    "20061029 062751-0500, 2006-10-29T06:27:51, -05:00"
  })
  void readsATimeAsItWasWritten(String text, String local, String offset) {
    assertThat(TakenAt.parse(text)).contains(new TakenAt(local, offset, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000:00:00 00:00:00",
        "    :  :     :  :  ",
        "2019:13:04 13:22:01",
        "2019:02:30 13:22:01",
        "2019:05:04",
        "yesterday",
        ""
      })
  void takesWhatIsNoTimeForNone(String text) {
    assertThat(TakenAt.parse(text)).isEmpty();
  }

  @Test
  void dropsAnOffsetThatCannotBe() {
    assertThat(TakenAt.parse("2019:05:04 13:22:01+99:00"))
        .contains(new TakenAt("2019-05-04T13:22:01", null, null));
  }
}
