package org.vigil.identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigil.identifier.form.DeviceId;
import org.vigil.identifier.form.Identifier;
import org.vigil.model.declared.Sighting;
import org.vigil.model.term.SightingOrigin;

/**
 * The device's identifier (UDID) that a backup of Apple's is a folder of: 8 and 16 hex digits, or
 * 40. Forty hex digits name other things too (the files of a backup, commits, caches), so those
 * count only below {@code MobileSync/Backup}, or where a backup's own files follow.
 */
final class AppleBackupRule implements IdentifierRule {
  /** An older state of a backup has the time behind it. */
  private static final Pattern FOLDER =
      Pattern.compile(
          "([0-9a-f]{40}|0000[0-9a-f]{4}-[0-9a-f]{16})(?:-\\d{8}-\\d{6})?(?:\\.(?:zip|tar))?");

  private static final Pattern HASHED = Pattern.compile("[0-9a-f]{2}|[0-9a-f]{40}");
  private static final Set<String> FILES =
      Set.of("info.plist", "manifest.plist", "manifest.db", "manifest.mbdb", "status.plist");

  @Override
  public String name() {
    return "ios-backup";
  }

  @Override
  public Set<SightingOrigin> origins() {
    return Set.of(SightingOrigin.PATH);
  }

  @Override
  public List<Sighting> inPath(PathNames path) {
    List<Sighting> sightings = new ArrayList<>();
    for (int i = 0; i < path.names().size(); i++) {
      Matcher folder = FOLDER.matcher(path.at(i).toLowerCase(Locale.ROOT));
      if (folder.matches() && (folder.group(1).length() < 40 || isBackup(path, i))) {
        Optional<Identifier> device = DeviceId.udid(folder.group(1));
        device.ifPresent(
            id -> sightings.add(sighting(SightingOrigin.PATH, id).event("Backup").build()));
      }
    }
    return sightings;
  }

  private static boolean isBackup(PathNames path, int index) {
    String next = path.at(index + 1).toLowerCase(Locale.ROOT);
    String below = path.at(index + 2).toLowerCase(Locale.ROOT);
    boolean hashed =
        next.length() == 2
            && HASHED.matcher(next).matches()
            && below.length() == 40
            && HASHED.matcher(below).matches()
            && below.startsWith(next);
    boolean place =
        path.at(index - 1).equalsIgnoreCase("Backup")
            && path.at(index - 2).equalsIgnoreCase("MobileSync");
    return place || hashed || FILES.contains(next);
  }
}
