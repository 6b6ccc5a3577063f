package org.vigil.jobs.hashset;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.jobs.hashset.ImportSettings.SetFiles;
import org.vigil.model.term.HashSetKind;
import org.vigil.run.intake.SourceObject;

/**
 * A hash list and the name of its set.
 *
 * @param name as the settings say; otherwise the file's name without extension; with it, or the
 *     whole URI, where others share it
 * @param sourceId SHA-256 of uri, size and version
 * @param kind what the settings say that a file of the set is; null where its format tells
 * @param versions SHA-256 of the files that are versions of the set
 */
record NamedList(
    String name,
    String uri,
    String sourceId,
    Instant modifiedAt,
    @Nullable HashSetKind kind,
    Set<String> versions)
    implements Serializable {

  static List<NamedList> of(List<SourceObject> objects, ImportSettings settings) {
    Set<String> taken = new HashSet<>();
    settings.sets().forEach(files -> taken.add(files.set()));
    return objects.stream().map(object -> of(object, settings, taken)).toList();
  }

  private static NamedList of(SourceObject object, ImportSettings settings, Set<String> taken) {
    Optional<SetFiles> declared = settings.fitting(object.path());
    return new NamedList(
        declared.map(SetFiles::set).orElseGet(() -> named(object.uri(), taken)),
        object.uri(),
        object.sourceId(),
        object.modifiedAt(),
        declared.map(SetFiles::kind).orElse(null),
        Set.of());
  }

  /** The same list, of a set with these versions. */
  NamedList of(Set<String> imported) {
    return new NamedList(name, uri, sourceId, modifiedAt, kind, imported);
  }

  private static String named(String uri, Set<String> taken) {
    String file = uri.substring(uri.lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.');
    List<String> names = new ArrayList<>(List.of(dot > 0 ? file.substring(0, dot) : file, file));
    return names.stream().filter(taken::add).findFirst().orElse(uri);
  }
}
