package org.vigil.container.cybertip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.model.declared.Sighting;
import org.vigil.model.declared.SightingBuilder;
import org.vigil.model.term.IdentifierKind;
import org.vigil.model.term.PersonRole;
import org.vigil.model.term.Strength;

/** All whom a report names, each with a number that ties what is one's. */
final class Persons {
  private static final int MAX_SIGHTINGS = 100_000;
  private static final long MAX_CHARS = 8 << 20;

  private final List<Sighting> sightings = new ArrayList<>();
  private long chars;
  private int count;
  private boolean full;

  /** How many persons there are. */
  int count() {
    return count;
  }

  /** Whether there was more than is kept. */
  boolean isFull() {
    return full;
  }

  /** Reads one person; who only reports counts only with an identifier. */
  void read(Node node, @Nullable PersonRole role) {
    var identifiers = new Identifiers(role, count + 1);
    identity(node, identifiers);
    var parts =
        node.all(
            "personOrUserReportedPerson",
            "intendedRecipientPerson",
            "victimPerson",
            "reportingPerson",
            "person");
    parts.forEach(part -> identity(part, identifiers));
    var accounts = node.all("associatedAccount");
    accounts.stream()
        .filter(account -> !isAnothers(account))
        .forEach(account -> identity(account, identifiers));
    if (role != PersonRole.REPORTER || !identifiers.sightings().isEmpty()) {
      count++;
      keep(identifiers.sightings());
    }
    accounts.stream().filter(Persons::isAnothers).forEach(account -> read(account, null));
    node.all("contactPerson").forEach(contact -> read(contact, role));
  }

  private static boolean isAnothers(Node account) {
    return account.flag("@thirdPartyUser", "thirdPartyUser").orElse(false);
  }

  /** Identifiers that the report names outside of its persons. */
  void readNobody(Node node) {
    var identifiers = new Identifiers(null, null);
    switch (node.name()) {
      case "ipCaptureEvent" -> identifiers.ip(node);
      case "emailAddress" -> identifiers.email(node);
      default -> identifiers.phone(node);
    }
    keep(identifiers.sightings());
  }

  private void keep(List<Sighting> found) {
    for (var sighting : found) {
      if (sightings.size() >= MAX_SIGHTINGS || chars > MAX_CHARS) {
        full = true;
        return;
      }
      sightings.add(sighting);
      chars += sighting.value().length();
    }
  }

  private static void identity(Node node, Identifiers identifiers) {
    names(node, identifiers);
    identifiers.contacts(node);
    account(node, identifiers);
    for (var url : node.items("profileUrl", "profileUrls")) {
      url.text()
          .ifPresent(
              text ->
                  identifiers.add(
                      IdentifierKind.PROFILE_URL, Strength.STRONG, url, Values.profileUrl(text)));
    }
    identifiers.ip(node);
    identifiers.captures(node);
    for (var report : node.items("priorCTReports", "priorCTReport")) {
      report
          .text()
          .ifPresent(
              text ->
                  identifiers.add(
                      IdentifierKind.REPORT_ID, Strength.STRONG, report, report.text()));
    }
  }

  private static void names(Node node, Identifiers identifiers) {
    var name =
        Stream.of("firstName", "middleName", "lastName")
            .flatMap(part -> node.text(part).stream())
            .collect(Collectors.joining(" "));
    Stream.concat(Stream.of(name), node.text("preferredName").stream())
        .filter(written -> !written.isEmpty())
        .distinct()
        .forEach(
            written ->
                identifiers.add(
                    IdentifierKind.PERSON_NAME, Strength.WEAK, node, Optional.of(written)));
  }

  /** The account and its names; one of an unknown service tells less. */
  private static void account(Node node, Identifiers identifiers) {
    var service = node.text("espService", "platform").orElse("");
    node.text("espIdentifier", "espUserId")
        .ifPresent(
            id ->
                identifiers.add(
                    IdentifierKind.ACCOUNT, Strength.STRONG, node, Values.account(service, id)));
    for (var name : node.items("screenName", "screenNames", "displayName", "displayNames")) {
      var strength = name.name().startsWith("screen") ? Strength.MEDIUM : Strength.WEAK;
      name.text()
          .ifPresent(
              text ->
                  identifiers.add(
                      IdentifierKind.SCREEN_NAME,
                      strength,
                      name,
                      Values.screenName(service, text)));
    }
  }

  /**
   * Their identifiers.
   *
   * @param service what accounts are of that name no service themselves; null when unknown
   */
  List<Sighting> sightings(@Nullable String service) {
    return sightings.stream().map(sighting -> of(service, sighting)).toList();
  }

  private static Sighting of(@Nullable String service, Sighting sighting) {
    var named =
        sighting.kind() == IdentifierKind.ACCOUNT || sighting.kind() == IdentifierKind.SCREEN_NAME;
    if (!named || !sighting.value().startsWith(":")) {
      return sighting;
    }
    if (service == null) {
      return SightingBuilder.builder(sighting).strength(Strength.WEAK).build();
    }
    var value = Values.account(service, sighting.value().substring(1));
    return SightingBuilder.builder(sighting).value(value.orElse(sighting.value())).build();
  }
}
