package org.vigil.identifier;

import java.util.List;
import java.util.Set;
import org.vigil.identifier.form.ProfileUrl;
import org.vigil.model.declared.Sighting;
import org.vigil.model.term.SightingOrigin;

/** The addresses of profiles in the text of a mail. */
final class ProfileUrlRule implements IdentifierRule {
  @Override
  public String name() {
    return "profile-url";
  }

  @Override
  public Set<SightingOrigin> origins() {
    return Set.of(SightingOrigin.MAIL_BODY);
  }

  @Override
  public List<Sighting> inMail(MailWords mail) {
    return ProfileUrl.inText(mail.body()).stream()
        .map(profile -> sighting(SightingOrigin.MAIL_BODY, profile).build())
        .toList();
  }
}
