package org.vigil.container.isolated.sevenzip;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.BitSet;
import net.sf.sevenzipjbinding.ExtractAskMode;
import net.sf.sevenzipjbinding.ExtractOperationResult;
import net.sf.sevenzipjbinding.IArchiveExtractCallback;
import net.sf.sevenzipjbinding.ICryptoGetTextPassword;
import net.sf.sevenzipjbinding.ISequentialOutStream;
import net.sf.sevenzipjbinding.SevenZipException;
import org.jspecify.annotations.Nullable;
import org.vigil.isolate.MemberSink;
import org.vigil.isolate.ReaderMessage.Entry;
import org.vigil.isolate.ReaderMessage.Scope;
import org.vigil.model.term.Reason;

/** The members of a container as 7-Zip extracts them: in one pass, in their order. */
final class NativeMembers implements IArchiveExtractCallback, ICryptoGetTextPassword {
  private final NativeArchive archive;
  private final MemberSink sink;
  private final BitSet wanted;
  private final Reason untouched;
  private final Reason broken;
  private @Nullable NativeItem current;
  private @Nullable ByteArrayOutputStream target;
  private long given;
  private int next;

  /**
   * The items to report.
   *
   * @param untouched why content is not read that 7-Zip did not begin with
   * @param broken why content cannot be read, where 7-Zip says no more than that
   */
  NativeMembers(
      NativeArchive archive, MemberSink sink, BitSet wanted, Reason untouched, Reason broken) {
    this.archive = archive;
    this.sink = sink;
    this.wanted = wanted;
    this.untouched = untouched;
    this.broken = broken;
  }

  /** Reports them. */
  void extract() throws IOException {
    try {
      archive.items().extract(wanted.stream().filter(this::readable).toArray(), false, this);
    } finally {
      passUntil(archive.count());
    }
  }

  private boolean readable(int index) {
    try {
      return archive.item(index).extractable();
    } catch (SevenZipException e) {
      return false;
    }
  }

  @Override
  public @Nullable ISequentialOutStream getStream(int index, ExtractAskMode mode)
      throws SevenZipException {
    current = null;
    if (mode != ExtractAskMode.EXTRACT || index < next) {
      // It is read over, because others are packed behind it.
      return null;
    }
    try {
      passUntil(index);
      next = index + 1;
      return begin(archive.item(index));
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private ISequentialOutStream begin(NativeItem item) throws IOException {
    current = item;
    given = 0;
    if (item.symbolicLink()) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      target = bytes;
      return data -> {
        bytes.write(data, 0, Math.min(data.length, FileAttributes.MAX_TARGET_BYTES - bytes.size()));
        return data.length;
      };
    }
    target = null;
    sink.begin(item.entry());
    return this::write;
  }

  private int write(byte[] data) throws SevenZipException {
    try {
      sink.write(data, 0, data.length);
      given += data.length;
      return data.length;
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** Reports items that are not extracted. */
  private void passUntil(int index) throws IOException {
    for (; next < index; next++) {
      if (!wanted.get(next)) {
        continue;
      }
      NativeItem item = archive.item(next);
      Entry entry = item.entry();
      sink.add(
          item.extractable()
              ? Entry.unreadable(entry.name(), entry.modifiedAt(), untouched)
              : entry);
    }
  }

  @Override
  public void setOperationResult(ExtractOperationResult result) throws SevenZipException {
    NativeItem item = current;
    if (item == null) {
      return;
    }
    current = null;
    try {
      if (target == null) {
        end(item, result);
      } else {
        Entry entry = item.entry();
        sink.add(Entry.link(entry.name(), entry.modifiedAt(), target.toString(UTF_8)));
      }
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private void end(NativeItem item, ExtractOperationResult result) throws IOException {
    if (result != ExtractOperationResult.OK && item.encrypted() && !archive.tellsBroken()) {
      // Nothing tells another password from broken bytes.
      sink.flaw(Scope.CONTENT, Reason.ENCRYPTED);
      sink.end();
      return;
    }
    switch (result) {
      case OK -> {}
      case CRCERROR -> sink.flaw(Scope.MEMBER, Reason.CRC_MISMATCH);
      case DATA_AFTER_END -> sink.flaw(Scope.MEMBER, Reason.TRAILING_DATA);
      case UNSUPPORTEDMETHOD -> sink.flaw(Scope.CONTENT, Reason.UNSUPPORTED_METHOD);
      case UNEXPECTED_END -> {
        sink.flaw(Scope.CONTENT, Reason.TRUNCATED);
        sink.flaw(Scope.CONTAINER, Reason.TRUNCATED);
      }
      case WRONG_PASSWORD -> sink.flaw(Scope.CONTENT, Reason.ENCRYPTED);
      default -> sink.flaw(Scope.CONTENT, broken);
    }
    if (item.sizeBytes() >= 0 && item.sizeBytes() != given) {
      sink.flaw(Scope.MEMBER, Reason.SIZE_MISMATCH);
    }
    sink.end();
  }

  private static SevenZipException failure(IOException e) {
    return e instanceof SevenZipException known ? known : new SevenZipException(e);
  }

  @Override
  public String cryptoGetTextPassword() throws SevenZipException {
    if (archive.password() == null) {
      throw new SevenZipException("There is no password");
    }
    return archive.password();
  }

  @Override
  public void prepareOperation(ExtractAskMode mode) {
    // The member began when its stream was asked for.
  }

  @Override
  public void setTotal(long bytes) {
    // Nobody watches.
  }

  @Override
  public void setCompleted(long bytes) {
    // Nobody watches.
  }
}
