package org.vigil.jobs.scan;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.vigil.container.ArchiveFormat;
import org.vigil.container.SeekableBytes;
import org.vigil.container.volume.VolumeBytes;
import org.vigil.container.volume.VolumeBytes.Volume;
import org.vigil.container.volume.VolumeKind;
import org.vigil.run.intake.LocalFile;
import org.vigil.run.intake.SourceObject;
import org.vigil.run.intake.SourceObject.VolumeSet;
import org.vigil.run.intake.VolumeNaming;
import org.vigil.walk.ArchiveFormats;

/**
 * Opens a source: its bytes, or those of all volumes of the archive whose first volume it is.
 *
 * @param hadoop what knows the file systems
 * @param stallLimit how long one read may give nothing
 */
record SourceOpening(Configuration hadoop, Duration stallLimit) {

  SeekableBytes open(SourceObject source) throws IOException {
    VolumeSet set = source.set();
    if (set == null || set.continues()) {
      return bytes(source);
    }
    List<Volume> volumes =
        set.volumes().stream()
            .map(volume -> new Volume(volume.sizeBytes(), () -> bytes(volume)))
            .toList();
    return new VolumeBytes(kind(set.naming()), volumes);
  }

  /**
   * Whether its bytes are read with the first volume of its set. Where that is uncertain, it is
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

  private SeekableBytes bytes(SourceObject source) throws IOException {
    return LocalFile.is(source.uri())
        ? LocalBytes.of(source, stallLimit)
        : HadoopBytes.of(source, hadoop, stallLimit);
  }

  private byte[] head(SourceObject source) throws IOException {
    try (SeekableBytes bytes = bytes(source)) {
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
