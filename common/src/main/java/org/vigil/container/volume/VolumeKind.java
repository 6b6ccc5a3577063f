package org.vigil.container.volume;

import org.vigil.container.MagicNumbers;

/** What the volumes of one archive are; their first bytes tell whether they are that. */
public enum VolumeKind {
  /** Pieces of one file. */
  CUT,
  /** RAR archives of their own that hold pieces of members. */
  RAR,
  /** Pieces of a ZIP whose directory counts by volumes. */
  ZIP;

  /** Whether the first volume of such a set may begin so. */
  public boolean begins(byte[] head) {
    return switch (this) {
      case CUT -> true;
      case RAR -> RarVolume.isVolume(head);
      // The marker of a split archive (APPNOTE 8.5.4) is the data descriptor's signature.
      case ZIP -> MagicNumbers.at(head, 0, 'P', 'K', 7, 8);
    };
  }

  /** Whether a file that is called like a later volume and begins so is one. */
  public boolean continues(byte[] head) {
    return this != RAR || RarVolume.isLater(head);
  }
}
