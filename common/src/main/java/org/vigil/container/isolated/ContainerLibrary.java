package org.vigil.container.isolated;

import net.sf.sevenzipjbinding.ArchiveFormat;
import org.vigil.container.isolated.office.MailStoreReader;
import org.vigil.container.isolated.office.OleReader;
import org.vigil.container.isolated.pdf.PdfReader;
import org.vigil.container.isolated.sevenzip.NativeReader;
import org.vigil.container.isolated.sevenzip.SevenZReader;
import org.vigil.hashset.sqlite.SqliteReader;
import org.vigil.isolate.ContainerReader;
import org.vigil.isolate.ReadRequest;

/** What a caged process reads its container with. */
public enum ContainerLibrary {
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
  MAIL_STORE,
  SQLITE;

  /** Whether its containers may be opened by a password. */
  public boolean locks() {
    return this == SEVEN_Z || this == RAR || this == PDF;
  }

  /** Whether a process is as it was when a container has been read; java-libpst remembers names. */
  public boolean leavesNothing() {
    return this != MAIL_STORE;
  }

  /** The one that reads as it is ordered. */
  public ContainerReader reader(ReadRequest order) {
    return switch (this) {
      case SEVEN_Z -> new SevenZReader(order.passwords(), order.members());
      case RAR ->
          new NativeReader(
              order.volumes(), order.passwords(), ArchiveFormat.RAR5, ArchiveFormat.RAR);
      case CAB -> new NativeReader(ArchiveFormat.CAB);
      // A disc may have both, and then the ISO 9660 side may hold no more than a notice.
      case ISO -> new NativeReader(ArchiveFormat.UDF, ArchiveFormat.ISO);
      case ARJ -> new NativeReader(ArchiveFormat.ARJ);
      case LZH -> new NativeReader(ArchiveFormat.LZH);
      case FAT -> new NativeReader(ArchiveFormat.FAT);
      case NTFS -> new NativeReader(ArchiveFormat.NTFS);
      case HFS -> new NativeReader(ArchiveFormat.HFS);
      case PDF -> new PdfReader(order.passwords());
      case OLE -> new OleReader();
      case MAIL_STORE -> new MailStoreReader();
      case SQLITE -> new SqliteReader(order.file());
    };
  }
}
