package org.vigil.archive;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigil.archive.Contents.Facts;
import org.vigil.hashset.ToldMedia;
import org.vigil.model.Issue;
import org.vigil.model.Reading;
import org.vigil.model.Reason;
import org.vigil.model.Stage;

/**
 * One source object becomes the readings of everything in it, depth first, in one pass over its
 * bytes. A container's own reading follows those of its members, for only then are its bytes
 * digested. What is held in memory grows with the depth, never with the number of members.
 *
 * <p>Whatever goes wrong becomes a row, so that always: the listed members of all readings, and one
 * for the source itself, are the number of readings. Only the death of the task passes through, as
 * an {@link java.io.UncheckedIOException}.
 */
public final class SourceWalk implements Iterator<Reading>, Closeable {
  private final WalkSource source;
  private final Opening<SeekableBytes> opening;
  private final @Nullable Slice slice;
  private final Limits limits;
  private final Contents contents;
  private final Budget budget;
  private final Deque<Expansion> open = new ArrayDeque<>();
  private @Nullable SeekableBytes bytes;
  private @Nullable Reading ready;
  private final byte[] buffer = new byte[ArchiveFormat.HEAD_BYTES];
  private boolean begun;
  private long ordinal;

  /** A walk over a whole source. */
  public SourceWalk(
      WalkSource source, Opening<SeekableBytes> opening, Limits limits, Contents contents) {
    this(source, opening, null, limits, contents);
  }

  /**
   * A walk over one slice of a source, which has its own limits.
   *
   * @param slice null for the whole source
   */
  public SourceWalk(
      WalkSource source,
      Opening<SeekableBytes> opening,
      @Nullable Slice slice,
      Limits limits,
      Contents contents) {
    this.source = source;
    this.opening = opening;
    this.slice = slice;
    this.limits = limits;
    this.contents = contents;
    this.budget = new Budget(limits);
    this.ordinal = slice == null ? 0 : slice.firstOrdinal();
  }

  @Override
  public boolean hasNext() {
    while (ready == null && (!begun || !open.isEmpty())) {
      ready = step();
    }
    return ready != null;
  }

  @Override
  public Reading next() {
    if (!hasNext() || ready == null) {
      throw new NoSuchElementException();
    }
    Reading reading = ready;
    ready = null;
    return reading;
  }

  private @Nullable Reading step() {
    if (!begun) {
      begun = true;
      return source();
    }
    Expansion container = open.getFirst();
    Optional<Member> member = container.next(budget);
    return member.isPresent() ? member(container, member.get()) : finish(open.pop());
  }

  private @Nullable Reading source() {
    long first = ordinal++;
    try {
      SeekableBytes opened = opening.open();
      bytes = opened;
      return slice == null
          ? read(root(first, new SourceBytes(opened.from(0))))
          : slice(opened, slice, first);
    } catch (IOException | RuntimeException e) {
      Item root = root(first, InputStream.nullInputStream());
      List<Issue> issues = List.of(Failures.issue(Stage.LIST, Failures.ofSource(e)));
      return slice == null || slice.isWhole() ? root.fault(0, issues) : root.slice(0, issues);
    }
  }

