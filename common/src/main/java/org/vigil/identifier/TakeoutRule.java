package org.vigil.identifier;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigil.identifier.form.DocumentId;
import org.vigil.identifier.form.Identifier;
import org.vigil.model.declared.Sighting;
import org.vigil.model.term.SightingOrigin;
import org.vigil.model.term.Strength;

/**
 * Google Takeout's archives, {@code takeout-20240501T101112Z-001.zip}: all parts of one export have
 * its second (UTC), so a part on another disk is of the same account, or of one that was exported
 * in the same second: a weak hint. An account's address as a folder is the e-mail rule's.
 */
final class TakeoutRule implements IdentifierRule {
  private static final Pattern ARCHIVE =
      Pattern.compile(
          "takeout-(\\d{8}t\\d{6})z(?:-\\d{1,3}){1,2}(?: ?\\(\\d{1,3}\\))?"
              + "(?:\\.zip|\\.tgz|\\.tar\\.gz)?");
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuuMMdd't'HHmmss", Locale.ROOT);

  @Override
  public String name() {
    return "takeout";
  }

  @Override
  public Set<SightingOrigin> origins() {
    return Set.of(SightingOrigin.PATH);
  }

  @Override
  public List<Sighting> inPath(PathNames path) {
    List<Sighting> sightings = new ArrayList<>();
    for (String name : path.names()) {
      Matcher archive = ARCHIVE.matcher(name.toLowerCase(Locale.ROOT));
      if (archive.matches()) {
        add(archive.group(1), sightings);
      }
    }
    return sightings;
  }

  private void add(String second, List<Sighting> sightings) {
    try {
      Instant at = LocalDateTime.parse(second, FORM).toInstant(ZoneOffset.UTC);
      Identifier id = DocumentId.of("google-takeout", second + "z", Strength.WEAK);
      sightings.add(sighting(SightingOrigin.PATH, id).event("Export").at(at).build());
    } catch (DateTimeException e) {
      // No clock has that second.
    }
  }
}
