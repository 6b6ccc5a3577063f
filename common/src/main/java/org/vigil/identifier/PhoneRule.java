package org.vigil.identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigil.identifier.form.FileEnding;
import org.vigil.identifier.form.Identifier;
import org.vigil.identifier.form.PhoneNumbers;
import org.vigil.model.declared.Sighting;
import org.vigil.model.term.SightingOrigin;

/**
 * Telephone numbers (E.164) in names: with a plus anywhere in one; without it only where the whole
 * name is a number in national form and the site's country is known. All other digits in names are
 * dates, counters and ISBNs. WhatsApp's names are its own rule's.
 */
final class PhoneRule implements IdentifierRule {
  /** A date with a plus before it is shorter. */
  private static final int MIN_DIGITS = 10;

  private static final Pattern INTERNATIONAL =
      Pattern.compile("(?<![\\p{L}\\p{N}+=&%])\\+[1-9](?:[ .()-]{0,3}\\d){7,14}(?![\\p{L}\\p{N}])");

  /** With a trunk prefix, or with an area in brackets or set off by a dash. */
  private static final Pattern NATIONAL =
      Pattern.compile(
          "0[1-9](?:[ -]?\\d){7,9}|\\([2-9]\\d{2}\\) ?\\d{3}-\\d{4}|[2-9]\\d{2}-\\d{3}-\\d{4}");

  private final PhoneNumbers phones;
  private final @Nullable String region;

  PhoneRule(PhoneNumbers phones, @Nullable String region) {
    this.phones = phones;
    this.region = region;
  }

  @Override
  public String name() {
    return "phone";
  }

  @Override
  public Set<SightingOrigin> origins() {
    return Set.of(SightingOrigin.PATH);
  }

  @Override
  public List<Sighting> inPath(PathNames path) {
    List<Sighting> sightings = new ArrayList<>();
    for (String name : path.names()) {
      if (name.chars().noneMatch(next -> next >= '0' && next <= '9')
          || name.toLowerCase(Locale.ROOT).contains("whatsapp")) {
        continue;
      }
      String stem = FileEnding.stem(name);
      Matcher number = INTERNATIONAL.matcher(stem);
      while (number.find()) {
        add(sightings, international(number.group()));
      }
      if (region != null && stem.length() < 20 && NATIONAL.matcher(stem).matches()) {
        add(sightings, phones.of(stem, region));
      }
    }
    return sightings;
  }

  /** The number, if need be without what stands apart behind it: a date, a counter. */
  private Optional<Identifier> international(String written) {
    String number = written;
    Optional<Identifier> phone = phones.of(number, null);
    for (int end = apart(number); phone.isEmpty() && end > MIN_DIGITS; end = apart(number)) {
      number = number.substring(0, end);
      phone = phones.of(number, null);
    }
    return phone;
  }

  /** Where the last group of digits is set off from those before, or -1. */
  private static int apart(String number) {
    int at = number.length() - 1;
    while (at >= 0 && Character.isDigit(number.charAt(at))) {
      at--;
    }
    return at;
  }

  private void add(List<Sighting> sightings, Optional<Identifier> phone) {
    phone
        .filter(number -> number.value().length() > MIN_DIGITS)
        .ifPresent(number -> sightings.add(sighting(SightingOrigin.PATH, number).build()));
  }
}
