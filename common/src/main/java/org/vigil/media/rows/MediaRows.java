package org.vigil.media.rows;

import java.util.Objects;
import org.vigil.hash.DigestSet;
import org.vigil.hash.PdqHash;
import org.vigil.hash.PdqResult;
import org.vigil.media.facts.CameraFacts;
import org.vigil.media.facts.MediaFacts;
import org.vigil.media.facts.PictureFacts;
import org.vigil.model.Media;

/** What was found becomes a row of night 0. */
public final class MediaRows {
  private MediaRows() {}

  public static Media row(DigestSet digests, String mediaType, MediaFacts found) {
    PictureFacts picture = found.picture();
    PdqResult pdq = picture == null ? null : picture.pdq();
    CameraFacts camera = Objects.requireNonNullElse(found.camera(), CameraFacts.NONE);
    return TracesColumns.of(found.traces(), camera)
        .sha256(digests.sha256())
        .sha1(digests.sha1())
        .md5(digests.md5())
        .sizeBytes(digests.sizeBytes())
        .mediaType(mediaType)
        .width(picture == null ? null : picture.width())
        .height(picture == null ? null : picture.height())
        .pdq(pdq == null ? null : pdq.hash().toString())
        .pdqQuality(pdq == null ? null : pdq.quality())
        .pdqTurned(pdq == null ? null : pdq.turned().stream().map(PdqHash::toString).toList())
        .decoder(picture == null ? null : picture.decoder())
        .build();
  }
}
