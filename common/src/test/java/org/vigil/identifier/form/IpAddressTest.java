package org.vigil.identifier.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.model.term.Strength;

/** IP addresses of both versions in one form each. */
class IpAddressTest {
  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.1",
    "' 192.0.2.1 ', 192.0.2.1",
    "[192.0.2.1], 192.0.2.1",
    "::ffff:192.0.2.1, 192.0.2.1",
    "::FFFF:C000:0201, 192.0.2.1",
    "2001:DB8:0:0:0:0:0:1, 2001:db8::1",
    "2001:db8::0001, 2001:db8::1",
    "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
    "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
    "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
    "2001:db8::, 2001:db8::",
    "IPv6:2001:db8::1, ''",
    "[IPv6:2001:db8::1], 2001:db8::1",
    "[2001:db8::1], 2001:db8::1",
    "64:ff9b::192.0.2.1, 64:ff9b::c000:201",
    "2001:db8::1%eth0, 2001:db8::1"
  })
  void isWrittenAsRfc5952Says(String written, String normal) {
    assertThat(IpAddress.of(written).map(ip -> ip.identifier().value()).orElse(""))
        .isEqualTo(normal);
  }

  @Test
  void aPortIsKeptBesideIt() {
    assertThat(IpAddress.of("192.0.2.1:443").orElseThrow().port()).isEqualTo(443);
    assertThat(IpAddress.of("[2001:db8::1]:51820").orElseThrow().port()).isEqualTo(51_820);
    assertThat(IpAddress.of("[2001:db8::1]:51820").orElseThrow().identifier().value())
        .isEqualTo("2001:db8::1");
    assertThat(IpAddress.of("192.0.2.1").orElseThrow().port()).isNull();
    assertThat(IpAddress.of("192.0.2.1:99999")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1.2.3",
        "1.2.3.4.5",
        "256.1.1.1",
        "1.2.3.04",
        "0x7f.1.1.1",
        "1.2.3.4%1",
        "example.org",
        "localhost",
        "::1::2",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9",
        "12345::1",
        "1::2:3:4:5:6:7:8",
        ":",
        ":::",
        "[",
        "[]",
        "1.2.3.4::",
        "::1.2.3",
        "g::1",
        "3232235777",
        "١.٢.٣.٤"
      })
  void otherTextIsNone(String text) {
    assertThat(IpAddress.of(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "127.0.0.1",
        "169.254.1.1",
        "224.0.0.1",
        "255.255.255.255",
        "240.0.0.1",
        "::",
        "::1",
        "fe80::1",
        "febf::1",
        "ff02::1",
        "::ffff:127.0.0.1"
      })
  void whatNamesNoOtherHostIsDropped(String text) {
    assertThat(IpAddress.of(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "100.64.0.1",
        "100.127.255.255",
        "198.18.0.1",
        "198.19.0.1",
        "192.0.2.1",
        "198.51.100.7",
        "203.0.113.9",
        "fc00::1",
        "fd12::1",
        "2001:db8::1",
        "3fff::1"
      })
  void whatManyNetworksHaveIsWeak(String text) {
    assertThat(IpAddress.of(text).orElseThrow().identifier().strength()).isEqualTo(Strength.WEAK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "172.15.0.1",
        "172.32.0.1",
        "100.63.0.1",
        "100.128.0.1",
        "198.20.0.1",
        "192.0.3.1",
        "8.8.8.8",
        "2001:4860:4860::8888",
        "3fff:1000::1"
      })
  void allOthersChangeHands(String text) {
    assertThat(IpAddress.of(text).orElseThrow().identifier().strength()).isEqualTo(Strength.MEDIUM);
  }
}
