package org.vigil.hashset.vics;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a case file tells of one content.
 *
 * @param md5 32 lower-case hex digits
 * @param sha1 40 lower-case hex digits
 * @param sha256 64 lower-case hex digits
 * @param pdq 64 lower-case hex digits, of a quality that nobody tells
 * @param photoDna as it stands there
 * @param mimeType as it stands there
 * @param exifs camera metadata under the exporter's own names
 */
@RecordBuilder
@RecordBuilder.Options(
    enableWither = false,
    enableGetters = false,
    addClassRetainedGenerated = true)
public record ReferencedMedia(
    String md5,
    @Nullable String sha1,
    @Nullable String sha256,
    @Nullable String pdq,
    @Nullable String photoDna,
    @Nullable Long sizeBytes,
    @Nullable String mimeType,
    Map<String, String> exifs) {
  public ReferencedMedia {
    exifs = Map.copyOf(exifs);
  }
}
