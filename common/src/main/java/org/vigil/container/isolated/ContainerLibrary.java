package org.vigil.container.isolated;

import net.sf.sevenzipjbinding.ArchiveFormat;
import org.vigil.container.isolated.office.MailStoreReader;
import org.vigil.container.isolated.office.OleReader;
import org.vigil.container.isolated.pdf.PdfReader;
import org.vigil.container.isolated.sevenzip.NativeReader;
import org.vigil.container.isolated.sevenzip.SevenZReader;
import org.vigil.isolate.ContainerReader;
import org.vigil.isolate.ReadRequest;
import org.vigil.isolate.ReaderFactory;

/** What an isolated process reads its container with. */
public enum ContainerLibrary implements ReaderFactory {
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

  @Override
  public boolean takesPasswords() {
    return this == SEVEN_Z || this == RAR || this == PDF;
  }

  @Override
  public boolean leavesProcessReusable() {
    // java-libpst remembers names.
    return this != MAIL_STORE;
  }

  @Override
  public ContainerReader reader(ReadRequest request) {
    return switch (this) {
      case SEVEN_Z -> new SevenZReader(request.passwords(), request.members());
      case RAR ->
          new NativeReader(
              request.volumes(), request.passwords(), ArchiveFormat.RAR5, ArchiveFormat.RAR);
      case CAB -> new NativeReader(ArchiveFormat.CAB);
      // A disc may have both, and then the ISO 9660 side may hold no more than a notice.
      case ISO -> new NativeReader(ArchiveFormat.UDF, ArchiveFormat.ISO);
      case ARJ -> new NativeReader(ArchiveFormat.ARJ);
      case LZH -> new NativeReader(ArchiveFormat.LZH);
      case FAT -> new NativeReader(ArchiveFormat.FAT);
      case NTFS -> new NativeReader(ArchiveFormat.NTFS);
      case HFS -> new NativeReader(ArchiveFormat.HFS);
      case PDF -> new PdfReader(request.passwords());
      case OLE -> new OleReader();
      case MAIL_STORE -> new MailStoreReader();
    };
  }
}
