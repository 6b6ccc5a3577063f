package org.vigil.container.tar;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.jspecify.annotations.Nullable;
import org.vigil.container.ArchiveException;
import org.vigil.container.BulkInputStream;
import org.vigil.container.ByteWindow;
import org.vigil.container.ContainerTimes;
import org.vigil.container.Failures;
import org.vigil.container.Issues;
import org.vigil.container.Member;
import org.vigil.container.MemberName;
import org.vigil.container.Members;
import org.vigil.model.Issue;
import org.vigil.model.term.Reason;

/** The members of a tar stream, and of those appended to it. */
final class TarMembers implements Members {
  private final ByteWindow window;
  private final boolean last;
  private final Set<Issue> issues = new LinkedHashSet<>();
  private List<Issue> memberIssues = List.of();
  private TarRecords tar;
  private long declaredBefore;
  private InputStream content = InputStream.nullInputStream();

  /**
   * @param last whether the archive ends with them, rather than a slice of it
   */
  TarMembers(ByteWindow window, boolean last) {
    this.window = window;
    this.last = last;
    this.tar = TarRecords.of(window);
  }

  @Override
  public Optional<Member> next() throws IOException {
    content.transferTo(OutputStream.nullOutputStream());
    Optional<TarArchiveEntry> entry = entry();
    while (entry.isEmpty() && another()) {
      declaredBefore += tar.begun();
      tar = TarRecords.of(window);
      entry = entry();
    }
    return entry.map(this::member);
  }

  @SuppressWarnings("NullAway") // the library's null is the end
  private Optional<TarArchiveEntry> entry() throws IOException {
    try {
      tar.headersBegin();
      return Optional.ofNullable(tar.getNextEntry());
    } catch (IOException | RuntimeException e) {
      throw failure(e);
    } finally {
      tar.headersEnd();
      if (tar.skipped()) {
        issues.add(Issues.expand(Reason.HEADER_CHECKSUM));
      }
    }
  }

  /** After the end: whether another archive begins behind the padding. */
  private boolean another() throws IOException {
    if (!tar.ended()) {
      if (last || window.has(1)) {
        issues.add(Issues.expand(Reason.TRUNCATED));
      }
      return false;
    }
    while (window.at(0) == 0) {
      window.advance(1);
    }
    if (!window.has(1)) {
      return false;
    }
    byte[] block = window.peek(TarHeader.BLOCK_BYTES);
    boolean begins = block.length == TarHeader.BLOCK_BYTES && TarHeader.checksumHolds(block);
    issues.add(Issues.expand(begins ? Reason.CONCATENATED : Reason.TRAILING_DATA));
    return begins;
  }

  private Member member(TarArchiveEntry entry) {
    MemberName name = name(entry.getName());
    memberIssues = issues(entry, name.undecodable());
    Member.Kind kind = kind(entry);
    content = kind == Member.Kind.FILE ? new Content() : InputStream.nullInputStream();
    return new Member(
        name.text(),
        kind,
        ContainerTimes.modifiedAt(entry.getLastModifiedTime()),
        kind == Member.Kind.LINK ? target(entry) : null,
        null,
        content);
  }

  private List<Issue> issues(TarArchiveEntry entry, boolean undecodable) {
    List<Issue> issues = new ArrayList<>();
    if (undecodable) {
      issues.add(Issues.expand(Reason.NAME_UNDECODABLE));
    }
    if (tar.mended()) {
      issues.add(Issues.expand(Reason.CORRUPT));
    }
    if (!entry.isCheckSumOK()) {
      issues.add(Issues.expand(Reason.HEADER_CHECKSUM));
    }
    return issues;
  }

  private static Member.Kind kind(TarArchiveEntry entry) {
    boolean device = entry.isCharacterDevice() || entry.isBlockDevice() || entry.isFIFO();
    if (entry.isSymbolicLink() || entry.isLink() || device) {
      return Member.Kind.LINK;
    }
    return entry.isDirectory() ? Member.Kind.DIRECTORY : Member.Kind.FILE;
  }

  private String target(TarArchiveEntry entry) {
    return entry.isLink() || entry.isSymbolicLink()
        ? name(entry.getLinkName()).text()
        : "device " + entry.getDevMajor() + ":" + entry.getDevMinor();
  }

  /** Bytes came as Latin-1, PAX records as UTF-8 already. */
  private MemberName name(@Nullable String given) {
    String name = given == null ? "" : given;
    if (!StandardCharsets.ISO_8859_1.newEncoder().canEncode(name)) {
      return new MemberName(name, name.indexOf('\uFFFD') >= 0);
    }
    byte[] raw = name.getBytes(StandardCharsets.ISO_8859_1);
    MemberName decoded = MemberName.decode(raw, StandardCharsets.ISO_8859_1);
    return tar.pax() ? new MemberName(decoded.text(), false) : decoded;
  }

  private ArchiveException failure(Exception thrown) throws IOException {
    return thrown instanceof ArchiveException || window.has(1)
        ? Failures.ofContainer(thrown)
        : Failures.because(Reason.TRUNCATED);
  }

  @Override
  public List<Issue> issues() {
    return List.copyOf(issues);
  }

  @Override
  public OptionalLong declaredCount() {
    return OptionalLong.of(declaredBefore + tar.begun());
  }

  @Override
  public List<Issue> memberIssues() {
    return memberIssues;
  }

  @Override
  public void close() {
    // The stream holds nothing but the caller's bytes.
  }

  /** The bytes of the current entry; never none for ever. */
  private final class Content extends BulkInputStream {

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      try {
        int count = tar.read(into, offset, length);
        if (count == 0 && length > 0) {
          throw Failures.because(Reason.CORRUPT);
        }
        return count;
      } catch (IOException | RuntimeException e) {
        throw failure(e);
      }
    }
  }
}
