package org.vigil.container.cybertip;

import java.util.Optional;
import java.util.regex.Pattern;
import org.vigil.identifier.form.AccountName;
import org.vigil.identifier.form.DeviceId;
import org.vigil.identifier.form.EmailAddress;
import org.vigil.identifier.form.Identifier;
import org.vigil.identifier.form.IpAddress;
import org.vigil.identifier.form.NumberingPlans;
import org.vigil.identifier.form.PhoneNumbers;
import org.vigil.identifier.form.ProfileUrl;

/**
 * The values of a report's identifiers in the form in which all identifiers are compared. A report
 * names the field that it fills, so a value of another form is kept as written where the field
 * alone says what it is; empty when a text is no such identifier.
 */
final class Values {
  private static final PhoneNumbers PHONES = new NumberingPlans();
  private static final Pattern URL = Pattern.compile("\\S*\\w\\S*");

  private Values() {}

  static Optional<String> email(String text) {
    return EmailAddress.of(text).map(Identifier::value);
  }

  /** A number without its country stays in national digits. */
  static Optional<String> phone(String text) {
    return PHONES.of(text, null).map(Identifier::value);
  }

  /** An address, as strong as its range is; none where it names no host. */
  static Optional<Identifier> ip(String text) {
    return IpAddress.of(text).map(IpAddress::identifier);
  }

  /** The account of this number or name; the service is empty where none is known. */
  static Optional<String> account(String service, String id) {
    return AccountName.account(service, id).map(Identifier::value).or(() -> unnamed(service, id));
  }

  /** The name that a user shows in a service, which is empty where none is known. */
  static Optional<String> screenName(String service, String name) {
    return AccountName.screenName(service, name)
        .map(Identifier::value)
        .or(() -> unnamed(service, name));
  }

  private static Optional<String> unnamed(String service, String name) {
    return service.isBlank() && !name.isBlank()
        ? Optional.of(":" + name.strip())
        : Optional.empty();
  }

  static Optional<String> profileUrl(String text) {
    return ProfileUrl.of(text)
        .map(Identifier::value)
        .or(() -> Optional.of(text.strip()).filter(url -> URL.matcher(url).matches()));
  }

  static Optional<String> deviceId(String text) {
    return DeviceId.of(text)
        .map(Identifier::value)
        .or(() -> Optional.of(text.strip()).filter(id -> !id.isEmpty()));
  }
}
