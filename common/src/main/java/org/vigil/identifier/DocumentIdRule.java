package org.vigil.identifier;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.vigil.identifier.form.DocumentId;
import org.vigil.model.declared.Sighting;
import org.vigil.model.term.SightingOrigin;

/**
 * The documents that XMP says a file is a version of: its own, and the one it was first made from.
 */
final class DocumentIdRule implements IdentifierRule {
  @Override
  public String name() {
    return "document-id";
  }

  @Override
  public Set<SightingOrigin> origins() {
    return Set.of(SightingOrigin.METADATA);
  }

  @Override
  public List<Sighting> inMetadata(MetadataWords words) {
    return Stream.of(words.documentId(), words.originalDocumentId())
        .filter(Objects::nonNull)
        .flatMap(id -> DocumentId.of(id).stream())
        .distinct()
        .map(id -> sighting(SightingOrigin.METADATA, id).build())
        .toList();
  }
}
