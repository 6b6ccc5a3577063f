package org.vigil.container.isolated.sevenzip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import net.sf.sevenzipjbinding.ArchiveFormat;
import net.sf.sevenzipjbinding.IInArchive;
import net.sf.sevenzipjbinding.IInStream;
import net.sf.sevenzipjbinding.PropID;
import net.sf.sevenzipjbinding.SevenZip;
import net.sf.sevenzipjbinding.SevenZipException;
import org.jspecify.annotations.Nullable;
import org.vigil.isolate.ContainerReader;
import org.vigil.isolate.MemberSink;
import org.vigil.isolate.Passwords;
import org.vigil.isolate.ReaderMessage.Scope;
import org.vigil.isolate.ReasonException;
import org.vigil.model.term.Reason;

/** Reads what 7-Zip's native code reads. */
public final class NativeReader implements ContainerReader {
  private static final int CAB_FILES_AT = 28;

  private final List<Long> volumes;
  private final List<String> passwords;
  private final List<ArchiveFormat> formats;

  /** A reader that tries these formats one after the other. */
  public NativeReader(ArchiveFormat... formats) {
    this(List.of(), Passwords.NONE, formats);
  }

  /**
   * One for volumes and for what is encrypted, too.
   *
   * @param volumes how long those are that lie in the file one behind the other; none for one
   */
  public NativeReader(List<Long> volumes, Passwords passwords, ArchiveFormat... formats) {
    this.volumes = volumes;
    this.passwords = passwords.candidates();
    this.formats = List.of(formats);
  }

  @Override
  public void read(FileChannel file, MemberSink sink) throws IOException {
    SevenZipLibrary.load();
    NativeVolumes opened = new NativeVolumes(file, volumes);
    OpenCallback opening = new OpenCallback(opened);
    try (NativeArchive archive = open(opened.first(), opening)) {
      Reason flaw = flaw(archive.items(), opening, file.size());
      if (flaw != null) {
        sink.flaw(Scope.CONTAINER, flaw);
      }
      long declared = declaredCount(archive, file);
      sink.declareCount(declared);
      if (declared != archive.count()) {
        sink.flaw(Scope.CONTAINER, Reason.COUNT_MISMATCH);
      }
      BitSet all = new BitSet();
      all.set(0, archive.count());
      boolean incomplete = flaw == Reason.VOLUME_MISSING || flaw == Reason.TRUNCATED;
      Reason otherwise = flaw != null && incomplete ? flaw : Reason.CORRUPT;
      new NativeMembers(archive, sink, all, otherwise, otherwise).extract();
    }
  }

  /** A cabinet has it in its header ([MS-CAB] 2.1, cFiles), of others it is what 7-Zip found. */
  private static long declaredCount(NativeArchive archive, FileChannel file) throws IOException {
    if (archive.items().getArchiveFormat() != ArchiveFormat.CAB) {
      return archive.count();
    }
    ByteBuffer count = ByteBuffer.allocate(2).order(ByteOrder.LITTLE_ENDIAN);
    return file.read(count, CAB_FILES_AT) == 2 ? count.getShort(0) & 0xFFFF : archive.count();
  }

  /** Reports these items only. */
  void read(FileChannel file, BitSet items, MemberSink sink) throws IOException {
    SevenZipLibrary.load();
    OpenCallback opening = new OpenCallback(new NativeVolumes(file, List.of()));
    try (NativeArchive archive = open(new ChannelStream(file), opening)) {
      new NativeMembers(archive, sink, items, Reason.UNSUPPORTED_METHOD, Reason.CORRUPT).extract();
    }
  }

  private NativeArchive open(IInStream first, OpenCallback opening) throws IOException {
    for (ArchiveFormat format : formats) {
      Optional<NativeArchive> archive = open(format, first, opening);
      if (archive.isPresent()) {
        return archive.get();
      }
    }
    if (opening.wantedPassword()) {
      throw new ReasonException(Reason.ENCRYPTED);
    }
    throw new ReasonException(opening.wantedVolume() ? Reason.VOLUME_MISSING : Reason.CORRUPT);
  }

  /** Without a password, and, where one is asked for, with each that there is. */
  private Optional<NativeArchive> open(
      ArchiveFormat format, IInStream first, OpenCallback opening) {
    Optional<NativeArchive> archive = open(format, first, opening, null);
    Iterator<String> left = passwords.iterator();
    while (archive.isEmpty() && opening.wantedPassword() && left.hasNext()) {
      archive = open(format, first, opening, left.next());
    }
    return archive;
  }

  private Optional<NativeArchive> open(
      ArchiveFormat format, IInStream first, OpenCallback opening, @Nullable String password) {
    try {
      opening.usePassword(password);
      first.seek(0, IInStream.SEEK_SET);
      NativeArchive locked =
          new NativeArchive(SevenZip.openInArchive(format, first, opening), null, false);
      List<String> candidates = password == null ? passwords : List.of(password);
      return Optional.of(PasswordCheck.unlocked(locked, candidates));
    } catch (SevenZipException e) {
      return Optional.empty();
    }
  }

  /** What is wrong with the container as a whole, or null. */
  private static @Nullable Reason flaw(IInArchive archive, OpenCallback opening, long fileBytes)
      throws SevenZipException {
    if (opening.wantedVolume()) {
      return Reason.VOLUME_MISSING;
    }
    if (number(archive, PropID.PHY_SIZE) > fileBytes) {
      return Reason.TRUNCATED;
    }
    return ErrorFlags.reason((int) number(archive, PropID.ERROR_FLAGS));
  }

  private static long number(IInArchive archive, PropID property) throws SevenZipException {
    return archive.getArchiveProperty(property) instanceof Number number ? number.longValue() : 0;
  }
}
