package org.vigil.walk;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.vigil.container.ArchiveFormat;
import org.vigil.container.Declared;
import org.vigil.container.Failures;
import org.vigil.container.Issues;
import org.vigil.container.Member;
import org.vigil.container.MemberName;
import org.vigil.container.Members;
import org.vigil.container.WeightLimits;
import org.vigil.container.volume.VolumeName;
import org.vigil.hash.DigestingInputStream;
import org.vigil.hash.Digests;
import org.vigil.hashset.vics.ReferencedMedia;
import org.vigil.model.Issue;
import org.vigil.model.term.Reason;
import org.vigil.model.term.Stage;
import org.vigil.walk.MediaContents.Facts;
import org.vigil.walk.PendingVolumes.Pending;

/** One container while its members are read: its own bytes are digested as they go by. */
final class OpenContainer implements Closeable {
  private final ListedEntry item;
  private final byte[] head;
  private final ContainerOpener container;
  private final boolean sliced;
  private final @Nullable Facts facts;
  private final boolean inMemory;
  private final PendingVolumes volumes = new PendingVolumes();
  private final Digests digests = new Digests();
  private final DigestingInputStream bytes;
  private final Set<Issue> issues = new LinkedHashSet<>();
  private @Nullable Members members;
  private final Set<String> alike = new HashSet<>();
  private boolean recurs;
  private Growth inner = Growth.of(0);
  private MemberGrowth growth =
      new MemberGrowth(WeightLimits.standard(), inner, inner, () -> 0, () -> 0);
  private long listed;
  private boolean ended;

  OpenContainer(ListedEntry item, byte[] head, ContainerOpener container, InputStream bytes) {
    this.item = item;
    this.head = head;
    this.bytes = new DigestingInputStream(bytes, digests);
    this.container = container;
    this.sliced = false;
    this.facts = null;
    this.inMemory = false;
  }

  /** A media file that was read, and in which others lie. */
  OpenContainer(ListedEntry item, byte[] head, Facts facts) {
    this.item = item;
    this.head = head;
    this.bytes = new DigestingInputStream(InputStream.nullInputStream(), digests);
    this.container = (ignored, unlimited) -> facts.embedded();
    this.sliced = false;
    this.facts = facts;
    this.inMemory = true;
  }

  /** A slice of a container: its members are read, its bytes are not digested. */
  OpenContainer(ListedEntry item, ContainerOpener container) {
    this.item = item;
    this.head = new byte[0];
    this.bytes = new DigestingInputStream(InputStream.nullInputStream(), digests);
    this.container = container;
    this.sliced = true;
    this.facts = null;
    this.inMemory = false;
  }

  /** The first volume of a set, which was read, and whose members are those of all volumes. */
  OpenContainer(Pending first, ContainerOpener container) {
    this.item = first.item();
    this.head = new byte[0];
    this.bytes = new DigestingInputStream(InputStream.nullInputStream(), digests);
    this.container = container;
    this.sliced = false;
    this.facts = first.facts();
    this.inMemory = false;
  }

  /** It lies in the member last given of another, or is a source where there is none. */
  OpenContainer lyingIn(@Nullable OpenContainer outer, Budget budget) {
    WeightLimits limits = budget.limits().byWeight();
    growth =
        outer == null
            ? grows(limits, budget.first(), budget.nested())
            : grows(limits, outer.inner, outer.inner);
    return this;
  }

  /** Where its bytes are not read from the stream, only those of its members are known. */
  private MemberGrowth grows(WeightLimits limits, Growth own, Growth within) {
    LongSupplier taken = digests::sizeBytes;
    return sliced || facts != null
        ? new MemberGrowth(limits, own, within, taken, () -> Long.MAX_VALUE)
        : new MemberGrowth(limits, own, within, taken, taken);
  }

  ListedEntry item() {
    return item;
  }

  /** What it gave, and what it should have given. */
  MemberCounts counted() {
    OptionalLong declared = members == null ? OptionalLong.empty() : members.declaredCount();
    return new MemberCounts(listed, declared.isPresent() ? declared.getAsLong() : null);
  }

  /**
   * The next member, or empty when there is none, none can be listed or the budget is used up.
   * Beyond the budget of bytes members are listed still where that decodes nothing.
   */
  Optional<Member> next(Budget budget) {
    Optional<Member> member = ended ? Optional.empty() : read(budget);
    ended = member.isEmpty();
    return member;
  }

