package org.vigil.container.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.container.ArchiveException;
import org.vigil.container.Member;
import org.vigil.container.Members;
import org.vigil.container.zip.ZipBytes;
import org.vigil.model.declared.Sighting;
import org.vigil.model.term.IdentifierKind;
import org.vigil.model.term.PersonRole;
import org.vigil.model.term.SightingOrigin;

/** Who wrote to whom, as a mail's own header and its text tell. */
class CorrespondenceTest {
  private static List<Sighting> read(byte[] mail) throws IOException {
    try (Members members = new MailFormat().open(new ByteArrayInputStream(mail))) {
      Optional<Member> member = members.next();
      while (member.isPresent()) {
        try (InputStream content = member.get().content()) {
          content.readAllBytes();
        }
        member = members.next();
      }
      return members.declared().sightings();
    }
  }

  private static List<String> values(String mail) throws IOException {
    return read(ZipBytes.utf8(mail)).stream().map(Sighting::value).toList();
  }

  @Test
  void theHeaderComesFirstThenTheText() throws IOException {
    List<Sighting> sightings =
        read(
            ZipBytes.utf8(
                MailBytes.HEADER + "\r\nWrite to c@example.org, not to a@example.org.\r\n"));
    assertThat(sightings)
        .extracting(Sighting::value)
        .containsExactly("a@example.org", "b@example.org", "c@example.org", "a@example.org");
    assertThat(sightings)
        .extracting(Sighting::origin)
        .containsExactly(
            SightingOrigin.MAIL_HEADER,
            SightingOrigin.MAIL_HEADER,
            SightingOrigin.MAIL_BODY,
            SightingOrigin.MAIL_BODY);
    assertThat(sightings)
        .extracting(Sighting::role)
        .containsExactly(PersonRole.SENDER, PersonRole.RECIPIENT, null, null);
  }

  @Test
  void textIsReadAsItWasEncoded() throws IOException {
    assertThat(
            values(
                MailBytes.HEADER
                    + "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                    + "PGEgaHJlZj0ibWFpbHRvOmNAZXhhbXBsZS5vcmciPng8L2E+\r\n"))
        .contains("c@example.org");
    assertThat(
            values(
                MailBytes.HEADER
                    + "Content-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                    + "c@exam=\r\nple.org\r\n"))
        .contains("c@example.org");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Type: text/plain\r\nContent-Disposition: attachment; filename=a.txt\r\n",
        "Content-Type: application/octet-stream\r\n",
        "Content-Type: message/rfc822\r\n",
        "Content-Type: text/x-vcard\r\n"
      })
  void whatGoesWithAMailIsNotItsText(String fields) throws IOException {
    List<Sighting> sightings =
        read(MailBytes.part(fields, "From: c@example.org\r\n\r\nd@example.org"));
    assertThat(sightings)
        .extracting(Sighting::value)
        .containsExactly("a@example.org", "b@example.org");
  }

  @Test
  void fieldsOfPartsAreNotTheMails() throws IOException {
    byte[] mail = MailBytes.part("From: c@example.org\r\nContent-Type: text/plain\r\n", "x");
    assertThat(read(mail))
        .extracting(Sighting::value)
        .containsExactly("a@example.org", "b@example.org");
  }

  @Test
  void foldedAndEncodedFieldsAreRead() throws IOException {
    assertThat(
            values(
                String.join(
                    "\r\n",
                    "From: =?utf-8?q?J=C3=A4ne?=",
                    " <A@example.org>",
                    "To: b@example.org,",
                    "\t\"D, J\" <c@example.org>",
                    "Received: from x ([192.0.2.1])",
                    "\tby y; Wed, 1 May 2024 10:11:12 +0200",
                    "Bcc: user@bücher.example",
                    "MIME-Version: 1.0",
                    "",
                    "")))
        .containsExactly(
            "a@example.org",
            "b@example.org",
            "c@example.org",
            "user@xn--bcher-kva.example",
            "192.0.2.1");
  }

  @Test
  void textBehindTheBoundIsNotRead() throws IOException {
    String line = "x".repeat(70) + "\r\n";
    String mail = MailBytes.HEADER + "\r\n" + line.repeat(1000) + "c@example.org\r\n";
    assertThat(values(mail)).containsExactly("a@example.org", "b@example.org");
  }

  @Test
  void textThatNobodyReadsIsNotRead() throws IOException {
    byte[] mail = ZipBytes.utf8(MailBytes.HEADER + "\r\nc@example.org\r\n");
    try (Members members = new MailFormat().open(new ByteArrayInputStream(mail))) {
      assertThat(members.next()).isPresent();
      assertThat(members.next()).isEmpty();
      assertThat(members.declared().sightings()).hasSize(2);
    }
  }

  @Test
  void aMailThatBreaksOffTellsWhatItToldBefore() throws IOException {
    StringBuilder mail = new StringBuilder(MailBytes.HEADER);
    for (int i = 0; i < 200; i++) {
      String fields = "Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n";
      mail.append(fields.formatted(i, i));
    }
    try (Members members =
        new MailFormat().open(new ByteArrayInputStream(ZipBytes.utf8(mail.toString())))) {
      assertThatThrownBy(() -> read(members)).isInstanceOf(ArchiveException.class);
      assertThat(members.declared().sightings())
          .extracting(Sighting::kind)
          .containsExactly(IdentifierKind.EMAIL, IdentifierKind.EMAIL);
    }
  }

  private static void read(Members members) throws IOException {
    while (members.next().isPresent()) {
      // The parts go by.
    }
  }

  @Test
  void manyHostileFieldsAreBounded() throws IOException {
    String many = ("To: " + "x@example.org,".repeat(500) + "\r\n").repeat(300);
    assertThat(values("From: a@example.org\r\nMIME-Version: 1.0\r\n" + many + "\r\n"))
        .containsExactly("a@example.org", "x@example.org");
  }
}
