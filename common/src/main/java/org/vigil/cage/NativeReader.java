package org.vigil.cage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.BitSet;
import java.util.List;
import net.sf.sevenzipjbinding.ArchiveFormat;
import net.sf.sevenzipjbinding.IInArchive;
import net.sf.sevenzipjbinding.IInStream;
import net.sf.sevenzipjbinding.PropID;
import net.sf.sevenzipjbinding.SevenZip;
import net.sf.sevenzipjbinding.SevenZipException;
import org.jspecify.annotations.Nullable;
import org.vigil.cage.Frame.Scope;
import org.vigil.model.Reason;

/** Reads what 7-Zip's native code reads. */
final class NativeReader implements ContainerReader {
  private final List<Long> volumes;
  private final List<ArchiveFormat> formats;

  /** A reader that tries these formats one after the other. */
  NativeReader(ArchiveFormat... formats) {
    this(List.of(), formats);
  }

  /**
   * One for volumes, too.
   *
   * @param volumes how long those are that lie in the file one behind the other; none for one
   */
  NativeReader(List<Long> volumes, ArchiveFormat... formats) {
    this.volumes = volumes;
    this.formats = List.of(formats);
  }

  @Override
  public void read(FileChannel file, MemberSink sink) throws IOException {
    NativeLibrary.load();
    NativeVolumes opened = new NativeVolumes(file, volumes);
    NativeOpening opening = new NativeOpening(opened);
    try (IInArchive archive = open(opened.first(), opening)) {
      Reason flaw = flaw(archive, opening, file.size());
      if (flaw != null) {
        sink.flaw(Scope.CONTAINER, flaw);
      }
      sink.told(archive.getNumberOfItems());
      BitSet all = new BitSet();
      all.set(0, archive.getNumberOfItems());
      boolean incomplete = flaw == Reason.VOLUME_MISSING || flaw == Reason.TRUNCATED;
      Reason otherwise = flaw != null && incomplete ? flaw : Reason.CORRUPT;
      new NativeMembers(archive, sink, all, otherwise, otherwise).extract();
    }
  }

  /** Tells of these items only. */
  void read(FileChannel file, BitSet items, MemberSink sink) throws IOException {
    NativeLibrary.load();
    try (IInArchive archive =
        open(new ChannelStream(file), new NativeOpening(new NativeVolumes(file, List.of())))) {
      new NativeMembers(archive, sink, items, Reason.UNSUPPORTED_METHOD, Reason.CORRUPT).extract();
    }
  }

  private IInArchive open(IInStream first, NativeOpening opening) throws IOException {
    for (ArchiveFormat format : formats) {
      try {
        return SevenZip.openInArchive(format, first, opening);
      } catch (SevenZipException e) {
        if (opening.wantedPassword()) {
          throw new ReasonException(Reason.ENCRYPTED);
        }
      }
    }
    throw new ReasonException(opening.wantedVolume() ? Reason.VOLUME_MISSING : Reason.CORRUPT);
  }

  /** What is wrong with the container as a whole, or null. */
  private static @Nullable Reason flaw(IInArchive archive, NativeOpening opening, long fileBytes)
      throws SevenZipException {
    if (opening.wantedVolume()) {
      return Reason.VOLUME_MISSING;
    }
    if (number(archive, PropID.PHY_SIZE) > fileBytes) {
      return Reason.TRUNCATED;
    }
    return NativeFlags.reason((int) number(archive, PropID.ERROR_FLAGS));
  }

  private static long number(IInArchive archive, PropID property) throws SevenZipException {
    return archive.getArchiveProperty(property) instanceof Number number ? number.longValue() : 0;
  }
}
