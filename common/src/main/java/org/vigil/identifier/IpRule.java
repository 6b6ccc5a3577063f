package org.vigil.identifier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigil.identifier.form.IpAddress;
import org.vigil.model.declared.Sighting;
import org.vigil.model.term.PersonRole;
import org.vigil.model.term.SightingOrigin;

/**
 * The sender's IP address in the header of a mail: as a web mailer wrote it, and from the first
 * server's Received field (RFC 5321 section 4.4), which is the last in the header. Later servers
 * are no persons. A sender can forge both, as all of a header. Paths are not read: there, four
 * numbers are a version.
 */
final class IpRule implements IdentifierRule {
  private static final Pattern LITERAL =
      Pattern.compile("[\\[(](?:IPv6:)?([0-9a-f.:]{3,45})[\\])]", Pattern.CASE_INSENSITIVE);

  @Override
  public String name() {
    return "ip";
  }

  @Override
  public Set<SightingOrigin> origins() {
    return Set.of(SightingOrigin.MAIL_HEADER);
  }

  @Override
  public List<Sighting> inMail(MailWords mail) {
    List<Sighting> sightings = new ArrayList<>();
    Instant sent = mail.date();
    mail.values("x-originating-ip")
        .limit(4)
        .flatMap(text -> IpAddress.of(text).stream())
        .forEach(ip -> sightings.add(sighting(ip, sent)));
    List<String> received = mail.values("received").filter(IpRule::hasClient).toList();
    if (!received.isEmpty()) {
      String first = received.get(received.size() - 1);
      Instant at = MailDate.parse(first.substring(first.lastIndexOf(';') + 1)).orElse(sent);
      client(first).ifPresent(ip -> sightings.add(sighting(ip, at)));
    }
    return sightings;
  }

  private Sighting sighting(IpAddress ip, @Nullable Instant at) {
    return sighting(SightingOrigin.MAIL_HEADER, ip.identifier())
        .role(PersonRole.SENDER)
        .event("Mail")
        .at(at)
        .port(ip.port())
        .build();
  }

  private static boolean hasClient(String received) {
    return LITERAL.matcher(clause(received)).find();
  }

  private static Optional<IpAddress> client(String received) {
    Matcher literal = LITERAL.matcher(clause(received));
    Optional<IpAddress> last = Optional.empty();
    // What the client calls itself stands before what the server saw.
    while (literal.find()) {
      last = IpAddress.of(literal.group(1));
    }
    return last;
  }

  /** Who handed the mail in: what stands between from and by. */
  private static String clause(String received) {
    String lower = received.toLowerCase(Locale.ROOT);
    int by = lower.indexOf(" by ");
    return lower.startsWith("from ") ? lower.substring(0, by < 0 ? lower.length() : by) : "";
  }
}
