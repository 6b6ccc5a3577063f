package org.vigil.jobs.scan;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.vigil.container.ArchiveFormat;
import org.vigil.container.SeekableBytes;
import org.vigil.container.volume.VolumeBytes;
import org.vigil.container.volume.VolumeBytes.Volume;
import org.vigil.container.volume.VolumeKind;
import org.vigil.run.intake.SourceObject;
import org.vigil.run.intake.SourceObject.VolumeSet;
import org.vigil.run.intake.VolumeNaming;
import org.vigil.walk.ArchiveFormats;

/**
 * Opens a source: its bytes, or those of all volumes of the archive whose first volume it is.
 *
 * @param hadoop what knows the file systems
 */
record SourceOpening(Configuration hadoop) {

  SeekableBytes open(SourceObject source) throws IOException {
    VolumeSet set = source.set();
    if (set == null || set.continues()) {
      return HadoopBytes.of(source, hadoop);
    }
    List<Volume> volumes =
        set.volumes().stream()
            .map(volume -> new Volume(volume.sizeBytes(), () -> HadoopBytes.of(volume, hadoop)))
            .toList();
    return new VolumeBytes(kind(set.naming()), volumes);
  }

  /**
   * Whether its bytes are read with the first volume of its set. Where that cannot be told, it is
   * read as any file.
   */
  boolean continues(SourceObject source) {
    VolumeSet set = source.set();
    if (set == null || !set.continues()) {
      return false;
    }
    try {
      return ArchiveFormats.joins(kind(set.naming()), head(set.volumes().get(0)), head(source));
    } catch (IOException e) {
      return false;
    }
  }

  private byte[] head(SourceObject source) throws IOException {
    try (SeekableBytes bytes = HadoopBytes.of(source, hadoop)) {
      return bytes.from(0).readNBytes(ArchiveFormat.HEAD_BYTES);
    }
  }

  private static VolumeKind kind(VolumeNaming naming) {
    return switch (naming) {
      case RAR, OLD_RAR -> VolumeKind.RAR;
      case ZIP -> VolumeKind.ZIP;
      case CUT -> VolumeKind.CUT;
    };
  }
}
