package org.vigil.run.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the listing has of the sources that were not read for good. Outdated are those that lie
 * there otherwise now: files that have changed since under the same name, and folders that could
 * not be listed and can be. What went for good is none of them: that it was missing stays true.
 *
 * @param anyListed whether any is listed as it was
 * @param ids of those that are outdated
 */
public record OutdatedSources(boolean anyListed, Set<String> ids) {
  public OutdatedSources {
    ids = Set.copyOf(ids);
  }

  /**
   * Looks for them in a listing, in one pass.
   *
   * @param open the URI of each source that was not read for good, by its id
   */
  public static OutdatedSources of(Map<String, String> open, SourceListing listing) {
    if (open.isEmpty()) {
      return new OutdatedSources(false, Set.of());
    }
    Set<String> uris = new HashSet<>(open.values());
    Set<String> there = new HashSet<>();
    Set<String> listed = new HashSet<>();
    String folder = "";
    for (SourceObject object : listing) {
      String uri = object.uri();
      if (open.containsKey(object.sourceId())) {
        listed.add(object.sourceId());
      }
      if (uris.contains(uri)) {
        there.add(uri);
      }
      int name = UriOrder.nameAt(uri);
      if (name != folder.length() || !uri.startsWith(folder)) {
        folder = uri.substring(0, name);
        addFolders(folder, uris, there);
      }
    }
    Map<String, String> outdated = new HashMap<>(open);
    outdated.keySet().removeAll(listed);
    outdated.values().retainAll(there);
    return new OutdatedSources(!listed.isEmpty(), outdated.keySet());
  }

  /** Adds those of the URIs that a folder is, or lies below. */
  private static void addFolders(String folder, Set<String> uris, Set<String> there) {
    for (int end = folder.lastIndexOf('/'); end > 0; end = folder.lastIndexOf('/', end - 1)) {
      String above = folder.substring(0, end);
      if (uris.contains(above)) {
        there.add(above);
      }
    }
  }
}
