package org.vigil.identifier;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of a media's metadata that may name somebody.
 *
 * @param owner the owner's name, as it was set in the camera
 * @param artist the artist, creator or by-line
 * @param documentId the XMP document ID
 * @param originalDocumentId the XMP original document ID
 * @param software the software that wrote the file
 * @param make the camera's maker
 * @param model the camera's model
 */
@RecordBuilder
@RecordBuilder.Options(
    enableWither = false,
    enableGetters = false,
    addClassRetainedGenerated = true)
public record MetadataWords(
    @Nullable String owner,
    @Nullable String artist,
    @Nullable String documentId,
    @Nullable String originalDocumentId,
    @Nullable String software,
    @Nullable String make,
    @Nullable String model) {
  /** The names that somebody set: owner, artist. */
  List<String> persons() {
    return Stream.of(owner, artist).filter(Objects::nonNull).toList();
  }

  /** What a default name is often made of. */
  List<String> camera() {
    return Stream.of(software, make, model).filter(Objects::nonNull).toList();
  }
}
