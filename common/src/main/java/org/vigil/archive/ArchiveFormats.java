package org.vigil.archive;

import java.util.List;
import java.util.Optional;
import org.vigil.cage.Library;

/** The formats in the order in which they are asked; a new one is one line here. */
public final class ArchiveFormats {
  private static final List<ArchiveFormat> ALL =
      List.of(
          new ZipFormat(),
          new GzipFormat(),
          new TarFormat(),
          new CagedFormat("7z", Library.SEVEN_Z, Magic.SEVEN_Z),
          new CagedFormat("rar", Library.RAR, Magic.RAR),
          new CagedFormat("cab", Library.CAB, Magic.CAB),
          new CagedFormat("wim", Library.WIM, Magic.WIM),
          new CagedFormat("xar", Library.XAR, Magic.XAR),
          new CagedFormat("chm", Library.CHM, Magic.CHM),
          new CagedFormat("lzh", Library.LZH, Magic.LZH),
          new CagedFormat("arj", Library.ARJ, Magic.ARJ),
          new CagedFormat("iso", Library.ISO, Magic.ISO),
          new CagedFormat("fat", Library.FAT, Magic.FAT),
          new CagedFormat("ntfs", Library.NTFS, Magic.NTFS),
          new CagedFormat("hfs", Library.HFS, Magic.HFS),
          new CagedFormat("pdf", Library.PDF, Magic.PDF),
          new CagedFormat("ole2", Library.OLE, Magic.OLE2),
          new CagedFormat("pst", Library.MAIL_STORE, Magic.PST));

  private ArchiveFormats() {}

  public static List<ArchiveFormat> all() {
    return ALL;
  }

  /** The format that these first bytes begin, if any. */
  static Optional<ArchiveFormat> recognising(byte[] head) {
    return ALL.stream().filter(format -> format.recognises(head)).findFirst();
  }
}
