package org.vigil.identifier.form;

import java.util.Optional;
import org.vigil.model.term.Strength;

/**
 * How well an address tells one host from all others, by its range (RFC 6890 and its registries).
 *
 * <p>Dropped, for they name no other host: unspecified, this network (0/8), loopback, link-local,
 * multicast, reserved (240/4, broadcast). Weak, for many networks have the same: private (RFC 1918,
 * RFC 4193), shared by a carrier's customers (RFC 6598), benchmarks, and documentation (RFC 5737,
 * RFC 3849, RFC 9637). Medium, for they change hands: all others.
 */
final class IpRange {
  private IpRange() {}

  /** Nothing where the address names no host. */
  static Optional<Strength> strength(int[] words) {
    boolean four = words.length == 4;
    if (four ? isNobody4(words) : isNobody6(words)) {
      return Optional.empty();
    }
    return Optional.of(four ? strength4(words) : strength6(words));
  }

  private static boolean isNobody4(int[] octets) {
    return octets[0] == 0
        || octets[0] == 127
        || octets[0] >= 224
        || (octets[0] == 169 && octets[1] == 254);
  }

  private static Strength strength4(int[] octets) {
    int two = octets[0] << 8 | octets[1];
    int three = two << 8 | octets[2];
    boolean site = octets[0] == 10 || two >> 4 == 0xAC1 || two == 0xC0A8;
    boolean carrier = two >> 6 == 0x6440 >> 6;
    boolean trial = two >> 1 == 0xC612 >> 1;
    boolean example = three == 0xC00002 || three == 0xC63364 || three == 0xCB0071;
    return site || carrier || trial || example ? Strength.WEAK : Strength.MEDIUM;
  }

  private static boolean isNobody6(int[] words) {
    boolean zeros = true;
    for (int i = 0; i < words.length - 1; i++) {
      zeros &= words[i] == 0;
    }
    boolean linkLocal = words[0] >> 6 == 0xFE80 >> 6;
    return (zeros && words[7] <= 1) || linkLocal || words[0] >> 8 == 0xFF;
  }

  private static Strength strength6(int[] words) {
    boolean site = words[0] >> 9 == 0xFC00 >> 9;
    boolean example =
        (words[0] == 0x2001 && words[1] == 0xDB8) || (words[0] == 0x3FFF && words[1] < 0x1000);
    return site || example ? Strength.WEAK : Strength.MEDIUM;
  }
}
