package org.vigil.archive;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigil.cage.Library;

/** The formats in the order in which they are asked; a new one is one line here. */
public final class ArchiveFormats {
  private static final List<ArchiveFormat> ALL =
      Stream.of(
              List.of(new ZipFormat(), new SelfExtractingZip(), new GzipFormat()),
              CompressedFormat.all(),
              List.of(new TarFormat(), new CpioFormat(), new ArFormat(), new WarcFormat()),
              List.of(new MboxFormat(), new MailFormat(), new EmlxFormat()),
              List.of(new VicsCaseFormat()),
              caged())
          .<ArchiveFormat>flatMap(List::stream)
          .toList();

  private ArchiveFormats() {}

  /** Read by libraries in a process of their own. */
  private static List<ArchiveFormat> caged() {
    return List.of(
        new SevenZFormat(),
        new CagedFormat("rar", Library.RAR, CagedMagic.RAR),
        new CagedFormat("cab", Library.CAB, CagedMagic.CAB),
        new CagedFormat("lzh", Library.LZH, CagedMagic.LZH),
        new CagedFormat("arj", Library.ARJ, CagedMagic.ARJ),
        new CagedFormat("iso", Library.ISO, CagedMagic.ISO),
        new CagedFormat("fat", Library.FAT, CagedMagic.FAT),
        new CagedFormat("ntfs", Library.NTFS, CagedMagic.NTFS),
        new CagedFormat("hfs", Library.HFS, CagedMagic.HFS),
        new CagedFormat("pdf", Library.PDF, CagedMagic.PDF),
        new CagedFormat("ole2", Library.OLE, CagedMagic.OLE2),
        new CagedFormat("pst", Library.MAIL_STORE, CagedMagic.PST));
  }

  public static List<ArchiveFormat> all() {
    return ALL;
  }

  /** The format of a slice. */
  static SlicedFormat sliced(String name) {
    return ALL.stream()
        .filter(format -> format.name().equals(name))
        .map(SlicedFormat.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /** The format that these first bytes begin, if any. */
  static Optional<ArchiveFormat> recognising(byte[] head) {
    return ALL.stream().filter(format -> format.recognises(head)).findFirst();
  }
}
