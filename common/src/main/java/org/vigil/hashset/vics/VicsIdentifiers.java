package org.vigil.hashset.vics;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vigil.hashset.text.JsonText;
import org.vigil.identifier.form.AccountName;
import org.vigil.identifier.form.DeviceId;
import org.vigil.identifier.form.EmailAddress;
import org.vigil.identifier.form.Identifier;
import org.vigil.identifier.form.IpAddress;
import org.vigil.identifier.form.NumberingPlans;
import org.vigil.identifier.form.PhoneNumbers;
import org.vigil.identifier.form.ProfileUrl;
import org.vigil.model.declared.Sighting;
import org.vigil.model.declared.SightingBuilder;
import org.vigil.model.term.IdentifierKind;
import org.vigil.model.term.SightingOrigin;
import org.vigil.model.term.Strength;

/**
 * The Identifiers of a case or of an entry of a case file (VICS 2.0). Their types are the
 * exporter's words: what no known kind fits is an account where an application is named, and a
 * person's name otherwise.
 */
final class VicsIdentifiers {
  private static final int MAX_IDENTIFIERS = 1_000;
  private static final Set<String> FIELDS = Set.of("IdentifierType", "Name", "Application");
  private static final PhoneNumbers PHONES = new NumberingPlans();

  private VicsIdentifiers() {}

  /** The identifiers of the array that comes next; null is none. */
  static List<Sighting> next(JsonText json) throws IOException {
    var sightings = new ArrayList<Sighting>();
    json.advance();
    if (json.is(JsonToken.VALUE_NULL)) {
      return sightings;
    }
    if (!json.is(JsonToken.START_ARRAY)) {
      throw json.refused("Identifiers is not an array");
    }
    while (!json.nextIs(JsonToken.END_ARRAY)) {
      if (json.is(JsonToken.START_OBJECT) && sightings.size() < MAX_IDENTIFIERS) {
        one(json).ifPresent(found -> sightings.add(sighting(found)));
      } else {
        json.skip();
      }
    }
    return sightings;
  }

  private static Optional<Identifier> one(JsonText json) throws IOException {
    var values = new HashMap<String, String>();
    for (var field = json.nextField(); field.isPresent(); field = json.nextField()) {
      var name = field.get();
      if (FIELDS.contains(name)) {
        json.nextText(name).ifPresent(text -> values.put(name, VicsProperties.cut(text)));
      } else {
        json.skipNext();
      }
    }
    var name = values.get("Name");
    return name == null ? Optional.empty() : identifier(name, values);
  }

  private static Optional<Identifier> identifier(String name, Map<String, String> values) {
    var type = values.getOrDefault("IdentifierType", "").toLowerCase(Locale.ROOT);
    var application = values.getOrDefault("Application", "");
    if (type.contains("mail")) {
      return EmailAddress.of(name);
    }
    if (type.contains("phone") || type.contains("mobile") || type.contains("msisdn")) {
      return PHONES.of(name, null);
    }
    if (type.equals("ip") || type.startsWith("ip ") || type.contains("ipaddress")) {
      return IpAddress.of(name).map(IpAddress::identifier);
    }
    if (type.contains("imei") || type.contains("device") || type.contains("udid")) {
      return DeviceId.of(name);
    }
    if (type.contains("url") || type.contains("profile")) {
      return ProfileUrl.of(name);
    }
    if (type.contains("screen") || type.contains("nick")) {
      return AccountName.screenName(application, name);
    }
    return application.isBlank() ? person(name) : AccountName.account(application, name);
  }

  private static Optional<Identifier> person(String name) {
    return Optional.of(new Identifier(IdentifierKind.PERSON_NAME, name.strip(), Strength.WEAK));
  }

  private static Sighting sighting(Identifier found) {
    return SightingBuilder.builder()
        .kind(found.kind())
        .value(found.value())
        .strength(found.strength())
        .origin(SightingOrigin.CASE_FILE)
        .rule("case-file")
        .build();
  }
}
