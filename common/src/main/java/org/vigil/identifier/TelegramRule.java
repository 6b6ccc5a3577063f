package org.vigil.identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigil.identifier.form.DocumentId;
import org.vigil.identifier.form.Identifier;
import org.vigil.model.declared.Sighting;
import org.vigil.model.term.IdentifierKind;
import org.vigil.model.term.SightingOrigin;
import org.vigil.model.term.Strength;

/**
 * Telegram's names. Below an export of Telegram Desktop ({@code ChatExport_2024-05-01}, {@code
 * DataExport_...}) a medium has its place in the chat and the second it was sent ({@code
 * photo_1@01-05-2024_10-11-12.jpg}): two exports with the same names are of one chat, a hint. The
 * second is by the clock of whoever exported, in a zone that nothing tells, so it is in the value,
 * and no moment. Apple's app names a picture by the number that it has in all chats, and its own
 * folder by a number drawn once for each installed account.
 *
 * <p>Who is in a chat stands in {@code result.json} alone. The folder {@code tdata} has the same
 * names everywhere.
 */
final class TelegramRule implements IdentifierRule {
  private static final Pattern EXPORT =
      Pattern.compile("(?:chat|data)export_\\d{2,4}[_-]\\d{2}[_-]\\d{2,4}.{0,40}");
  private static final Pattern MEDIUM =
      Pattern.compile(
          "((?:photo|video|audio|file|sticker)_\\d{1,7}@\\d{2}-\\d{2}-\\d{4}_\\d{2}-\\d{2}-\\d{2})"
              + "(?:_thumb)?\\.[a-z0-9]{2,5}(?:_thumb\\.jpg)?");
  private static final Pattern CLOUD_PICTURE =
      Pattern.compile("telegram-cloud-photo-size-\\d-(\\d{15,20})-[a-z]{1,2}(?![a-z]).{0,40}");
  private static final Pattern ACCOUNT_FOLDER = Pattern.compile("account-(\\d{15,20})");

  @Override
  public String name() {
    return "telegram-export";
  }

  @Override
  public Set<SightingOrigin> origins() {
    return Set.of(SightingOrigin.PATH);
  }

  @Override
  public List<Sighting> inPath(PathNames path) {
    List<Sighting> sightings = new ArrayList<>();
    boolean export = false;
    for (int i = 0; i < path.names().size(); i++) {
      String name = path.at(i).toLowerCase(Locale.ROOT);
      Matcher medium = MEDIUM.matcher(name);
      if (export && medium.matches()) {
        sightings.add(inExport(medium.group(1)));
      }
      Matcher cloud = CLOUD_PICTURE.matcher(name);
      if (cloud.matches()) {
        Identifier id = DocumentId.of("telegram-photo", cloud.group(1), Strength.MEDIUM);
        sightings.add(sighting(SightingOrigin.PATH, id).build());
      }
      Matcher account = ACCOUNT_FOLDER.matcher(name);
      if (account.matches() && path.at(i + 1).equals("postbox")) {
        sightings.add(installed(account.group(1)));
      }
      export |= EXPORT.matcher(name).matches();
    }
    return sightings;
  }

  private Sighting inExport(String medium) {
    Identifier id = DocumentId.of("telegram-export", medium, Strength.WEAK);
    return sighting(SightingOrigin.PATH, id).event("Message").build();
  }

  private Sighting installed(String number) {
    String value = "telegram-install:" + number;
    Identifier id = new Identifier(IdentifierKind.DEVICE_ID, value, Strength.MEDIUM);
    return sighting(SightingOrigin.PATH, id).build();
  }
}
