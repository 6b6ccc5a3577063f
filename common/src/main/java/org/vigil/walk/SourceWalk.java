package org.vigil.walk;

import static org.vigil.walk.ListedEntry.because;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigil.container.ArchiveFormat;
import org.vigil.container.Failures;
import org.vigil.container.Issues;
import org.vigil.container.Limits;
import org.vigil.container.Member;
import org.vigil.container.MemberName;
import org.vigil.container.Members;
import org.vigil.container.Opener;
import org.vigil.container.RefusedMembers;
import org.vigil.container.SeekableBytes;
import org.vigil.container.Slice;
import org.vigil.container.SlicedFormat;
import org.vigil.container.SourceBytes;
import org.vigil.container.volume.VolumeName;
import org.vigil.hashset.vics.ReferencedMedia;
import org.vigil.model.Issue;
import org.vigil.model.Reading;
import org.vigil.model.term.Reason;
import org.vigil.model.term.Stage;
import org.vigil.walk.MediaContents.Facts;

/**
 * One source object becomes the readings of everything in it, depth first, in one pass over its
 * bytes. A container's own reading follows those of its members, for only then are its bytes
 * digested. What is kept in memory grows with the depth, never with the number of members.
 *
 * <p>Whatever goes wrong becomes a row, so that always: the listed members of all readings, and one
 * for the source itself, are the number of readings. Only the death of the task passes through.
 */
public final class SourceWalk implements Iterator<Reading>, Closeable {
  /** How many media files are kept in memory, one within the other, for what lies in them. */
  private static final int MOST_IN_MEMORY = 2;

  private final WalkSource source;
  private final Opener<SeekableBytes> opening;
  private final WalkStart beginning;
  private final Limits limits;
  private final MediaContents contents;
  private final Budget budget;
  private final Deque<OpenContainer> open = new ArrayDeque<>();
  private @Nullable SeekableBytes bytes;
  private @Nullable Reading ready;
  private final FirstBytes heads = new FirstBytes();
  private boolean begun;
  private long ordinal;

  /** A walk over a whole source. */
  public SourceWalk(
      WalkSource source, Opener<SeekableBytes> opening, Limits limits, MediaContents contents) {
    this(source, opening, null, limits, contents);
  }

  /**
   * A walk over one slice of a source, which has its own limits.
   *
   * @param slice null for the whole source
   */
  public SourceWalk(
      WalkSource source,
      Opener<SeekableBytes> opening,
      @Nullable Slice slice,
      Limits limits,
      MediaContents contents) {
    this.source = source;
    this.opening = opening;
    this.beginning = new WalkStart(source, slice);
    this.limits = limits;
    this.contents = contents;
    this.budget = new Budget(limits);
    this.ordinal = beginning.ordinal();
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
    Reading reading = begun ? further() : source();
    begun = true;
    // The source's own reading comes last.
    return reading != null && open.isEmpty() ? beginning.ended(reading, bytes) : reading;
  }

  private @Nullable Reading further() {
    OpenContainer container = open.getFirst();
    Optional<Member> member = container.next(budget);
    return member.isPresent() ? member(container, member.get()) : volume(container);
  }

  /** The next of the pending volumes; there are no more members. */
  private @Nullable Reading volume(OpenContainer container) {
    ListedEntry item = container.item();
    try {
      PendingVolumes.Turn turn = container.volumes().next().orElse(null);
      if (turn == null) {
        return finish(open.pop());
      }
      PendingVolumes.Pending volume = turn.volume();
      item = volume.item();
      return switch (turn.role()) {
        case FIRST -> expand(new OpenContainer(volume, turn.container(source.passwords())));
        case LATER -> item.mediaFile(volume.facts(), memberIssues());
        case ALONE -> read(item.with(new SourceBytes(turn.bytes().from(0))));
      };
    } catch (IOException e) {
      return item.fault(MemberCounts.NONE, because(Failures.issue(Stage.READ, e), memberIssues()));
    }
  }

  /** Reads a volume, and keeps its bytes for its set if there is room. */
  private @Nullable Reading hold(ListedEntry item, VolumeName name, byte[] first, InputStream whole)
      throws IOException {
    PendingVolumes volumes = open.getFirst().volumes();
    PendingVolumes.Copied copied = volumes.copy(whole, budget);
    Facts facts = contents.container(copied.digests(), first);
    List<Issue> issues = new ArrayList<>(memberIssues());
    if (copied.kept().isEmpty()) {
      issues.addAll(new RefusedMembers(Reason.BYTES_LIMIT).issues());
      return item.mediaFile(facts, issues);
    }
    Optional<ArchiveFormat> format = ArchiveFormats.ofVolumes(name.kind(), first);
    volumes.add(new PendingVolumes.Pending(item, name, format, facts, issues, copied.kept().get()));
    return null;
  }