  private @Nullable Reading slice(SeekableBytes opened, Slice cut, long first) throws IOException {
    if (cut.isWhole()) {
      Item root = root(first, new SourceBytes(opened.from(0)));
      byte[] head = root.bytes().readNBytes(ArchiveFormat.HEAD_BYTES);
      InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), root.bytes());
      return finish(new Expansion(root, head, (ignored, unlimited) -> Members.none(), whole));
    }
    Item root = root(first, InputStream.nullInputStream());
    open.push(
        new Expansion(
            root, (ignored, unlimited) -> ArchiveFormats.sliced(cut.format()).open(opened, cut)));
    return null;
  }

  private Item root(long first, InputStream content) {
    return new Item(source, first, source.path(), null, List.of(), content);
  }

  private @Nullable Reading member(Expansion container, Member member) {
    Item item =
        new Item(
            source,
            ordinal++,
            container.item().path() + "!/" + cut(member.name()),
            member.modifiedAt(),
            MemberName.issues(member.name(), limits.maxNameLength()),
            new MemberBytes(member.content(), budget));
    return switch (member.kind()) {
      case DIRECTORY -> item.directory(memberIssues());
      case LINK -> item.link(target(member), memberIssues());
      case FILE -> {
        Issue obstacle = member.obstacle();
        ToldMedia told = container.told();
        boolean late = obstacle == null && told == null && budget.overdrawn();
        Issue unread = late ? Issues.read(Reason.NOT_EXPANDED) : obstacle;
        if (unread != null) {
          yield item.fault(0, because(unread, memberIssues()));
        }
        yield told == null ? read(item) : told(item, told);
      }
    };
  }

  private Reading told(Item item, ToldMedia told) {
    try {
      return item.mediaFile(contents.told(told), memberIssues());
    } catch (Throwable e) {
      return item.fault(0, because(Failures.issue(Stage.READ, e), memberIssues()));
    }
  }

  /** Reads a thing: a media file at once, a container member by member from here on. */
  private @Nullable Reading read(Item item) {
    try {
      byte[] first = head(item.bytes());
      InputStream whole = new SequenceInputStream(new ByteArrayInputStream(first), item.bytes());
      Optional<ArchiveFormat> format = ArchiveFormats.recognising(first);
      if (format.isEmpty()) {
        Facts facts = contents.read(whole);
        return item.mediaFile(facts, memberIssues());
      }
      return expand(new Expansion(item, first, format.get()::open, whole));
    } catch (Throwable e) {
      Issue issue = Failures.issue(Stage.READ, e);
      pass(item);
      return item.fault(0, because(issue, memberIssues()));
    }
  }

  /** The first bytes, as far as they can be read; a failure among them comes again behind them. */
  private byte[] head(InputStream bytes) throws IOException {
    int length = 0;
    int more = 0;
    while (more >= 0 && length < buffer.length) {
      length += more;
      try {
        more = bytes.read(buffer, length, buffer.length - length);
      } catch (ArchiveException comesAgain) {
        more = -1;
      }
    }
    return Arrays.copyOf(buffer, length);
  }

  /** Reads on behind a failure: what its container must pass over is on the budget too. */
  private void pass(Item member) {
    try {
      if (!open.isEmpty()) {
        member.bytes().transferTo(OutputStream.nullOutputStream());
      }
    } catch (Throwable e) {
      Failures.passKill(e);
    }
  }

  private @Nullable Reading expand(Expansion container) {
    boolean repeats = open.stream().anyMatch(container::repeats);
    if (!repeats && open.size() < limits.maxDepth()) {
      open.push(container);
      return null;
    }
    container.refuse(repeats ? Reason.RECURSION : Reason.DEPTH_LIMIT);
    return finish(container);
  }

  /** The reading of a container whose members are all listed. */
  private Reading finish(Expansion container) {
    Item item = container.item();
    long members = container.listed();
    try (container) {
      if (container.sliced()) {
        return item.slice(members, issues(container));
      }
      Facts facts = contents.container(container.finish(), container.head());
      return item.container(facts, members, issues(container));
    } catch (Throwable e) {
      return item.fault(members, because(Failures.issue(Stage.READ, e), issues(container)));
    }
  }

  /** What is wrong with a container, within and as a member. */
  private List<Issue> issues(Expansion container) {
    List<Issue> issues = new ArrayList<>(container.issues());
    issues.addAll(memberIssues());
    return issues;
  }

  /** What the innermost open container says of the member that it gave last. */
  private List<Issue> memberIssues() {
    return open.isEmpty() ? List.of() : open.getFirst().memberIssues();
  }

  private static List<Issue> because(Issue first, List<Issue> rest) {
    List<Issue> issues = new ArrayList<>(List.of(first));
    issues.addAll(rest);
    return issues;
  }

  private @Nullable String target(Member member) {
    return member.linkTarget() == null ? null : cut(member.linkTarget());
  }

  private String cut(String name) {
    return MemberName.cut(name, limits.maxNameLength());
  }

  @Override
  public void close() throws IOException {
    try {
      for (Expansion container : open) {
        container.close();
      }
    } finally {
      open.clear();
      if (bytes != null) {
        bytes.close();
      }
    }
  }
}
