package org.vigil.identifier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.identifier.form.EmailAddresses;
import org.vigil.identifier.form.FileEnding;
import org.vigil.identifier.form.Identifier;
import org.vigil.model.declared.Sighting;
import org.vigil.model.term.PersonRole;
import org.vigil.model.term.SightingOrigin;

/**
 * E-mail addresses (RFC 5321): in names such as {@code user@example.org.pst}, in owner and artist,
 * in the header (RFC 5322 section 3.6) and the text of a mail.
 */
final class EmailRule implements IdentifierRule {
  /** Whose the addresses of a field are; of others nothing is read. */
  private static final Map<String, PersonRole> FIELDS =
      Map.of(
          "from", PersonRole.SENDER,
          "sender", PersonRole.SENDER,
          "reply-to", PersonRole.SENDER,
          "to", PersonRole.RECIPIENT,
          "cc", PersonRole.RECIPIENT,
          "bcc", PersonRole.RECIPIENT);

  /** What looks like addresses, and is WhatsApp's own. */
  private static final Set<String> NO_MAIL =
      Set.of("s.whatsapp.net", "c.us", "g.us", "lid.whatsapp.net");

  @Override
  public String name() {
    return "email";
  }

  @Override
  public Set<SightingOrigin> origins() {
    return Set.of(
        SightingOrigin.PATH,
        SightingOrigin.METADATA,
        SightingOrigin.MAIL_HEADER,
        SightingOrigin.MAIL_BODY);
  }

  @Override
  public List<Sighting> inPath(PathNames path) {
    return path.names().stream()
        .filter(name -> name.indexOf('@') >= 0)
        .map(FileEnding::stem)
        .flatMap(name -> inText(name).map(mail -> sighting(SightingOrigin.PATH, mail).build()))
        .toList();
  }

  @Override
  public List<Sighting> inMetadata(MetadataWords words) {
    return words.persons().stream()
        .flatMap(EmailRule::inText)
        .map(mail -> sighting(SightingOrigin.METADATA, mail).build())
        .toList();
  }

  @Override
  public List<Sighting> inMail(MailWords mail) {
    Instant sent = mail.date();
    List<Sighting> sightings = new ArrayList<>();
    for (MailWords.Field field : mail.fields()) {
      PersonRole role = FIELDS.get(field.name());
      if (role != null) {
        EmailAddresses.inHeader(field.value())
            .forEach(address -> sightings.add(inHeader(address, role, sent)));
      }
    }
    inText(mail.body())
        .forEach(found -> sightings.add(sighting(SightingOrigin.MAIL_BODY, found).build()));
    return sightings;
  }

  private Sighting inHeader(Identifier address, PersonRole role, @Nullable Instant sent) {
    return sighting(SightingOrigin.MAIL_HEADER, address).role(role).event("Mail").at(sent).build();
  }

  private static Stream<Identifier> inText(String text) {
    return EmailAddresses.inText(text).stream()
        .filter(mail -> !NO_MAIL.contains(mail.value().substring(mail.value().indexOf('@') + 1)));
  }
}
