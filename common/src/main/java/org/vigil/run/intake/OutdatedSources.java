package org.vigil.run.intake;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigil.model.Source;

/**
 * Sources that were never read for good, and lie there otherwise now: files that have changed since
 * under the same name, and folders that could not be listed and can be. What went for good is none
 * of them: that it was missing stays true.
 *
 * @param ids of what is listed
 * @param uris of what is listed
 */
public record OutdatedSources(Set<String> ids, TreeSet<String> uris) {

  /**
   * Their ids.
   *
   * @param open what was not read for good
   */
  public static Set<String> of(Collection<Source> open, Manifest manifest) {
    if (open.isEmpty()) {
      return Set.of();
    }
    OutdatedSources outdated =
        new OutdatedSources(
            manifest.sources().stream().map(SourceObject::sourceId).collect(Collectors.toSet()),
            manifest.sources().stream()
                .map(SourceObject::uri)
                .collect(Collectors.toCollection(TreeSet::new)));
    return open.stream()
        .filter(outdated::has)
        .map(Source::sourceId)
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean has(Source source) {
    String within = source.sourceUri() + "/";
    @Nullable String first = uris.ceiling(within);
    boolean there =
        uris.contains(source.sourceUri()) || (first != null && first.startsWith(within));
    return there && !ids.contains(source.sourceId());
  }
}
