package org.vigil.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.model.term.PersonRole.RECIPIENT;
import static org.vigil.model.term.PersonRole.SENDER;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.model.declared.Sighting;
import org.vigil.model.term.SightingOrigin;

/** Identifiers in the header and text of a mail. */
class MailRulesTest {
  private static final Instant SENT = Instant.parse("2024-05-01T08:11:12Z");

  private static List<Sighting> read(String body, String... header) {
    List<MailWords.Field> fields =
        Stream.of(header)
            .map(
                line ->
                    new MailWords.Field(
                        line.substring(0, line.indexOf(':')),
                        line.substring(line.indexOf(':') + 1)))
            .toList();
    return IdentifierRules.ofMail().inMail(new MailWords(fields, body));
  }

  private static List<String> inHeader(String... header) {
    return read("", header).stream().map(Sighted::brief).toList();
  }

  @Test
  void senderAndRecipientsHaveTheMomentOfTheMail() {
    List<Sighting> sightings =
        read(
            "",
            "From: Jane Doe <a@example.org>",
            "To: b@example.org, C <c@example.org>",
            "Cc: d@example.org",
            "Subject: e@example.org",
            "Date: Wed, 1 May 2024 10:11:12 +0200 (CEST)");
    assertThat(sightings)
        .extracting(Sighted::brief)
        .containsExactly(
            "EMAIL a@example.org",
            "EMAIL b@example.org",
            "EMAIL c@example.org",
            "EMAIL d@example.org");
    assertThat(sightings)
        .extracting(Sighting::role)
        .containsExactly(SENDER, RECIPIENT, RECIPIENT, RECIPIENT);
    assertThat(sightings).extracting(Sighting::at).containsOnly(SENT);
    assertThat(sightings).extracting(Sighting::origin).containsOnly(SightingOrigin.MAIL_HEADER);
  }

  @Test
  void theSenderIsSightedOnce() {
    assertThat(inHeader("From: a@example.org", "Sender: A@example.org", "Reply-To: r@example.org"))
        .containsExactly("EMAIL a@example.org", "EMAIL r@example.org");
  }

  @Test
  void theFirstServerTellsTheClientsAddress() {
    List<Sighting> sightings =
        read(
            "",
            "Received: from mx.example.org ([198.51.100.9])\r\n\tby in.example.org; Wed, 1 May 2024 10:11:20 +0200",
            "Received: from [10.0.0.5] (host.example.org [203.0.113.7])\r\n\tby mx.example.org\r\n"
                + "\twith ESMTPSA; Wed, 1 May 2024 10:11:15 +0200",
            "Date: Wed, 1 May 2024 10:11:12 +0200");
    assertThat(sightings).extracting(Sighted::brief).containsExactly("IP 203.0.113.7");
    assertThat(sightings.get(0).role()).isEqualTo(SENDER);
    assertThat(sightings.get(0).at()).isEqualTo(Instant.parse("2024-05-01T08:11:15Z"));
  }

  @Test
  void aWebMailerTellsIt() {
    assertThat(inHeader("X-Originating-IP: [192.0.2.1]")).containsExactly("IP 192.0.2.1");
    assertThat(inHeader("X-Originating-IP: 2001:DB8::1")).containsExactly("IP 2001:db8::1");
    assertThat(inHeader("Received: from x (192.0.2.1) by y")).containsExactly("IP 192.0.2.1");
    assertThat(inHeader("Received: from x ([IPv6:2001:db8::1]) by y"))
        .containsExactly("IP 2001:db8::1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Received: by mail.example.org with SMTP id x; Wed, 1 May 2024 10:11:12 +0200",
        "Received: from localhost (localhost [127.0.0.1]) by x",
        "Received: from x (8.14.4) by y [192.0.2.1]",
        "Received: [",
        "Received:",
        "X-Originating-IP: unknown",
        "X-Mailer: 1.2.3.4"
      })
  void serversAndVersionsAreNoClients(String header) {
    assertThat(inHeader(header)).isEmpty();
  }

  @Test
  void textIsReadToItsBound() {
    assertThat(read("me: user@example.org or https://t.me/example_user"))
        .extracting(Sighted::brief)
        .containsExactly("EMAIL user@example.org", "PROFILE_URL https://t.me/example_user");
    assertThat(read("user@example.org"))
        .extracting(Sighting::origin)
        .containsOnly(SightingOrigin.MAIL_BODY);
    assertThat(read(" ".repeat(MailWords.MAX_BODY_CHARS) + "user@example.org")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Wed, 1 May 2024 10:11:12 +0200",
        "1 May 2024 10:11:12 +0200",
        "Wed, 01 may 2024 08:11:12 GMT",
        "Wed, 1 May 2024 04:11:12 EDT",
        "Wed, 1 May 2024 08:11:12 -0000 (UTC)",
        "Fri, 1 May 2024 10:11:12 +0200",
        "Wednesday, 1 May 2024 8:11:12 UT"
      })
  void momentsAreReadInTheirZones(String text) {
    assertThat(MailDate.parse(text)).contains(SENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "Wed, 1 May 2024 10:11:12",
        "32 May 2024 10:11:12 +0000",
        "1 May 24 10:11 +0000",
        "1 Xxx 2024 10:11:12 +0000",
        "1 May 2024 25:11:12 +0000",
        "1 May 2024 10:11:12 XYZ",
        "1 May 2024 10:11:12 +9900"
      })
  void otherMomentsAreNone(String text) {
    assertThat(MailDate.parse(text)).isEmpty();
  }
}
