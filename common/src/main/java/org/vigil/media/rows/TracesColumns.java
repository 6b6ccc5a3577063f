package org.vigil.media.rows;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.media.facts.CameraFacts;
import org.vigil.media.facts.Traces;
import org.vigil.model.MediaBuilder;
import org.vigil.model.term.SourceTypeOrigin;

/** The traces of programs become columns of a media, with what is known of its camera. */
final class TracesColumns {
  private TracesColumns() {}

  static MediaBuilder of(Traces traces, CameraFacts camera) {
    MediaBuilder columns = CameraColumns.of(camera);
    if (camera.origin().sourceType() != null) {
      columns.sourceTypeOrigin(SourceTypeOrigin.XMP);
    } else if (traces.sourceType() != null) {
      columns.sourceType(traces.sourceType()).sourceTypeOrigin(SourceTypeOrigin.C2PA);
    }
    return columns
        .credentials(traces.credentials())
        .credentialsGenerator(traces.generator())
        .generatorTraces(orNull(traces.generated()))
        .editTraces(orNull(traces.edited()))
        .jpegQuantisation(traces.quantisation())
        .jpegHuffman(traces.huffman())
        .jpegMarkers(traces.markers())
        .progressive(traces.progressive())
        .thumbnailBits(traces.thumbnailBits());
  }

  private static @Nullable List<String> orNull(List<String> marks) {
    return marks.isEmpty() ? null : marks;
  }
}
