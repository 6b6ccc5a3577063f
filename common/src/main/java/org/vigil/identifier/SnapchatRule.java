package org.vigil.identifier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigil.identifier.form.DocumentId;
import org.vigil.model.declared.Sighting;
import org.vigil.model.term.SightingOrigin;
import org.vigil.model.term.Strength;

/**
 * The names of Snapchat's "My Data": the export with its moment ({@code mydata~1700000000000.zip}),
 * a memory ({@code 2024-05-01_UUID-main.jpg}), a medium of a chat ({@code
 * 2024-05-01_b~EiQSFX....jpg}, {@code 2024-05-01_media~UUID.jpg}), which both sides of the chat
 * export by one number.
 */
final class SnapchatRule implements IdentifierRule {
  private static final String UUID = "[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}";
  private static final Pattern EXPORT =
      Pattern.compile(
          "mydata~(1[3-9]\\d{11}|2\\d{12})(?:-\\d{1,3})?(?: ?\\(\\d{1,3}\\))?(?:\\.zip)?");
  private static final Pattern MEMORY =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}_(" + UUID + ")-(?:main|overlay)\\.[a-z0-9]{3,5}");
  private static final Pattern CHAT =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}_(?:b~([A-Za-z0-9_-]{20,160})|(?:media|overlay|thumbnail)~(?:zip-)?("
              + UUID
              + "))\\.[a-z0-9]{3,8}");

  @Override
  public String name() {
    return "snapchat-export";
  }

  @Override
  public Set<SightingOrigin> origins() {
    return Set.of(SightingOrigin.PATH);
  }

  @Override
  public List<Sighting> inPath(PathNames path) {
    List<Sighting> sightings = new ArrayList<>();
    for (String name : path.names()) {
      Matcher export = EXPORT.matcher(name);
      if (export.matches()) {
        sightings.add(export(export.group(1)));
      }
      Matcher memory = MEMORY.matcher(name);
      if (memory.matches()) {
        number(memory.group(1), "snapchat-memory").ifPresent(sightings::add);
      }
      Matcher chat = CHAT.matcher(name);
      if (chat.matches() && chat.group(1) != null) {
        sightings.add(numbered("snapchat-media", chat.group(1)));
      } else if (chat.matches()) {
        number(chat.group(2), "snapchat-media").ifPresent(sightings::add);
      }
    }
    return sightings;
  }

  private Sighting export(String millis) {
    return sighting(SightingOrigin.PATH, DocumentId.of("snapchat-export", millis, Strength.MEDIUM))
        .event("Export")
        .at(Instant.ofEpochMilli(Long.parseLong(millis)))
        .build();
  }

  private Optional<Sighting> number(String uuid, String service) {
    return DocumentId.of(uuid).map(id -> numbered(service, id.value()));
  }

  private Sighting numbered(String service, String number) {
    return sighting(SightingOrigin.PATH, DocumentId.of(service, number, Strength.MEDIUM)).build();
  }
}
