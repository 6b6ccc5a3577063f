package org.vigil.container.volume;

import java.util.Optional;
import org.vigil.container.ArchiveFormat;
import org.vigil.container.zip.ZipSignatures;
import org.vigil.walk.ArchiveFormats;

/** What the volumes of one archive are; their first bytes tell whether they are that. */
public enum VolumeKind {
  /** Pieces of one file. */
  CUT,
  /** RAR archives of their own that hold pieces of members. */
  RAR,
  /** Pieces of a ZIP whose directory counts by volumes. */
  ZIP;

  /** The format of a set whose first volume begins so; empty when it is no set of this kind. */
  public Optional<ArchiveFormat> format(byte[] head) {
    boolean fits =
        switch (this) {
          case CUT -> true;
          case RAR -> RarVolume.isVolume(head);
          case ZIP -> ZipSignatures.signature(head, 0) == ZipSignatures.DESCRIPTOR;
        };
    return fits ? ArchiveFormats.recognising(head) : Optional.empty();
  }

  /**
   * Whether a file that begins so and is called like a later volume is one, so that its bytes are
   * read with the first: else it is a file of its own.
   *
   * @param first how the first volume begins
   */
  public boolean joins(byte[] first, byte[] later) {
    return format(first).isPresent() && (this != RAR || RarVolume.isLater(later));
  }
}