  private @Nullable Reading source() {
    ordinal++;
    try {
      SeekableBytes opened = opening.open();
      bytes = opened;
      budget.weigh(beginning.sizeBytes(opened));
      Optional<OpenContainer> container = beginning.container(opened);
      container.ifPresent(begun -> open.push(begun.lyingIn(null, budget)));
      return container.isPresent() ? null : read(beginning.thing(opened));
    } catch (IOException | RuntimeException e) {
      return beginning.unopened(e);
    }
  }

  private @Nullable Reading member(OpenContainer container, Member member) {
    ReferencedMedia media = container.referencedMedia();
    ListedEntry item = container.entry(source, ordinal++, member, budget);
    return switch (member.kind()) {
      case DIRECTORY -> item.directory(memberIssues());
      case LINK -> item.link(cut(member.linkTarget()), memberIssues());
      case FILE -> {
        Issue obstacle = member.obstacle();
        boolean late = obstacle == null && media == null && budget.spent() != null;
        Issue unread = late ? Issues.read(Reason.NOT_EXPANDED) : obstacle;
        if (unread != null) {
          yield item.fault(MemberCounts.NONE, because(unread, memberIssues()));
        }
        yield media == null ? read(item) : referenced(item, media);
      }
    };
  }

  private Reading referenced(ListedEntry item, ReferencedMedia media) {
    try {
      return item.mediaFile(contents.referenced(media), memberIssues());
    } catch (Throwable e) {
      return item.fault(MemberCounts.NONE, because(Failures.issue(Stage.READ, e), memberIssues()));
    }
  }

  /** Reads a thing: a media file at once, a container member by member from here on. */
  private @Nullable Reading read(ListedEntry item) {
    try {
      byte[] first = heads.of(item.bytes());
      InputStream whole = new SequenceInputStream(new ByteArrayInputStream(first), item.bytes());
      Optional<VolumeName> volume =
          open.isEmpty() ? Optional.empty() : open.getFirst().volume(item.path(), first);
      if (volume.isPresent()) {
        return hold(item, volume.get(), first, whole);
      }
      Optional<ArchiveFormat> format = ArchiveFormats.recognising(first);
      if (format.isEmpty()) {
        Facts facts = contents.read(whole);
        return facts.embedded() instanceof Members.None
            ? item.mediaFile(facts, memberIssues())
            : expand(new OpenContainer(item, first, facts));
      }
      return expand(new OpenContainer(item, first, opened(format.get()), whole));
    } catch (Throwable e) {
      Issue issue = Failures.issue(Stage.READ, e);
      pass(item);
      return item.fault(MemberCounts.NONE, because(issue, memberIssues()));
    }
  }

  /** A source may be read from elsewhere too. */
  private ContainerOpener opened(ArchiveFormat format) {
    SeekableBytes all = bytes;
    return open.isEmpty() && all != null && format instanceof SlicedFormat sliced
        ? (stream, within) -> sliced.open(stream, all.own(), within, source.passwords())
        : (stream, within) -> format.open(stream, within, source.passwords());
  }

  /** Reads on behind a failure: what its container must pass over is on the budget too. */
  private void pass(ListedEntry member) {
    try {
      if (!open.isEmpty()) {
        member.bytes().transferTo(OutputStream.nullOutputStream());
      }
    } catch (Throwable e) {
      Failures.passKill(e);
    }
  }

  private @Nullable Reading expand(OpenContainer container) {
    boolean repeats = open.stream().anyMatch(container::repeats);
    boolean full =
        container.inMemory()
            && open.stream().filter(OpenContainer::inMemory).count() == MOST_IN_MEMORY;
    if (!repeats && !full && open.size() < limits.maxDepth()) {
      open.push(container.lyingIn(open.peek(), budget));
      return null;
    }
    container.refuse(repeats ? Reason.RECURSION : Reason.DEPTH_LIMIT);
    return finish(container);
  }

  /** The reading of a container whose members are all listed. */
  private Reading finish(OpenContainer container) {
    ListedEntry item = container.item().declaring(container.declared());
    MemberCounts members = container.counted();
    try (container) {
      if (container.sliced()) {
        return item.slice(members, issues(container));
      }
      Facts facts = container.facts(contents);
      container.digested(facts.media().sha256(), open);
      return item.container(facts, members, issues(container));
    } catch (Throwable e) {
      return item.fault(members, because(Failures.issue(Stage.READ, e), issues(container)));
    }
  }

  /** What is wrong with a container, within and as a member. */
  private List<Issue> issues(OpenContainer container) {
    return because(container.issues(), memberIssues());
  }

  /** What the innermost open container says of the member that it gave last. */
  private List<Issue> memberIssues() {
    return open.isEmpty() ? List.of() : open.getFirst().memberIssues();
  }

  private @Nullable String cut(@Nullable String name) {
    return name == null ? null : MemberName.cut(name, limits.maxNameLength());
  }

  @Override
  public void close() throws IOException {
    try {
      for (OpenContainer container : open) {
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