  private Optional<Member> read(Budget budget) {
    try {
      if (members == null) {
        members = container.open(bytes, budget.limits());
      }
      Reason spent = budget.spent();
      Reason obstacle = spent == null && growth.isCut() ? Reason.BYTES_LIMIT : spent;
      if (obstacle != null && !members.passesOver()) {
        return stop(obstacle);
      }
      if (spent != null) {
        issues.add(Issues.expand(spent));
      }
      Optional<Member> member = members.next();
      if (member.isPresent() && !budget.takeMember()) {
        return stop(Reason.MEMBERS_LIMIT);
      }
      listed += member.isPresent() ? 1 : 0;
      return member;
    } catch (IOException | RuntimeException e) {
      issues.add(Failures.issue(Stage.EXPAND, Failures.ofContainer(e)));
    } catch (Throwable e) {
      issues.add(Failures.issue(Stage.EXPAND, e));
    }
    return Optional.empty();
  }

  private Optional<Member> stop(Reason reason) {
    issues.add(Issues.expand(Reason.NOT_EXPANDED));
    issues.add(Issues.expand(reason));
    return Optional.empty();
  }

  /** What is wrong with the member last given, or with the pending volume. */
  List<Issue> memberIssues() {
    if (ended) {
      return volumes.issues();
    }
    return members == null ? List.of() : members.memberIssues();
  }

  /** What the container declares of the member last given, instead of its bytes. */
  @Nullable ReferencedMedia referencedMedia() {
    return members == null ? null : members.referencedMedia();
  }

  /** The member last given, as it is listed. */
  ListedEntry entry(WalkSource source, long ordinal, Member member, Budget budget) {
    int longest = budget.limits().maxNameLength();
    boolean declares = members != null && members.declares();
    inner = growth.begin(members != null && members.passesOver() && !sliced);
    return new ListedEntry(
        source,
        ordinal,
        item.path() + "!/" + MemberName.cut(member.name(), longest),
        member.modifiedAt(),
        declares
            ? MemberName.issuesOfLabel(member.name(), longest)
            : MemberName.issues(member.name(), longest),
        members == null ? Declared.NOTHING : members.declaredOfMember(),
        new MemberBytes(member.content(), budget, growth));
  }

  /** What the container says in words of itself, once its members are all given. */
  Declared declared() {
    return members == null ? Declared.NOTHING : members.declared();
  }

  /** What it is: a container is read to its end and digested, a media file was before. */
  Facts facts(MediaContents contents) throws IOException {
    if (facts != null) {
      return facts;
    }
    bytes.transferTo(OutputStream.nullOutputStream());
    return contents.container(digests.finish(), head);
  }

  /** Whether it is a media file, which is kept in memory while its members are read. */
  boolean inMemory() {
    return inMemory;
  }

  /** The volumes among its members that wait for the others of their sets. */
  PendingVolumes volumes() {
    return volumes;
  }

  /** Which volume a member is that is called and begins so, if it has to wait. */
  Optional<VolumeName> volume(String path, byte[] first) {
    String name = path.substring(item.path().length());
    return ended
        ? Optional.empty()
        : VolumeName.of(name).filter(volume -> volumes.takes(volume, first));
  }

  /**
   * Whether it is the same as a container that it lies in. A head that holds all of it tells; of
   * larger ones it would be a guess, until one such was read to its end.
   */
  boolean repeats(OpenContainer outer) {
    boolean whole = head.length > 0 && head.length < ArchiveFormat.HEAD_BYTES;
    return (whole || outer.recurs) && Arrays.equals(head, outer.head);
  }

  /** Takes its digest, now that it has one; those that it lies in tell by it what they are. */
  void digested(String sha256, Iterable<OpenContainer> outers) {
    recurs |= alike.contains(sha256);
    if (recurs) {
      issues.add(Issues.expand(Reason.RECURSION));
    }
    for (OpenContainer outer : outers) {
      if (head.length > 0 && Arrays.equals(head, outer.head)) {
        outer.alike.add(sha256);
        outer.recurs |= recurs;
      }
    }
  }

  /** Whether it is a slice of a container. */
  boolean sliced() {
    return sliced;
  }

  /** What is wrong with the container. */
  List<Issue> issues() {
    List<Issue> all = new ArrayList<>(issues);
    if (members != null) {
      all.addAll(members.issues());
    }
    return all;
  }

  /** Leaves it unexpanded. */
  void refuse(Reason reason) {
    issues.add(Issues.expand(reason));
  }

  @Override
  public void close() throws IOException {
    try (volumes) {
      if (members != null) {
        members.close();
      }
    }
  }
}
