package org.vigil.jobs.hashset;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vigil.container.ArchiveException;
import org.vigil.container.ArchiveFormat;
import org.vigil.container.Member;
import org.vigil.container.Members;
import org.vigil.hashset.HashSetFormats;
import org.vigil.hashset.entry.BrokenHashSetException;
import org.vigil.hashset.entry.Entries;
import org.vigil.hashset.entry.Entry;
import org.vigil.hashset.entry.HashSetFormat;
import org.vigil.hashset.plain.PlainList;
import org.vigil.model.Issue;
import org.vigil.model.term.Reason;
import org.vigil.walk.ArchiveFormats;

/**
 * The one list in a zip, as NIST gives out its sets, read as it is unpacked. What lies beside it
 * may be anything but a second list; plain lists in a zip are the checksums of its members, and
 * passed over. The zip must be whole to its end.
 */
final class ZippedList implements Entries {
  /** What is wrong with a member's name or with what lies around the zip says nothing of a list. */
  private static final Set<Reason> HARMLESS =
      EnumSet.of(
          Reason.PATH_UNSAFE,
          Reason.NAME_CONTROL,
          Reason.NAME_UNDECODABLE,
          Reason.PREFIX_DATA,
          Reason.TRAILING_DATA);

  private final Members members;
  private final InputStream content;
  private final Entries entries;
  private boolean ended;

  private ZippedList(Members members, InputStream content, Entries entries) {
    this.members = members;
    this.content = content;
    this.entries = entries;
  }

  private static ArchiveFormat zip() {
    return ArchiveFormats.all().stream()
        .filter(format -> format.name().equals("zip"))
        .findFirst()
        .orElseThrow();
  }

  static boolean isZip(byte[] head) {
    return zip().recognises(head);
  }

  /**
   * Opens the list.
   *
   * @throws BrokenHashSetException when there is none
   */
  static OpenList open(InputStream bytes) throws IOException {
    try {
      Members members = zip().open(bytes);
      Optional<InputStream> content = nextList(members);
      if (content.isEmpty()) {
        requireSound(members.issues());
        throw new BrokenHashSetException(
            "The zip holds no list but, perhaps, plain ones, which must be files of their own.");
      }
      HashSetFormat format = HashSetFormats.detect(head(content.get()));
      Entries entries = format.open(new Unclosed(content.get()));
      return new OpenList(format, new ZippedList(members, content.get(), entries));
    } catch (ArchiveException e) {
      throw broken(e);
    }
  }

  /** The next member that is a list, and no plain one. */
  private static Optional<InputStream> nextList(Members members) throws IOException {
    for (Optional<Member> next = members.next(); next.isPresent(); next = members.next()) {
      Issue obstacle = next.get().obstacle();
      if (obstacle != null) {
        throw new BrokenHashSetException(
            "A member of the zip cannot be read (" + obstacle.reason() + ").");
      }
      InputStream content = new BufferedInputStream(next.get().content());
      if (isList(head(content))) {
        return Optional.of(content);
      }
    }
    return Optional.empty();
  }

  private static boolean isList(byte[] head) {
    return HashSetFormats.all().stream()
        .filter(format -> !(format instanceof PlainList))
        .anyMatch(format -> format.recognises(head));
  }

  @Override
  public Optional<Entry> next() throws IOException {
    try {
      Optional<Entry> entry = ended ? Optional.empty() : entries.next();
      if (entry.isEmpty() && !ended) {
        ended = true;
        end();
      }
      return entry;
    } catch (ArchiveException e) {
      throw broken(e);
    }
  }

  private void end() throws IOException {
    content.transferTo(OutputStream.nullOutputStream());
    requireSound(members.memberIssues());
    if (nextList(members).isPresent()) {
      throw new BrokenHashSetException(
          "The zip holds more than one list; each must be a file of its own.");
    }
    requireSound(members.issues());
  }

  private static void requireSound(List<Issue> issues) throws BrokenHashSetException {
    Stream<Reason> reasons = issues.stream().map(Issue::reason);
    Optional<Reason> harm = reasons.filter(reason -> !HARMLESS.contains(reason)).findFirst();
    if (harm.isPresent()) {
      throw new BrokenHashSetException("The zip is not whole (" + harm.get() + ").");
    }
  }

  private static BrokenHashSetException broken(ArchiveException thrown) {
    return new BrokenHashSetException(
        "The zip cannot be read any further (" + thrown.reason() + ").");
  }

  @Override
  public Optional<String> region() {
    return entries.region();
  }

  @Override
  public void close() throws IOException {
    entries.close();
    members.close();
  }

  /** The first bytes, which are read again. */
  static byte[] head(InputStream bytes) throws IOException {
    bytes.mark(HashSetFormat.HEAD_BYTES);
    byte[] head = bytes.readNBytes(HashSetFormat.HEAD_BYTES);
    bytes.reset();
    return head;
  }
}
