package org.vigil.cage;

import java.util.List;
import net.sf.sevenzipjbinding.ArchiveFormat;

/** What a caged process reads its container with. */
public enum Library {
  SEVEN_Z,
  RAR,
  CAB,
  ISO,
  ARJ,
  LZH,
  FAT,
  NTFS,
  HFS,
  PDF,
  OLE,
  MAIL_STORE;

  /**
   * The one that reads a file.
   *
   * @param volumes how long the volumes are that lie in the file one behind the other
   */
  ContainerReader reader(List<Long> volumes) {
    return switch (this) {
      case SEVEN_Z -> new SevenZReader();
      case RAR -> new NativeReader(volumes, ArchiveFormat.RAR5, ArchiveFormat.RAR);
      case CAB -> new NativeReader(ArchiveFormat.CAB);
      // A disc may have both, and then the ISO 9660 side may hold no more than a notice.
      case ISO -> new NativeReader(ArchiveFormat.UDF, ArchiveFormat.ISO);
      case ARJ -> new NativeReader(ArchiveFormat.ARJ);
      case LZH -> new NativeReader(ArchiveFormat.LZH);
      case FAT -> new NativeReader(ArchiveFormat.FAT);
      case NTFS -> new NativeReader(ArchiveFormat.NTFS);
      case HFS -> new NativeReader(ArchiveFormat.HFS);
      case PDF -> new PdfReader();
      case OLE -> new OleReader();
      case MAIL_STORE -> new MailStoreReader();
    };
  }
}
