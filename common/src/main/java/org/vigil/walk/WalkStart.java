package org.vigil.walk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigil.container.ArchiveFormat;
import org.vigil.container.Declared;
import org.vigil.container.Failures;
import org.vigil.container.Issues;
import org.vigil.container.Members;
import org.vigil.container.SeekableBytes;
import org.vigil.container.Slice;
import org.vigil.container.SourceBytes;
import org.vigil.container.volume.VolumeBytes;
import org.vigil.container.volume.VolumeMembers;
import org.vigil.model.Issue;
import org.vigil.model.Reading;
import org.vigil.model.ReadingBuilder;
import org.vigil.model.term.Stage;

/**
 * Where a walk begins: at a source, at the first of several volumes, or within a slice.
 *
 * @param slice null for the whole source
 */
record WalkStart(WalkSource source, @Nullable Slice slice) {
  /** The position of the first thing. */
  long ordinal() {
    return slice == null ? 0 : slice.firstOrdinal();
  }

  /** How many bytes are read for it. */
  long sizeBytes(SeekableBytes opened) {
    return slice == null ? opened.sizeBytes() : slice.sizeBytes();
  }

  /** What is known to be a container before it is looked at; empty for a source like any thing. */
  Optional<OpenContainer> container(SeekableBytes opened) throws IOException {
    if (slice != null) {
      return Optional.of(slice.isWhole() ? digested(opened) : sliced(opened, slice));
    }
    return opened instanceof VolumeBytes volumes ? volumes(volumes) : Optional.empty();
  }

  /** The source itself. */
  ListedEntry thing(SeekableBytes opened) throws IOException {
    return item(new SourceBytes(opened.own().from(0)));
  }

  /** What becomes of a source that cannot be opened. */
  Reading unopened(Exception thrown) {
    ListedEntry item = item(InputStream.nullInputStream());
    List<Issue> issues = List.of(Failures.issue(Stage.LIST, Failures.ofSource(thrown)));
    return slice == null || slice.isWhole()
        ? item.fault(MemberCounts.NONE, issues)
        : item.slice(MemberCounts.NONE, issues);
  }

  /** The reading that ends the walk: a fault, unless the source is what it was when it began. */
  Reading ended(Reading own, @Nullable SeekableBytes opened) {
    try {
      if (opened != null) {
        opened.requireUnchanged();
      }
      return own;
    } catch (IOException | RuntimeException e) {
      Issue issue = Failures.issue(Stage.READ, Failures.ofSource(e));
      Reading.Kind kind = own.kind() == Reading.Kind.SLICE ? own.kind() : Reading.Kind.FAULT;
      return ReadingBuilder.builder(own)
          .kind(kind)
          .media(null)
          .frames(List.of())
          .issues(Issues.distinct(ListedEntry.because(issue, own.issues())))
          .build();
    }
  }

  /** A container of which nothing but its own digests is wanted. */
  private OpenContainer digested(SeekableBytes opened) throws IOException {
    ListedEntry item = thing(opened);
    byte[] head = item.bytes().readNBytes(ArchiveFormat.HEAD_BYTES);
    return new OpenContainer(item, head, (ignored, unlimited) -> Members.none(), whole(head, item));
  }

  private OpenContainer sliced(SeekableBytes opened, Slice cut) {
    return new OpenContainer(
        item(InputStream.nullInputStream()),
        (ignored, limits) ->
            ArchiveFormats.sliced(cut.format()).open(opened, cut, limits, source.passwords()));
  }

  /** The first volume stands for all: its own bytes are digested, the members are of all. */
  private Optional<OpenContainer> volumes(VolumeBytes volumes) throws IOException {
    byte[] first = new FirstBytes().of(new SourceBytes(volumes.from(0)));
    ArchiveFormat format = ArchiveFormats.ofVolumes(volumes.kind(), first).orElse(null);
    if (format == null) {
      return Optional.empty();
    }
    ListedEntry item = thing(volumes);
    byte[] head = new FirstBytes().of(item.bytes());
    ContainerOpener container =
        (ignored, within) ->
            VolumeMembers.of(() -> format.open(volumes, within, source.passwords()));
    return Optional.of(new OpenContainer(item, head, container, whole(head, item)));
  }

  private ListedEntry item(InputStream content) {
    return new ListedEntry(
        source, ordinal(), source.path(), null, List.of(), Declared.NOTHING, content);
  }

  private static InputStream whole(byte[] head, ListedEntry item) {
    return new SequenceInputStream(new ByteArrayInputStream(head), item.bytes());
  }
}
