package org.vigil.container.isolated.sevenzip;

import java.io.Closeable;
import net.sf.sevenzipjbinding.ArchiveFormat;
import net.sf.sevenzipjbinding.IInArchive;
import net.sf.sevenzipjbinding.SevenZipException;
import org.jspecify.annotations.Nullable;

/**
 * A container that 7-Zip has open.
 *
 * @param password what opens its encrypted items; null when nothing does
 * @param proven whether an item has proven that it does
 */
record NativeArchive(IInArchive items, @Nullable String password, boolean proven)
    implements Closeable {
  NativeItem item(int index) {
    return new NativeItem(items, index, password != null);
  }

  int count() throws SevenZipException {
    return items.getNumberOfItems();
  }

  NativeArchive with(@Nullable String other, boolean decrypted) {
    return new NativeArchive(items, other, decrypted);
  }

  /**
   * Whether an encrypted item that does not decode is broken, rather than encrypted otherwise: RAR
   * 5 tells a wrong password by itself, and a 7z has one for all as a rule; RAR 4 has one for each
   * item, and nothing that would tell.
   */
  boolean tellsBroken() {
    return proven && items.getArchiveFormat() != ArchiveFormat.RAR;
  }

  @Override
  public void close() throws SevenZipException {
    items.close();
  }
}
