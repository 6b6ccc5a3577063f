package org.vigil.cage;

import java.io.Closeable;
import net.sf.sevenzipjbinding.IInArchive;
import net.sf.sevenzipjbinding.SevenZipException;
import org.jspecify.annotations.Nullable;

/**
 * A container that 7-Zip has open.
 *
 * @param password what opens its encrypted items; null when nothing does
 */
record NativeArchive(IInArchive items, @Nullable String password) implements Closeable {
  NativeItem item(int index) {
    return new NativeItem(this, index);
  }

  int count() throws SevenZipException {
    return items.getNumberOfItems();
  }

  NativeArchive with(@Nullable String other) {
    return new NativeArchive(items, other);
  }

  @Override
  public void close() throws SevenZipException {
    items.close();
  }
}
