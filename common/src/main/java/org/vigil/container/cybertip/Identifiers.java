package org.vigil.container.cybertip;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigil.identifier.form.Identifier;
import org.vigil.model.declared.Sighting;
import org.vigil.model.declared.SightingBuilder;
import org.vigil.model.term.IdentifierKind;
import org.vigil.model.term.PersonRole;
import org.vigil.model.term.SightingOrigin;
import org.vigil.model.term.Strength;

/** The identifiers that one node of a report names, and whose they are. */
final class Identifiers {
  private static final Pattern PORT = Pattern.compile("[1-9]\\d{0,4}");
  private static final int MAX_PORT = 65_535;

  private final @Nullable PersonRole role;
  private final @Nullable Integer person;
  private final List<Sighting> sightings = new ArrayList<>();

  Identifiers(@Nullable PersonRole role, @Nullable Integer person) {
    this.role = role;
    this.person = person;
  }

  List<Sighting> sightings() {
    return sightings;
  }

  /** An identifier that the node's text gives in this form; no form is a flaw. */
  void add(IdentifierKind kind, Strength strength, Node node, Optional<String> value) {
    if (value.isEmpty() || value.get().isEmpty()) {
      node.flaw();
    } else {
      sightings.add(sighting(kind, strength, value.get()).build());
    }
  }

  private SightingBuilder sighting(IdentifierKind kind, Strength strength, String value) {
    return SightingBuilder.builder()
        .kind(kind)
        .value(value)
        .strength(strength)
        .origin(SightingOrigin.REPORT)
        .rule("report")
        .role(role)
        .person(person);
  }

  /** With what happened with it, and when. */
  private void capture(IdentifierKind kind, Strength strength, Node node, Optional<String> value) {
    if (value.isEmpty()) {
      node.flaw();
      return;
    }
    sightings.add(
        sighting(kind, strength, value.get())
            .event(node.text("eventName").orElse(null))
            .at(WrittenTime.of(node, "dateTime").map(WrittenTime::instant).orElse(null))
            .port(kind == IdentifierKind.IP ? port(node) : null)
            .build());
  }

  private static @Nullable Integer port(Node node) {
    var written = node.text("port");
    var port = written.filter(text -> PORT.matcher(text).matches()).map(Integer::valueOf);
    if (written.isPresent() && port.filter(number -> number <= MAX_PORT).isEmpty()) {
      node.flaw();
      return null;
    }
    return port.orElse(null);
  }

  /** The events at which addresses and devices were captured, in any of the forms. */
  void captures(Node node) {
    node.all("ipCaptureEvent").forEach(this::ip);
    node.all("deviceId").forEach(this::device);
    for (var source : node.all("sourceInformation")) {
      source.all("sourceCaptures", "sourceCapture").stream()
          .flatMap(capture -> unwrapped(capture).stream())
          .forEach(this::sourceCapture);
    }
  }

  /** XML may have the captures in an element of their own. */
  private static List<Node> unwrapped(Node capture) {
    var inner = capture.all("sourceCapture");
    return inner.isEmpty() ? List.of(capture) : inner;
  }

  void ip(Node event) {
    var written = event.text("ipAddress");
    if (written.isPresent()) {
      address(event, written.get());
    }
  }

  /** An address is as strong as its range, and weak where others may stand behind it. */
  private void address(Node event, String written) {
    var address = Values.ip(written);
    var proxy = event.flag("possibleProxy").orElse(false);
    var strength = proxy ? Strength.WEAK : address.map(Identifier::strength).orElse(Strength.WEAK);
    capture(IdentifierKind.IP, strength, event, address.map(Identifier::value));
  }

  private void device(Node event) {
    var written = event.text("idValue");
    if (written.isPresent()) {
      var type = event.text("idType").orElse("").toLowerCase(Locale.ROOT);
      var strength = type.contains("ssid") ? Strength.WEAK : Strength.STRONG; // a network's name
      capture(IdentifierKind.DEVICE_ID, strength, event, Values.deviceId(written.get()));
    }
  }

  private void sourceCapture(Node event) {
    var written = event.text("value");
    if (written.isEmpty()) {
      return;
    }
    var value = written.get();
    switch (KeptText.term(event.text("captureType").orElse(""))) {
      case "IP_ADDRESS", "IP" -> address(event, value);
      case "PROFILE_URL" ->
          capture(IdentifierKind.PROFILE_URL, Strength.STRONG, event, Values.profileUrl(value));
      case "DEVICE_ID" ->
          capture(IdentifierKind.DEVICE_ID, Strength.STRONG, event, Values.deviceId(value));
      case "EMAIL", "EMAIL_ADDRESS" ->
          capture(IdentifierKind.EMAIL, Strength.STRONG, event, Values.email(value));
      case "PHONE", "PHONE_NUMBER" ->
          capture(IdentifierKind.PHONE, Strength.STRONG, event, Values.phone(value));
      default -> {} // such as the URL of a page
    }
  }

  /** E-mail addresses and telephone numbers, in any of the forms. */
  void contacts(Node node) {
    node.items("emails", "email", "emailAddress").forEach(this::email);
    node.items("phones", "phone", "phoneNumber").forEach(this::phone);
  }

  void email(Node node) {
    node.text()
        .ifPresent(text -> add(IdentifierKind.EMAIL, Strength.STRONG, node, Values.email(text)));
  }

  void phone(Node node) {
    node.text()
        .map(text -> text.startsWith("+") ? text : countryCode(node) + text)
        .ifPresent(text -> add(IdentifierKind.PHONE, Strength.STRONG, node, Values.phone(text)));
  }

  private static String countryCode(Node phone) {
    return phone.text("@countryCallingCode").filter(code -> code.startsWith("+")).orElse("");
  }
}
