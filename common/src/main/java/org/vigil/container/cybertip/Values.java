package org.vigil.container.cybertip;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The values of identifiers in the form in which they are compared; empty when a text is no such
 * identifier. Nothing is looked up.
 */
final class Values {
  private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,256}@[^\\s@]+");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ().\\-/]+");
  private static final Pattern IPV4 =
      Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");
  private static final Pattern GROUP = Pattern.compile("[0-9a-f]{1,4}");
  private static final Pattern URL = Pattern.compile("\\S*\\w\\S*");
  private static final int GROUPS = 8;
  private static final int MIN_PHONE_DIGITS = 5;
  private static final int MAX_PHONE_DIGITS = 15;

  private Values() {}

  /** The address with its domain in lower case. */
  static Optional<String> email(String text) {
    var address = text.strip();
    if (!EMAIL.matcher(address).matches()) {
      return Optional.empty();
    }
    var at = address.indexOf('@');
    return Optional.of(address.substring(0, at) + address.substring(at).toLowerCase(Locale.ROOT));
  }

  /** The digits, behind a plus if there is one. */
  static Optional<String> phone(String text) {
    var number = text.strip();
    var digits = number.replaceAll("[^0-9]", "");
    var isPhone =
        PHONE.matcher(number).matches()
            && digits.length() >= MIN_PHONE_DIGITS
            && digits.length() <= MAX_PHONE_DIGITS;
    return isPhone ? Optional.of((number.startsWith("+") ? "+" : "") + digits) : Optional.empty();
  }

  /** The account of this number or name; the service is empty where none is known. */
  static Optional<String> account(String service, String id) {
    return named(service, id);
  }

  /** The name that a user shows in a service, which is empty where none is known. */
  static Optional<String> screenName(String service, String name) {
    return named(service, name);
  }

  private static Optional<String> named(String service, String name) {
    var kept = name.strip();
    return kept.isEmpty()
        ? Optional.empty()
        : Optional.of(service.strip().toLowerCase(Locale.ROOT) + ":" + kept);
  }

  static Optional<String> profileUrl(String text) {
    return Optional.of(text.strip()).filter(url -> URL.matcher(url).matches());
  }

  static Optional<String> deviceId(String text) {
    return Optional.of(text.strip()).filter(id -> !id.isEmpty());
  }

  /** An address of version 4, or of version 6 as RFC 5952 writes it. */
  static Optional<String> ip(String text) {
    var address = text.strip().toLowerCase(Locale.ROOT);
    return address.indexOf(':') < 0 ? ipv4(address) : ipv6(address);
  }

  private static Optional<String> ipv4(String text) {
    var parts = IPV4.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    var octets = new ArrayList<String>();
    for (var i = 1; i <= parts.groupCount(); i++) {
      var octet = Integer.parseInt(parts.group(i));
      if (octet > 255) {
        return Optional.empty();
      }
      octets.add(Integer.toString(octet));
    }
    return Optional.of(String.join(".", octets));
  }

  private static Optional<String> ipv6(String text) {
    var gap = text.indexOf("::");
    var before = groups(gap < 0 ? text : text.substring(0, gap));
    var behind = groups(gap < 0 ? "" : text.substring(gap + 2));
    if (before.isEmpty() || behind.isEmpty()) {
      return Optional.empty();
    }
    var all = new ArrayList<>(before.get());
    var missing = GROUPS - all.size() - behind.get().size();
    if (gap < 0 ? missing != 0 : missing < 1) {
      return Optional.empty();
    }
    for (var i = 0; i < missing; i++) {
      all.add(0);
    }
    all.addAll(behind.get());
    return Optional.of(canonical(all));
  }

  /** The groups of a part of an address; the last may be written like version 4. */
  private static Optional<List<Integer>> groups(String part) {
    var groups = new ArrayList<Integer>();
    for (var begin = 0; begin < part.length() || begin > 0; ) {
      var colon = part.indexOf(':', begin);
      var group = part.substring(begin, colon < 0 ? part.length() : colon);
      if (colon < 0 && group.indexOf('.') >= 0) {
        var embedded = ipv4(group);
        embedded.ifPresent(octets -> addOctets(groups, octets));
        return embedded.map(octets -> groups);
      }
      if (!GROUP.matcher(group).matches()) {
        return Optional.empty();
      }
      groups.add(Integer.parseInt(group, 16));
      if (colon < 0 || groups.size() > GROUPS) {
        break;
      }
      begin = colon + 1;
    }
    return Optional.of(groups);
  }

  private static void addOctets(List<Integer> groups, String octets) {
    var parts = octets.split("\\.", -1);
    for (var i = 0; i < parts.length; i += 2) {
      groups.add(Integer.parseInt(parts[i]) << 8 | Integer.parseInt(parts[i + 1]));
    }
  }

  /** The longest run of two zeros or more is left out; version 4 in version 6 is version 4. */
  private static String canonical(List<Integer> groups) {
    if (groups.subList(0, 5).stream().allMatch(group -> group == 0) && groups.get(5) == 0xFFFF) {
      var high = groups.get(6);
      var low = groups.get(7);
      return (high >> 8) + "." + (high & 0xFF) + "." + (low >> 8) + "." + (low & 0xFF);
    }
    var from = 0;
    var longest = 1;
    for (var i = 0; i < GROUPS; i++) {
      var run = 0;
      while (i + run < GROUPS && groups.get(i + run) == 0) {
        run++;
      }
      if (run > longest) {
        from = i;
        longest = run;
      }
    }
    return longest < 2
        ? joined(groups)
        : joined(groups.subList(0, from)) + "::" + joined(groups.subList(from + longest, GROUPS));
  }

  private static String joined(List<Integer> groups) {
    return String.join(":", groups.stream().map(Integer::toHexString).toList());
  }
}
