package org.vigil.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Telephone numbers in the names of files and folders. */
class PhoneRuleTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "+447700900123/a.jpg", "sms/+44 7700 900123.txt", "Call with +44 (0)7700-900123.m4a",
        "calls/+447700900123_20240501101112.amr", "x.zip!/+447700900123!/a",
            "me (+447700900123).vcf",
        "+447700900123-20240501.m4a", "+447700900123 20240501 101112.m4a", "+44 7700 900123 12.jpg"
      })
  void areReadWithTheirCountry(String path) {
    assertThat(Sighted.inPath("phone", path)).containsExactly("PHONE +447700900123");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DCIM/IMG_20240501_101112.jpg",
        "20240501101112.jpg",
        "9780306406157.pdf",
        "978-0-306-40615-7",
        "IMG-20240501-WA0001.jpg",
        "VID_20240501_101112345.mp4",
        "1700000000000.jpg",
        "1.2.3.4",
        "Screenshot_2024-05-01-10-11-12.png",
        "c++12345678901",
        "a+447700900123",
        "+20240501.jpg",
        "+20240501101112.jpg",
        "2024-05-01T10:11:12+0200.jpg",
        "1+12025550123",
        "07700900123",
        "0123456789.jpg",
        "00000001.jpg",
        "WhatsApp Chat with +44 7700 900123.txt",
        "x=%2B+447700900123a",
        "FILE0001-0002-0003-0004.jpg",
        "192.0.2.1"
      })
  void datesCountersAndIsbnsAreNone(String path) {
    assertThat(Sighted.inPath("phone", path)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"07700900123/a.jpg", "07700 900123.vcf", "077-0090-0123"})
  void nationalFormsCountWhereTheSitesCountryIsKnown(String path) {
    assertThat(Sighted.inPath("phone", path, "GB")).containsExactly("PHONE +447700900123");
  }

  @ParameterizedTest
  @ValueSource(strings = {"202-555-0123", "(202) 555-0123"})
  void soDoThoseWithAnAreaSetOff(String path) {
    assertThat(Sighted.inPath("phone", path, "US")).containsExactly("PHONE +12025550123");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "IMG_20240501_101112.jpg",
        "20240501101112",
        "9780306406157",
        "2025550123",
        "0001234567"
      })
  void evenThereCountersAreNone(String path) {
    assertThat(Sighted.inPath("phone", path, "US")).isEmpty();
    assertThat(Sighted.inPath("phone", path, "GB")).isEmpty();
  }
}
