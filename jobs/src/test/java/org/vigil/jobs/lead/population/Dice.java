package org.vigil.jobs.lead.population;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import org.vigil.geo.GeoPoint;

/** Chance that comes out the same for the same seed and name. */
final class Dice {
  /** The day of the last night. */
  static final LocalDateTime TODAY = LocalDateTime.parse("2026-10-15T06:00:00");

  private static final List<GeoPoint> TOWNS =
      List.of(
          new GeoPoint(38.72, -9.14),
          new GeoPoint(41.15, -8.61),
          new GeoPoint(52.52, 13.40),
          new GeoPoint(45.76, 4.84),
          new GeoPoint(59.33, 18.06),
          new GeoPoint(-33.45, -70.66),
          new GeoPoint(14.59, 120.97),
          new GeoPoint(40.42, -3.70));

  private final SplittableRandom random;

  private Dice(SplittableRandom random) {
    this.random = random;
  }

  static Dice of(long seed, String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    UUID digest = UUID.nameUUIDFromBytes(bytes);
    return new Dice(new SplittableRandom(seed * 31 + digest.getMostSignificantBits()));
  }

  /** At least {@code from}, at most {@code to}. */
  int between(int from, int to) {
    return random.nextInt(from, to + 1);
  }

  boolean chance(double share) {
    return random.nextDouble() < share;
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  String hex(int digits) {
    StringBuilder hex = new StringBuilder();
    for (int digit = 0; digit < digits; digit++) {
      hex.append(Integer.toHexString(random.nextInt(16)));
    }
    return hex.toString();
  }

  /** A PDQ hash, with half of its bits set as all of them have. */
  String pdq() {
    return hex(64);
  }

  /** The hash with so many of its bits turned, each of them another. */
  String near(String pdq, int bits) {
    char[] digits = pdq.toCharArray();
    boolean[] turned = new boolean[256];
    for (int left = bits; left > 0; ) {
      int bit = random.nextInt(256);
      if (!turned[bit]) {
        turned[bit] = true;
        int digit = Character.digit(digits[bit / 4], 16) ^ (1 << (bit % 4));
        digits[bit / 4] = Character.forDigit(digit, 16);
        left--;
      }
    }
    return new String(digits);
  }

  /** A serial number as makers write them. */
  String serial() {
    String digits = String.format(Locale.ROOT, "%07d", random.nextInt(2_000_000, 9_000_000));
    return "K" + between(2, 9) + "-" + digits.substring(0, 4) + hex(2).toUpperCase(Locale.ROOT) + 7;
  }

  GeoPoint town() {
    return one(TOWNS);
  }

  /** A point of that town. */
  GeoPoint in(GeoPoint town) {
    return new GeoPoint(
        town.latitude() + random.nextDouble() / 20, town.longitude() + random.nextDouble() / 20);
  }

  /** In the last four months. */
  LocalDateTime recent() {
    return daysAgo(5, 120);
  }

  /** Four to nine years ago. */
  LocalDateTime old() {
    return daysAgo(1500, 3300);
  }

  LocalDateTime daysAgo(int least, int most) {
    return TODAY
        .minusDays(between(least, most))
        .withHour(between(8, 22))
        .withMinute(between(0, 20))
        .withSecond(between(0, 59));
  }
}
