package org.vigil.container.isolated.sevenzip;

import java.time.Instant;
import java.util.Date;
import net.sf.sevenzipjbinding.IInArchive;
import net.sf.sevenzipjbinding.PropID;
import net.sf.sevenzipjbinding.SevenZipException;
import org.jspecify.annotations.Nullable;
import org.vigil.isolate.ReaderMessage.Entry;
import org.vigil.isolate.ReaderMessage.Kind;
import org.vigil.model.term.Reason;

/**
 * One item of a container, as 7-Zip describes it.
 *
 * @param unlocked whether there is a password for what is encrypted
 */
record NativeItem(IInArchive archive, int index, boolean unlocked) {

  /** What is known of it before it is extracted; null as obstacle or target when there is none. */
  Entry entry() throws SevenZipException {
    String target = target();
    Kind kind = target != null ? Kind.LINK : directory() ? Kind.DIRECTORY : Kind.FILE;
    return new Entry(name(), kind, modifiedAt(), target, kind == Kind.FILE ? obstacle() : null);
  }

  /** Whether its content is its target. */
  boolean symbolicLink() throws SevenZipException {
    Object posix = property(PropID.POSIX_ATTRIB);
    return FileAttributes.link(number(PropID.ATTRIBUTES))
        || (posix instanceof Number mode && FileAttributes.symbolicLink(mode.intValue()));
  }

  boolean encrypted() throws SevenZipException {
    return is(PropID.ENCRYPTED);
  }

  /** Whether it is a file whose content nothing is known to stand in the way of. */
  boolean extractable() throws SevenZipException {
    Entry entry = entry();
    return entry.kind() == Kind.FILE && entry.obstacle() == null;
  }

  /** Its declared size, or -1. */
  long sizeBytes() throws SevenZipException {
    return property(PropID.SIZE) instanceof Number size ? size.longValue() : -1;
  }

  private @Nullable Reason obstacle() throws SevenZipException {
    if (is(PropID.SPLIT_BEFORE) || is(PropID.SPLIT_AFTER)) {
      return Reason.VOLUME_MISSING;
    }
    if (encrypted() && !unlocked) {
      return Reason.ENCRYPTED;
    }
    return CompressionMethods.dictionaryBytes(text(PropID.METHOD))
            > CompressionMethods.MAX_DICTIONARY_BYTES
        ? Reason.MEMORY_LIMIT
        : null;
  }

  private @Nullable String target() throws SevenZipException {
    String symbolic = text(PropID.SYM_LINK);
    return symbolic.isEmpty() ? nullIfEmpty(text(PropID.HARD_LINK)) : symbolic;
  }

  private static @Nullable String nullIfEmpty(String text) {
    return text.isEmpty() ? null : text;
  }

  private String name() throws SevenZipException {
    String path = text(PropID.PATH);
    return path.isEmpty() ? "content" : path;
  }

  private boolean directory() throws SevenZipException {
    return is(PropID.IS_FOLDER);
  }

  private @Nullable Instant modifiedAt() throws SevenZipException {
    return property(PropID.LAST_MODIFICATION_TIME) instanceof Date date ? date.toInstant() : null;
  }

  private boolean is(PropID property) throws SevenZipException {
    return Boolean.TRUE.equals(property(property));
  }

  private int number(PropID property) throws SevenZipException {
    return property(property) instanceof Number number ? number.intValue() : 0;
  }

  private String text(PropID property) throws SevenZipException {
    return property(property) instanceof String text ? text : "";
  }

  private @Nullable Object property(PropID property) throws SevenZipException {
    return archive.getProperty(index, property);
  }
}
