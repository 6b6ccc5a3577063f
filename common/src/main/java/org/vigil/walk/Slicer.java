package org.vigil.walk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigil.container.ArchiveFormat;
import org.vigil.container.Failures;
import org.vigil.container.SeekableBytes;
import org.vigil.container.Slice;
import org.vigil.container.SlicedFormat;
import org.vigil.container.volume.VolumeBytes;

/** Cuts large sources, so that many cores can read one archive. */
public final class Slicer {
  private Slicer() {}

  /**
   * The slices of a source, the container's own digests first; none if it is read as a whole:
   * because it is small, of a format that cannot be cut, or irregular.
   *
   * @param sliceBytes the least length of a slice but the last
   */
  public static List<Slice> cut(SeekableBytes bytes, long sliceBytes) {
    if (bytes.sizeBytes() < 2 * sliceBytes) {
      return List.of();
    }
    try {
      byte[] head = bytes.from(0).readNBytes(ArchiveFormat.HEAD_BYTES);
      Optional<ArchiveFormat> recognised =
          bytes instanceof VolumeBytes volumes
              ? ArchiveFormats.ofVolumes(volumes.kind(), head)
              : ArchiveFormats.recognising(head);
      if (recognised.orElse(null) instanceof SlicedFormat format) {
        List<Slice> slices = new ArrayList<>();
        slices.add(Slice.whole(format.name(), bytes.own().sizeBytes()));
        slices.addAll(format.cut(bytes, sliceBytes));
        return slices.size() > 2 ? slices : List.of();
      }
    } catch (IOException | RuntimeException e) {
      // Reading it as a whole will meet the same, and write it down.
      Failures.passKill(e);
    }
    return List.of();
  }
}
