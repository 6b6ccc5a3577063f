package org.vigil.container.zip;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.vigil.container.ArchiveException;
import org.vigil.container.ByteWindow;
import org.vigil.container.Member;
import org.vigil.container.MembersWithIssues;
import org.vigil.container.SeekableBytes;
import org.vigil.container.Slice;
import org.vigil.container.VolumeStarts;
import org.vigil.isolate.Passwords;
import org.vigil.model.Issue;
import org.vigil.model.term.Reason;

/**
 * The members of a zip as their local headers tell them, with all parts that are appended; where no
 * record begins, the next one is looked for.
 *
 * <p>The library's own stream is not used for this: it cannot go on behind a broken or encrypted
 * member, holds stored members of unknown length in memory, and ends them at the first record of a
 * zip within.
 */
final class ZipMembers extends MembersWithIssues {
  private final @Nullable ByteWindow index;
  private final @Nullable Slice slice;
  private final @Nullable SeekableBytes source;
  private final VolumeStarts volumes;
  private ByteWindow window;
  private @Nullable HiddenMembers aside;
  private boolean asideSought;
  private boolean readAside;
  private final CurrentMember current;
  private final boolean split;
  private LocalFileHeaders locals = new LocalFileHeaders(0);
  private CentralDirectory directory;
  private long members;
  private long declaredBefore;

  /**
   * @param source all its bytes, if it is no member itself
   */
  ZipMembers(ByteWindow window, @Nullable SeekableBytes source, Passwords passwords)
      throws IOException {
    this(window, source, null, null, passwords);
  }

  /**
   * @param index the directory's records of a slice, which follow its members
   */
  ZipMembers(
      ByteWindow window,
      @Nullable SeekableBytes source,
      @Nullable ByteWindow index,
      @Nullable Slice slice,
      Passwords passwords)
      throws IOException {
    this.window = window;
    this.source = source;
    this.index = index;
    this.slice = slice;
    this.current = new CurrentMember(passwords);
    this.volumes = source == null ? VolumeStarts.ONE : EndOfCentralDirectory.volumes(source);
    this.directory = new CentralDirectory(window, locals, volumes, slice == null);
    if (window.position() > 0) {
      note(Reason.PREFIX_DATA);
    }
    this.split = window.int32(0) == ZipSignatures.DESCRIPTOR;
    if (ZipSignatures.marksVolumes(window.int32(0))) {
      window.pass(4);
    }
  }

  @Override
  public Optional<Member> next() throws IOException {
    try {
      settle();
      while (window.has(4) || atIndex()) {
        if (window.int32(0) == ZipSignatures.LOCAL) {
          return Optional.of(member());
        }
        passRecord();
        Optional<Member> alias = directory.alias();
        if (alias.isPresent()) {
          return alias.map(current::otherwise);
        }
        Optional<ZipCentralHeader> unmet = directory.unmet();
        if (unmet.isPresent()) {
          return Optional.of(unmet(unmet.get()));
        }
      }
    } catch (ArchiveException e) {
      note(split && e.reason() == Reason.TRUNCATED ? Reason.VOLUME_MISSING : e.reason());
      return Optional.empty();
    }
    end();
    return Optional.empty();
  }

  /** Ends the member before; when it reaches behind the end, the directory tells of the others. */
  private void settle() throws IOException {
    try {
      current.settle();
    } catch (ArchiveException e) {
      if (e.reason() != Reason.TRUNCATED || !(readAside || toDirectory())) {
        throw e;
      }
      note(Reason.HEADER_MISMATCH);
    }
  }

  private boolean toDirectory() throws IOException {
    if (slice != null) {
      return atIndex();
    }
    HiddenMembers found = aside();
    if (found != null) {
      declaredBefore += directory.records();
      window = found.directory();
      directory = new CentralDirectory(window, locals, volumes, false);
    }
    return found != null;
  }

  private @Nullable HiddenMembers aside() throws IOException {
    if (source != null && !asideSought && !volumes.several()) {
      asideSought = true;
      aside = HiddenMembers.of(source);
    }
    return aside;
  }

  /** Whether a slice's part of the directory is next; from there on it is read. */
  private boolean atIndex() throws IOException {
    if (index == null || window == index) {
      return false;
    }
    window = index;
    declaredBefore += directory.records();
    directory = new CentralDirectory(window, locals, volumes, false);
    return window.has(4);
  }

  /** Local records that follow an end record are another zip's. */
  private Member member() throws IOException {
    if (directory.ended()) {
      note(Reason.CONCATENATED);
      declaredBefore += directory.records() + locals.unclaimed();
      locals = new LocalFileHeaders(window.position());
      directory = new CentralDirectory(window, locals, volumes, true);
      members = 0;
    }
    long offset = window.position() + (slice == null ? 0 : slice.from());
    LocalFileHeader header = LocalFileHeader.read(window);
    locals.met(offset, header);
    readAside = false;
    members++;
    return current.begin(header, window);
  }

  /** A member that lies within another, or nowhere; one that was only hidden there is read. */
  private Member unmet(ZipCentralHeader header) throws IOException {
    HiddenMembers believed = aside();
    Optional<HiddenMembers.Found> hidden =
        believed == null ? Optional.empty() : believed.member(header);
    if (hidden.isPresent()) {
      readAside = true;
      members++;
      return current.begin(hidden.get().header(), hidden.get().window());
    }
    long met = slice == null ? window.position() : slice.to();
    boolean within = volumes.offset(header.volume(), header.localOffset()) < met;
    Reason reason = within && !volumes.missing() ? Reason.OVERLAP : Reason.TRUNCATED;
    note(reason);
    return current.unread(header, reason);
  }

  private void passRecord() throws IOException {
    Optional<List<Reason>> record = directory.pass(members);
    record.ifPresent(reasons -> reasons.forEach(this::note));
    if (record.isEmpty()) {
      search();
    }
  }

  /**
   * Looks for the next record; an Android signing block, which declares its own length, is none.
   */
  private void search() throws IOException {
    long from = window.position();
    long declaredBytes = window.int64(0) + Long.BYTES;
    while (window.has(4) && !ZipSignatures.begins(window, 0)) {
      window.advance(1);
    }
    if (directory.ended()) {
      note(Reason.TRAILING_DATA);
    } else if (window.position() - from != declaredBytes) {
      note(Reason.CORRUPT);
    }
  }

  private void end() throws IOException {
    if (slice != null && !slice.last()) {
      directory.compared(members).forEach(this::note);
    } else if (directory.ended()) {
      if (window.has(1)) {
        note(Reason.TRAILING_DATA);
      }
    } else {
      note(split ? Reason.VOLUME_MISSING : Reason.TRUNCATED);
      note(Reason.NO_END_RECORD);
    }
  }

  @Override
  public boolean passesOver() {
    return true;
  }

  @Override
  public OptionalLong declaredCount() {
    return OptionalLong.of(declaredBefore + directory.records() + locals.unclaimed());
  }

  @Override
  public List<Issue> memberIssues() {
    return current.issues();
  }

  @Override
  public void close() {
    current.close();
  }
}
