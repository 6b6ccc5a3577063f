package org.vigil.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import org.vigil.model.Issue;
import org.vigil.model.Reason;

/**
 * The members of a zip as their local headers tell them, with all parts that are appended; where no
 * record begins, the next one is looked for.
 *
 * <p>The library's own stream is not used for this: it cannot go on behind a broken or encrypted
 * member, holds stored members of unknown length in memory, and ends them at the first record of a
 * zip within.
 */
final class ZipMembers implements Members {
  private final @Nullable ByteWindow index;
  private final @Nullable Slice slice;
  private final VolumeStarts volumes;
  private ByteWindow window;
  private final Inflater inflater = new Inflater(true);
  private final Set<Issue> issues = new LinkedHashSet<>();
  private final boolean split;
  private ZipLocals locals = new ZipLocals(0);
  private ZipDirectory directory;
  private long members;
  private @Nullable ZipContent content;
  private List<Issue> nameIssues = List.of();

  ZipMembers(ByteWindow window, VolumeStarts volumes) throws IOException {
    this(window, null, null, volumes);
  }

  /**
   * @param index the directory's records of a slice, which follow its members
   */
  ZipMembers(
      ByteWindow window, @Nullable ByteWindow index, @Nullable Slice slice, VolumeStarts volumes)
      throws IOException {
    this.window = window;
    this.index = index;
    this.slice = slice;
    this.volumes = volumes;
    this.directory = new ZipDirectory(window, locals, volumes, slice == null);
    if (window.position() > 0) {
      found(Reason.PREFIX_DATA);
    }
    this.split = window.int32(0) == ZipRecord.DESCRIPTOR;
    if (ZipRecord.marksVolumes(window.int32(0))) {
      window.pass(4);
    }
  }

  @Override
  public Optional<Member> next() throws IOException {
    try {
      if (content != null) {
        content.settle();
      }
      content = null;
      while (window.has(4) || atIndex()) {
        if (window.int32(0) == ZipRecord.LOCAL) {
          return Optional.of(member());
        }
        passRecord();
        Optional<ZipCentralHeader> unmet = directory.unmet();
        if (unmet.isPresent()) {
          return Optional.of(unmet(unmet.get()));
        }
      }
    } catch (ArchiveException e) {
      found(split && e.reason() == Reason.TRUNCATED ? Reason.VOLUME_MISSING : e.reason());
      return Optional.empty();
    }
    end();
    return Optional.empty();
  }

  /** Whether a slice's part of the directory is next; from there on it is read. */
  private boolean atIndex() throws IOException {
    if (index == null || window == index) {
      return false;
    }
    window = index;
    directory = new ZipDirectory(window, locals, volumes, false);
    return window.has(4);
  }

  /** Local records that follow an end record are another zip's. */
  private Member member() throws IOException {
    if (directory.ended()) {
      found(Reason.CONCATENATED);
      locals = new ZipLocals(window.position());
      directory = new ZipDirectory(window, locals, volumes, true);
      members = 0;
    }
    long offset = window.position() + (slice == null ? 0 : slice.from());
    ZipLocalHeader header = ZipLocalHeader.read(window);
    locals.met(offset, header.nameDigest(), header.described() ? 0 : header.checks());
    members++;
    boolean directoryEntry = header.directory() && empty(header);
    nameIssues =
        header.name().undecodable() ? List.of(Issues.expand(Reason.NAME_UNDECODABLE)) : List.of();
    ZipContent bytes = new ZipContent(window, header, inflater);
    content = bytes;
    Optional<Issue> obstacle = obstacle(header);
    boolean readable = !directoryEntry && obstacle.isEmpty();
    return new Member(
        header.name().text(),
        directoryEntry ? Member.Kind.DIRECTORY : Member.Kind.FILE,
        header.modifiedAt(),
        null,
        directoryEntry ? null : obstacle.orElse(null),
        readable ? bytes : InputStream.nullInputStream());
  }

  /** A member that lies within another, or nowhere. */
  private Member unmet(ZipCentralHeader header) {
    long met = slice == null ? window.position() : slice.to();
    boolean within = volumes.offset(header.volume(), header.localOffset()) < met;
    Reason reason = within && !volumes.missing() ? Reason.OVERLAP : Reason.TRUNCATED;
    found(reason);
    nameIssues = List.of();
    return new Member(
        header.name().text(),
        Member.Kind.FILE,
        null,
        null,
        Issues.read(reason),
        InputStream.nullInputStream());
  }

  /**
   * A name that ends in a slash (some write the other one) does not make a folder of a member that
   * has bytes.
   */
  private boolean empty(ZipLocalHeader header) throws IOException {
    return header.described()
        ? ZipDescriptor.tells(window, 0) || window.int16(0) == 3
        : header.sizeBytes() == 0 && header.compressedBytes() <= 16;
  }

  private static Optional<Issue> obstacle(ZipLocalHeader header) {
    if (header.encrypted()) {
      return Optional.of(Issues.read(Reason.ENCRYPTED));
    }
    return ZipContent.supports(header)
        ? Optional.empty()
        : Optional.of(Issues.read(Reason.UNSUPPORTED_METHOD));
  }

  private void passRecord() throws IOException {
    Optional<List<Reason>> record = directory.pass(members);
    record.ifPresentOrElse(reasons -> reasons.forEach(this::found), () -> {});
    if (record.isEmpty()) {
      search();
    }
  }

  /** Looks for the next record; an Android signing block, which tells its own length, is none. */
  private void search() throws IOException {
    long from = window.position();
    long told = window.int64(0) + Long.BYTES;
    while (window.has(4) && !ZipRecord.begins(window, 0)) {
      window.advance(1);
    }
    if (directory.ended()) {
      found(Reason.TRAILING_DATA);
    } else if (window.position() - from != told) {
      found(Reason.CORRUPT);
    }
  }

  private void end() throws IOException {
    if (slice != null && !slice.last()) {
      directory.compared(members).forEach(this::found);
    } else if (directory.ended()) {
      if (window.has(1)) {
        found(Reason.TRAILING_DATA);
      }
    } else {
      found(split ? Reason.VOLUME_MISSING : Reason.TRUNCATED);
      found(Reason.NO_END_RECORD);
    }
  }

  private void found(Reason reason) {
    issues.add(Issues.expand(reason));
  }

  @Override
  public boolean passesOver() {
    return true;
  }

  @Override
  public List<Issue> issues() {
    return List.copyOf(issues);
  }

  @Override
  public List<Issue> memberIssues() {
    List<Issue> all = new ArrayList<>(nameIssues);
    if (content != null) {
      all.addAll(content.issues());
    }
    return all;
  }

  @Override
  public void close() {
    inflater.end();
  }
}
