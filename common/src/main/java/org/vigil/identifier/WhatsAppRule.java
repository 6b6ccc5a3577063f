package org.vigil.identifier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigil.identifier.form.AccountName;
import org.vigil.identifier.form.FileEnding;
import org.vigil.identifier.form.PhoneNumbers;
import org.vigil.model.declared.Sighting;
import org.vigil.model.term.SightingOrigin;

/**
 * WhatsApp's names: an exported chat ({@code WhatsApp Chat with +44 7700 900123.txt}, {@code
 * WhatsApp Chat - +44 7700 900123.zip}, in any language), and the addresses that the app names
 * folders and profile pictures by ({@code 447700900123@s.whatsapp.net}, a group's {@code
 * 447700900123-1386512345@g.us} with who made it and when).
 *
 * <p>The name of a contact is a person's, and a group's may be: neither is kept. Names of pictures
 * ({@code IMG-20240501-WA0001.jpg}) and the app's folder name nobody.
 */
final class WhatsAppRule implements IdentifierRule {
  private static final Pattern PERSON =
      Pattern.compile("(?<!\\d)([1-9]\\d{7,14})@(?:s\\.whatsapp\\.net|c\\.us)(?![a-z])");
  private static final Pattern GROUP =
      Pattern.compile(
          "(?<![\\d-])(?:([1-9]\\d{7,14})-(\\d{10})|([1-9]\\d{15,19}))@g\\.us(?![a-z])");

  /** Below the app's folder for profile pictures: a number, a dash, a moment. */
  private static final Pattern PROFILE_PICTURE =
      Pattern.compile("([1-9]\\d{7,14})-\\d{10}\\.(?:thumb|jpg|pic)");

  private static final Pattern NUMBER =
      Pattern.compile("[+\\d(][\\d ().\\u00A0\\u2010-\\u2013-]{7,24}$");

  private final PhoneNumbers phones;
  private final @Nullable String region;

  WhatsAppRule(PhoneNumbers phones, @Nullable String region) {
    this.phones = phones;
    this.region = region;
  }

  @Override
  public String name() {
    return "whatsapp-name";
  }

  @Override
  public Set<SightingOrigin> origins() {
    return Set.of(SightingOrigin.PATH);
  }

  @Override
  public List<Sighting> inPath(PathNames path) {
    List<Sighting> sightings = new ArrayList<>();
    boolean app = false;
    for (int i = 0; i < path.names().size(); i++) {
      String name = path.at(i).toLowerCase(Locale.ROOT);
      app |= name.contains("whatsapp");
      if (name.indexOf('@') > 0) {
        addresses(name, sightings);
      }
      if (app && path.at(i - 1).equalsIgnoreCase("Profile")) {
        Matcher picture = PROFILE_PICTURE.matcher(name);
        if (picture.matches()) {
          phone("+" + picture.group(1), sightings);
        }
      }
      if (name.contains("whatsapp")) {
        chat(FileEnding.stem(name), sightings);
      }
    }
    return sightings;
  }

  private void addresses(String name, List<Sighting> sightings) {
    Matcher person = PERSON.matcher(name);
    while (person.find()) {
      phone("+" + person.group(1), sightings);
    }
    Matcher group = GROUP.matcher(name);
    while (group.find()) {
      String creator = group.group(1);
      Instant made = creator == null ? null : Instant.ofEpochSecond(Long.parseLong(group.group(2)));
      String id = group.group().substring(0, group.group().indexOf('@'));
      AccountName.account("whatsapp-group", id)
          .map(account -> sighting(SightingOrigin.PATH, account))
          .map(sighting -> sighting.event(made == null ? null : "Created").at(made).build())
          .ifPresent(sightings::add);
      if (creator != null) {
        phone("+" + creator, sightings);
      }
    }
  }

  /**
   * The number at the end of an exported chat's name; copies have a number in brackets behind it.
   */
  private void chat(String stem, List<Sighting> sightings) {
    String name = stem.replaceFirst(" ?\\(\\d{1,2}\\)$", "");
    int word = name.indexOf("whatsapp") + "whatsapp".length();
    String rest = name.substring(Math.max(word, name.length() - 40));
    Matcher number = NUMBER.matcher(rest);
    if (number.find() && (number.start() == 0 || rest.charAt(number.start() - 1) == ' ')) {
      phone(number.group(), sightings);
    }
  }

  private void phone(String number, List<Sighting> sightings) {
    phones
        .of(number, region)
        .ifPresent(phone -> sightings.add(sighting(SightingOrigin.PATH, phone).build()));
  }
}
