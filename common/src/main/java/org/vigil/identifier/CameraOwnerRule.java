package org.vigil.identifier;

import java.util.List;
import java.util.Set;
import org.vigil.identifier.form.EmailAddress;
import org.vigil.identifier.form.OwnerName;
import org.vigil.model.declared.Sighting;
import org.vigil.model.term.SightingOrigin;

/**
 * The owner and the artist that were set in a camera, without defaults. It is the camera's word,
 * not a person's name: it links what one camera or program wrote.
 */
final class CameraOwnerRule implements IdentifierRule {
  @Override
  public String name() {
    return "camera-owner";
  }

  @Override
  public Set<SightingOrigin> origins() {
    return Set.of(SightingOrigin.METADATA);
  }

  @Override
  public List<Sighting> inMetadata(MetadataWords words) {
    return words.persons().stream()
        .filter(name -> EmailAddress.of(name).isEmpty())
        .flatMap(name -> OwnerName.of(name, words.camera()).stream())
        .distinct()
        .map(owner -> sighting(SightingOrigin.METADATA, owner).build())
        .toList();
  }
}
