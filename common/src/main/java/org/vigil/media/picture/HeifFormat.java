package org.vigil.media.picture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.media.box.Boxes;
import org.vigil.media.facts.MediaFacts;
import org.vigil.media.facts.MediaFormat;
import org.vigil.media.facts.PictureFacts;
import org.vigil.model.term.Stage;

/**
 * The size of a HEIF or AVIF picture: the largest among those of its items (ISO/IEC 23008-12,
 * ispe). The first is often that of a tile, and metadata-extractor gives that.
 */
public final class HeifFormat implements MediaFormat {
  private static final Set<String> TYPES = Set.of("image/heic", "image/heif", "image/avif");
  private static final Set<String> PARENTS = Set.of("iprp", "ipco");

  /** Version and flags, which a full box begins with. */
  private static final int FULL_BOX_BYTES = 4;

  @Override
  public boolean reads(String mediaType) {
    return TYPES.contains(mediaType);
  }

  @Override
  public Stage stage() {
    return Stage.METADATA;
  }

  @Override
  public MediaFacts read(byte[] bytes, String mediaType) throws IOException {
    List<PictureFacts> sizes = new ArrayList<>();
    read(ByteBuffer.wrap(bytes), sizes);
    return new MediaFacts(largest(sizes), null, List.of());
  }

  private static void read(ByteBuffer boxes, List<PictureFacts> sizes) throws IOException {
    Boxes.walk(
        boxes,
        (kind, content) -> {
          if (kind.equals("meta")) {
            read(Boxes.after(content, FULL_BOX_BYTES), sizes);
          } else if (PARENTS.contains(kind)) {
            read(content, sizes);
          } else if (kind.equals("ispe") && content.limit() >= 12) {
            add(content.getInt(4), content.getInt(8), sizes);
          }
        });
  }

  private static void add(int width, int height, List<PictureFacts> sizes) {
    if (width > 0 && height > 0) {
      sizes.add(new PictureFacts(width, height, null, null));
    }
  }

  private static @Nullable PictureFacts largest(List<PictureFacts> sizes) {
    return sizes.stream()
        .max(Comparator.comparingLong(size -> (long) size.width() * size.height()))
        .orElse(null);
  }
}
