package org.vigil.container.isolated.sevenzip;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.sf.sevenzipjbinding.ExtractAskMode;
import net.sf.sevenzipjbinding.ExtractOperationResult;
import net.sf.sevenzipjbinding.IArchiveExtractCallback;
import net.sf.sevenzipjbinding.ICryptoGetTextPassword;
import net.sf.sevenzipjbinding.ISequentialOutStream;
import net.sf.sevenzipjbinding.SevenZipException;
import org.jspecify.annotations.Nullable;

/**
 * Whether a password opens an item: 7z and RAR 4 keep nothing that would tell, so it is extracted,
 * to nowhere, and its checksum decides.
 */
final class PasswordCheck implements IArchiveExtractCallback, ICryptoGetTextPassword {
  /** An item that gives so much without an error is believed. */
  private static final long ENOUGH_BYTES = 256L << 20;

  /** Of a damaged archive not every item proves anything. */
  private static final int MOST_ITEMS = 3;

  private final String password;
  private final int item;
  private boolean current;
  private boolean proven;
  private long given;

  private PasswordCheck(String password, int item) {
    this.password = password;
    this.item = item;
  }

  /** The archive with the first of these passwords that opens any of its smallest items. */
  static NativeArchive unlocked(NativeArchive archive, List<String> candidates)
      throws SevenZipException {
    for (int item : candidates.isEmpty() ? List.<Integer>of() : smallest(archive.with("", false))) {
      for (String password : candidates) {
        PasswordCheck proof = new PasswordCheck(password, item);
        if (proof.holds(archive)) {
          return archive.with(password, proof.proven);
        }
      }
    }
    return archive.with(null, false);
  }

  private static List<Integer> smallest(NativeArchive archive) throws SevenZipException {
    List<Sized> locked = new ArrayList<>();
    for (int index = 0; index < archive.count(); index++) {
      NativeItem item = archive.item(index);
      if (item.encrypted() && item.extractable() && item.sizeBytes() > 0) {
        locked.add(new Sized(index, item.sizeBytes()));
      }
    }
    return locked.stream()
        .sorted(Comparator.comparingLong(Sized::sizeBytes))
        .limit(MOST_ITEMS)
        .map(Sized::index)
        .toList();
  }

  /** An item and its size. */
  private record Sized(int index, long sizeBytes) {}

  private boolean holds(NativeArchive archive) {
    try {
      archive.items().extract(new int[] {item}, false, this);
    } catch (SevenZipException e) {
      return given >= ENOUGH_BYTES;
    }
    return proven;
  }

  @Override
  public @Nullable ISequentialOutStream getStream(int index, ExtractAskMode mode) {
    current = index == item && mode == ExtractAskMode.EXTRACT;
    return current ? this::write : null;
  }

  private int write(byte[] data) throws SevenZipException {
    given += data.length;
    if (given >= ENOUGH_BYTES) {
      throw new SevenZipException("It has given enough");
    }
    return data.length;
  }

  @Override
  public void setOperationResult(ExtractOperationResult result) {
    proven |= current && result == ExtractOperationResult.OK;
  }

  @Override
  public String cryptoGetTextPassword() {
    return password;
  }

  @Override
  public void prepareOperation(ExtractAskMode mode) {
    // Nothing is kept.
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
