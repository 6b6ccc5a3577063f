package org.vigil.container.zip;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import org.vigil.container.ByteWindow;
import org.vigil.container.Issues;
import org.vigil.container.Member;
import org.vigil.isolate.Passwords;
import org.vigil.model.Issue;
import org.vigil.model.term.Reason;

/** The member of a zip that was given last: how it opens, its bytes, and what is wrong with it. */
final class CurrentMember implements Closeable {
  private final Inflater inflater = new Inflater(true);
  private final ZipKeys keys;
  private @Nullable ZipContent content;
  private List<Issue> nameIssues = List.of();

  CurrentMember(Passwords passwords) {
    this.keys = new ZipKeys(passwords);
  }

  /** The member of this header, whose bytes are next in the window. */
  Member begin(LocalFileHeader header, ByteWindow at) throws IOException {
    boolean directory = header.directory() && empty(header, at);
    nameIssues =
        header.name().undecodable() ? List.of(Issues.expand(Reason.NAME_UNDECODABLE)) : List.of();
    ZipKey key = header.encrypted() ? keys.fitting(at, header) : null;
    ZipContent bytes = new ZipContent(at, header, key, inflater);
    content = bytes;
    Optional<Issue> obstacle = obstacle(header, key);
    boolean readable = !directory && obstacle.isEmpty();
    return new Member(
        header.name().text(),
        directory ? Member.Kind.DIRECTORY : Member.Kind.FILE,
        header.modifiedAt(),
        null,
        directory ? null : obstacle.orElse(null),
        readable ? bytes : InputStream.nullInputStream());
  }

  /** A member of which no more than a record of the directory is known. */
  Member unread(ZipCentralHeader record, Reason reason) {
    nameIssues = List.of();
    InputStream none = InputStream.nullInputStream();
    return new Member(
        record.name().text(), Member.Kind.FILE, null, null, Issues.read(reason), none);
  }

  /** The directory's name for a member that has another before its bytes. */
  Member otherwise(Member alias) {
    nameIssues = List.of(Issues.expand(Reason.HEADER_MISMATCH));
    return alias;
  }

  /**
   * A name that ends in a slash (some write the other one) does not make a folder of a member that
   * has bytes.
   */
  private static boolean empty(LocalFileHeader header, ByteWindow at) throws IOException {
    return header.described()
        ? DataDescriptor.tells(at, 0) || at.int16(0) == 3
        : header.sizeBytes() == 0 && header.compressedBytes() <= 16;
  }

  private static Optional<Issue> obstacle(LocalFileHeader header, @Nullable ZipKey key) {
    if (header.encrypted() && key == null) {
      return Optional.of(Issues.read(Reason.ENCRYPTED));
    }
    return LibraryDecoder.supports(header)
        ? Optional.empty()
        : Optional.of(Issues.read(Reason.UNSUPPORTED_METHOD));
  }

  /** Goes to where it ends. */
  void settle() throws IOException {
    ZipContent before = content;
    content = null;
    if (before != null) {
      before.settle();
      ZipKey proof = before.proof();
      if (proof != null) {
        keys.proven(proof);
      }
    }
  }

  /** What is wrong with it, known once its content was read to the end. */
  List<Issue> issues() {
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
