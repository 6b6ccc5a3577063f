package org.vigil.container.unix;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vigil.container.BoundedStream;
import org.vigil.container.ByteWindow;
import org.vigil.container.Failures;
import org.vigil.container.Member;
import org.vigil.container.MemberName;
import org.vigil.container.MembersWithIssues;
import org.vigil.model.term.Reason;

/**
 * The members of an ar stream. The header is sixty bytes of text: the library at hand would lose
 * names that are not ASCII, and takes the end of the bytes for the end of a member.
 */
final class ArMembers extends MembersWithIssues {
  private static final Pattern GNU_NAME = Pattern.compile("/\\d{1,9}");
  private static final Pattern BSD_NAME = Pattern.compile("#1/\\d{1,9}");

  /** Every name of an archive of half a million files. */
  private static final int MAX_NAMES_BYTES = 16 << 20;

  private static final int MAX_NAME_BYTES = 1 << 16;

  private final ByteWindow window;

  /** The names of GNU that are longer than their field. */
  private byte[] names = {};

  private BoundedStream content;
  private boolean odd;

  ArMembers(ByteWindow window) {
    this.window = window;
    this.content = new BoundedStream(window, 0);
  }

  @Override
  public Optional<Member> next() throws IOException {
    forgetMember();
    endContent();
    while (window.has(1)) {
      ArHeader header = ArHeader.read(window);
      if (!header.name().equals("//")) {
        return Optional.of(member(header));
      }
      names = bytes(header.sizeBytes(), MAX_NAMES_BYTES);
      window.pass(header.sizeBytes() % 2);
    }
    return Optional.empty();
  }

  private void endContent() throws IOException {
    if (!content.pass()) {
      note(Reason.TRUNCATED);
    } else if (odd) {
      window.pass(1);
    }
  }

  private Member member(ArHeader header) throws IOException {
    String stored = header.name();
    long size = header.sizeBytes();
    odd = size % 2 != 0;
    byte[] raw;
    if (BSD_NAME.matcher(stored).matches()) {
      int length = Integer.parseInt(stored.substring(3));
      if (length > size) {
        throw Failures.because(Reason.CORRUPT);
      }
      raw = beforeZero(bytes(length, MAX_NAME_BYTES), 0);
      size -= length;
    } else {
      raw = GNU_NAME.matcher(stored).matches() ? longName(stored) : shortName(stored);
    }
    content = new BoundedStream(window, size);
    return new Member(name(raw), Member.Kind.FILE, header.modifiedAt(), null, null, content);
  }

  /** Read into memory, and so bounded. */
  private byte[] bytes(long count, int max) throws IOException {
    if (count > max) {
      throw Failures.because(Reason.MEMORY_LIMIT);
    }
    byte[] bytes = window.readNBytes((int) count);
    if (bytes.length < count) {
      throw Failures.because(Reason.TRUNCATED);
    }
    return bytes;
  }

  /** A name of the table ends with a slash and a line feed, or a zero. */
  private byte[] longName(String reference) {
    int from = Integer.parseInt(reference.substring(1));
    if (from >= names.length) {
      noteMember(Reason.HEADER_MISMATCH);
      return reference.getBytes(StandardCharsets.ISO_8859_1);
    }
    byte[] name = beforeZero(names, from);
    int end = name.length;
    return end > 1 && name[end - 1] == '/' ? Arrays.copyOf(name, end - 1) : name;
  }

  /** GNU marks the end with a slash, so that names may end with spaces. */
  private static byte[] shortName(String stored) {
    boolean marked = stored.length() > 1 && stored.endsWith("/") && !stored.startsWith("/");
    String name = marked ? stored.substring(0, stored.length() - 1) : stored;
    return name.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] beforeZero(byte[] bytes, int from) {
    int end = from;
    while (end < bytes.length && bytes[end] != 0 && bytes[end] != '\n') {
      end++;
    }
    return Arrays.copyOfRange(bytes, from, end);
  }

  private String name(byte[] raw) {
    MemberName name = MemberName.decode(raw, StandardCharsets.ISO_8859_1);
    if (name.undecodable()) {
      noteMember(Reason.NAME_UNDECODABLE);
    }
    return name.text();
  }
}
