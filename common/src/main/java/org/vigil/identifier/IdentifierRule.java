package org.vigil.identifier;

import java.util.List;
import java.util.Set;
import org.vigil.identifier.form.Identifier;
import org.vigil.model.declared.Sighting;
import org.vigil.model.declared.SightingBuilder;
import org.vigil.model.term.SightingOrigin;

/** Reads one kind of identifier, or the names of one service's exports. Stateless; never throws. */
public interface IdentifierRule {
  /** Its key in the settings, by which it can be switched off. */
  String name();

  /** Where it reads; each of the other methods of these gives nothing. */
  Set<SightingOrigin> origins();

  /** What it reads in the names of a path. */
  default List<Sighting> inPath(PathNames path) {
    return List.of();
  }

  /** What it reads in a picture's or video's metadata. */
  default List<Sighting> inMetadata(MetadataWords words) {
    return List.of();
  }

  /** What it reads in a mail's header and body. */
  default List<Sighting> inMail(MailWords mail) {
    return List.of();
  }

  /** A sighting by this rule, to be completed. */
  default SightingBuilder sighting(SightingOrigin origin, Identifier identifier) {
    return SightingBuilder.builder()
        .kind(identifier.kind())
        .value(identifier.value())
        .strength(identifier.strength())
        .origin(origin)
        .rule(name());
  }
}
