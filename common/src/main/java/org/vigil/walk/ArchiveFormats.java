package org.vigil.walk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigil.container.ArchiveFormat;
import org.vigil.container.SlicedFormat;
import org.vigil.container.compressed.CompressedFormat;
import org.vigil.container.compressed.GzipFormat;
import org.vigil.container.cybertip.CyberTipFormat;
import org.vigil.container.isolated.ContainerLibrary;
import org.vigil.container.isolated.ContainerSignatures;
import org.vigil.container.isolated.IsolatedFormat;
import org.vigil.container.mail.EmlxFormat;
import org.vigil.container.mail.MailFormat;
import org.vigil.container.mail.MboxFormat;
import org.vigil.container.sevenz.SevenZFormat;
import org.vigil.container.tar.TarFormat;
import org.vigil.container.unix.ArFormat;
import org.vigil.container.unix.CpioFormat;
import org.vigil.container.vics.VicsCaseFormat;
import org.vigil.container.volume.VolumeKind;
import org.vigil.container.warc.WarcFormat;
import org.vigil.container.zip.SelfExtractingZip;
import org.vigil.container.zip.ZipFormat;

/** The formats in the order in which they are asked; a new one is one line here. */
public final class ArchiveFormats {
  private static final List<ArchiveFormat> ALL =
      Stream.of(
              List.of(new ZipFormat(), new SelfExtractingZip(), new GzipFormat()),
              CompressedFormat.all(),
              List.of(new TarFormat(), new CpioFormat(), new ArFormat(), new WarcFormat()),
              List.of(new MboxFormat(), new MailFormat(), new EmlxFormat()),
              List.of(new VicsCaseFormat(), new CyberTipFormat()),
              caged())
          .<ArchiveFormat>flatMap(List::stream)
          .toList();

  private ArchiveFormats() {}

  /** Read by libraries in a process of their own. */
  private static List<ArchiveFormat> caged() {
    return List.of(
        new SevenZFormat(),
        new IsolatedFormat("rar", ContainerLibrary.RAR, ContainerSignatures.RAR),
        new IsolatedFormat("cab", ContainerLibrary.CAB, ContainerSignatures.CAB),
        new IsolatedFormat("lzh", ContainerLibrary.LZH, ContainerSignatures.LZH),
        new IsolatedFormat("arj", ContainerLibrary.ARJ, ContainerSignatures.ARJ),
        new IsolatedFormat("iso", ContainerLibrary.ISO, ContainerSignatures.ISO),
        new IsolatedFormat("fat", ContainerLibrary.FAT, ContainerSignatures.FAT),
        new IsolatedFormat("ntfs", ContainerLibrary.NTFS, ContainerSignatures.NTFS),
        new IsolatedFormat("hfs", ContainerLibrary.HFS, ContainerSignatures.HFS),
        new IsolatedFormat("pdf", ContainerLibrary.PDF, ContainerSignatures.PDF),
        new IsolatedFormat("ole2", ContainerLibrary.OLE, ContainerSignatures.OLE2),
        new IsolatedFormat("pst", ContainerLibrary.MAIL_STORE, ContainerSignatures.PST));
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

  /** The format of a set of volumes whose first begins so; empty when it is no set of this kind. */
  static Optional<ArchiveFormat> ofVolumes(VolumeKind kind, byte[] head) {
    return kind.begins(head) ? recognising(head) : Optional.empty();
  }

  /**
   * Whether a file that is called like a later volume is one, so that its bytes are read with the
   * first: else it is a file of its own.
   *
   * @param first how the first volume begins
   * @param later how the file begins
   */
  public static boolean joins(VolumeKind kind, byte[] first, byte[] later) {
    return ofVolumes(kind, first).isPresent() && kind.continues(later);
  }

  /** The format that these first bytes begin, if any. */
  public static Optional<ArchiveFormat> recognising(byte[] head) {
    return ALL.stream().filter(format -> format.recognises(head)).findFirst();
  }
}
