package org.vigil.container.isolated.sevenzip;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.StreamSupport;
import net.sf.sevenzipjbinding.ArchiveFormat;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.archivers.sevenz.SevenZMethod;
import org.apache.commons.compress.archivers.sevenz.SevenZMethodConfiguration;
import org.jspecify.annotations.Nullable;
import org.vigil.container.LibraryMessage;
import org.vigil.isolate.ContainerReader;
import org.vigil.isolate.MemberRange;
import org.vigil.isolate.MemberSink;
import org.vigil.isolate.MessageStream;
import org.vigil.isolate.Passwords;
import org.vigil.isolate.ReaderMessage.Entry;
import org.vigil.isolate.ReaderMessage.Scope;
import org.vigil.isolate.ReasonException;
import org.vigil.isolate.Reasons;
import org.vigil.model.term.Reason;

/**
 * Reads 7z archives with commons-compress; at last, members of methods that it does not know (PPMd,
 * BCJ2) and encrypted ones with 7-Zip itself, whose native code no other member needs.
 */
public final class SevenZReader implements ContainerReader {
  /** 7-Zip's largest preset has a dictionary of 256 MiB. */
  private static final int MEMORY_KIBIBYTES = 320 << 10;

  private final BitSet left = new BitSet();
  private final Passwords passwords;
  private final MemberRange wanted;
  private boolean placed;
  private int index;
  private @Nullable Reason folderFailure;

  /** One for these members only, the first of which begins a folder. */
  public SevenZReader(Passwords passwords, MemberRange wanted) {
    this.passwords = passwords;
    this.wanted = wanted;
    this.placed = wanted.from() == 0;
  }

  @Override
  public void read(FileChannel file, MemberSink sink) throws IOException {
    try (SevenZFile archive =
        SevenZFile.builder()
            .setSeekableByteChannel(new UnclosableChannel(file))
            .setMaxMemoryLimitKiB(MEMORY_KIBIBYTES)
            .get()) {
      List<SevenZArchiveEntry> entries = listed(archive);
      int end = Math.min(entries.size(), wanted.to());
      sink.declareCount(Math.max(0, end - wanted.from()));
      for (index = wanted.from(); index < end; index++) {
        member(archive, entries.get(index), sink);
      }
      if (!left.isEmpty()) {
        nativeReader().read(file, left, sink);
      }
    } catch (PasswordRequiredException e) {
      // The list of its members is encrypted, and so it was not cut.
      nativeReader().read(file, sink);
    } catch (IOException e) {
      throw LibraryMessage.SEVEN_Z_HEADER_BEYOND_END.is(e)
          ? new ReasonException(Reason.TRUNCATED)
          : e;
    }
  }

  private NativeReader nativeReader() {
    return new NativeReader(List.of(), passwords, ArchiveFormat.SEVEN_ZIP);
  }

  private static List<SevenZArchiveEntry> listed(SevenZFile archive) {
    List<SevenZArchiveEntry> entries = new ArrayList<>();
    archive.getEntries().forEach(entries::add);
    return entries;
  }

  private void member(SevenZFile archive, SevenZArchiveEntry entry, MemberSink sink)
      throws IOException {
    Reason obstacle = advance(archive, entry);
    if (entry.isDirectory()) {
      sink.add(Entry.directory(name(entry), modifiedAt(entry)));
    } else if (obstacle == Reason.UNSUPPORTED_METHOD || opens(obstacle)) {
      left.set(index);
    } else if (obstacle != null) {
      sink.add(Entry.unreadable(name(entry), modifiedAt(entry), obstacle));
    } else if (FileAttributes.link(attributes(entry))) {
      String target = target(archive.getInputStream(entry));
      sink.add(Entry.link(name(entry), modifiedAt(entry), target));
    } else {
      content(archive, entry, sink);
    }
  }

  private boolean opens(@Nullable Reason obstacle) {
    return obstacle == Reason.ENCRYPTED && passwords.count() > 0;
  }

  /** Goes to the next entry; why it cannot be read, or null. */
  private @Nullable Reason advance(SevenZFile archive, SevenZArchiveEntry entry) {
    try {
      if (placed) {
        archive.getNextEntry();
      } else {
        archive.getInputStream(entry);
        placed = true;
      }
      return encrypted(entry) ? Reason.ENCRYPTED : null;
    } catch (NullPointerException | IllegalStateException e) {
      // The folder that it shares with the entry before it could not be opened.
      return folderFailure == null ? Reason.CORRUPT : folderFailure;
    } catch (IOException | RuntimeException e) {
      folderFailure = unsupported(e) ? Reason.UNSUPPORTED_METHOD : Reasons.of(e);
      return entry.hasStream() ? folderFailure : null;
    }
  }

  private static boolean encrypted(SevenZArchiveEntry entry) {
    Iterable<? extends SevenZMethodConfiguration> methods = entry.getContentMethods();
    return methods != null
        && StreamSupport.stream(methods.spliterator(), false)
            .anyMatch(method -> method.getMethod() == SevenZMethod.AES256SHA256);
  }

  private static boolean unsupported(Exception thrown) {
    return LibraryMessage.SEVEN_Z_METHOD_UNKNOWN.is(thrown)
        || LibraryMessage.SEVEN_Z_LZMA2_PROPERTY.is(thrown)
        || LibraryMessage.SEVEN_Z_CODER_OF_SEVERAL_STREAMS.is(thrown);
  }

  private static void content(SevenZFile archive, SevenZArchiveEntry entry, MemberSink sink)
      throws IOException {
    sink.begin(Entry.file(name(entry), modifiedAt(entry)));
    byte[] buffer = new byte[MessageStream.MAX_CONTENT_BYTES];
    long more = entry.hasStream() ? entry.getSize() : 0;
    try {
      for (int count = archive.read(buffer); count > 0; count = archive.read(buffer)) {
        sink.write(buffer, 0, count);
        more -= count;
      }
      if (more != 0) {
        sink.flaw(Scope.CONTENT, Reason.TRUNCATED);
      }
    } catch (MemberSink.ParentGoneException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      if (more <= buffer.length && LibraryMessage.SEVEN_Z_CRC.is(e)) {
        // The checksum is looked at when all is read: the last bytes lie in the buffer.
        sink.write(buffer, 0, (int) more);
        sink.flaw(Scope.MEMBER, Reason.CRC_MISMATCH);
      } else {
        sink.flaw(Scope.CONTENT, Reasons.of(e));
      }
    }
    sink.end();
  }

  private static String target(InputStream content) throws IOException {
    return new String(content.readNBytes(FileAttributes.MAX_TARGET_BYTES), UTF_8);
  }

  private static String name(SevenZArchiveEntry entry) {
    return entry.getName() == null ? "content" : entry.getName();
  }

  private static int attributes(SevenZArchiveEntry entry) {
    return entry.getHasWindowsAttributes() ? entry.getWindowsAttributes() : 0;
  }

  private static @Nullable Instant modifiedAt(SevenZArchiveEntry entry) {
    return entry.getHasLastModifiedDate() ? entry.getLastModifiedTime().toInstant() : null;
  }
}
