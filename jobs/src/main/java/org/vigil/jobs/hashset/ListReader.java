package org.vigil.jobs.hashset;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;
import org.vigil.hash.DigestingInputStream;
import org.vigil.hash.Digests;
import org.vigil.hashset.entry.BrokenHashSetException;
import org.vigil.hashset.entry.Entries;
import org.vigil.hashset.entry.Entry;
import org.vigil.hashset.entry.EntryId;
import org.vigil.model.known.HashSet;
import org.vigil.model.known.HashSetBuilder;
import org.vigil.model.known.KnownMedia;
import org.vigil.model.known.KnownMediaBuilder;
import org.vigil.model.term.EntryStatus;
import org.vigil.model.term.HashSetKind;
import org.vigil.run.intake.LocalFile;

/** Reads one hash list inside a task, as a stream. */
final class ListReader implements Iterator<ListedLine> {
  private static final int BUFFER_BYTES = 1 << 16;

  private final HashSet set;
  private final Entries entries;
  private Optional<Entry> ahead;
  private long ordinal;

  private ListReader(HashSet set, Entries entries) throws IOException {
    this.set = set;
    this.entries = entries;
    this.ahead = entries.next();
  }

  /**
   * Reads a list to its end and says what it is; a broken one says why it is refused. Of one that
   * was imported before, as its digest tells, no more than that is found out.
   */
  static HashSet probe(NamedList list, Configuration hadoop, int night) throws IOException {
    if (!list.versions().isEmpty()) {
      String digest = digest(list.uri(), hadoop);
      if (list.versions().contains(digest)) {
        return new Found().row(list, digest, night);
      }
    }
    Digests digests = new Digests();
    Found found = new Found();
    try (InputStream file = open(list.uri(), hadoop);
        InputStream bytes =
            new BufferedInputStream(new DigestingInputStream(file, digests), BUFFER_BYTES)) {
      try {
        found.read(ListOpening.open(new Unclosed(bytes), local(list.uri())));
      } catch (BrokenHashSetException broken) {
        found.refuse(String.valueOf(broken.getMessage()));
      }
      bytes.transferTo(OutputStream.nullOutputStream());
    }
    return found.row(list, digests.finish().sha256(), night);
  }

  private static String digest(String uri, Configuration hadoop) throws IOException {
    Digests digests = new Digests();
    try (InputStream bytes = new DigestingInputStream(open(uri, hadoop), digests)) {
      bytes.transferTo(OutputStream.nullOutputStream());
    }
    return digests.finish().sha256();
  }

  /** What was found out about a list. */
  private static final class Found {
    private String format = "unknown";
    private boolean isDelta;
    private @Nullable String region;
    private @Nullable String refusal;
    private final Map<EntryStatus, Long> counts = new EnumMap<>(EntryStatus.class);

    private void read(OpenList list) throws IOException {
      format = list.format().name();
      isDelta = list.format().isDelta();
      try (Entries entries = list.entries()) {
        for (var entry = entries.next(); entry.isPresent(); entry = entries.next()) {
          counts.merge(entry.get().status(), 1L, Long::sum);
        }
        region = entries.region().orElse(null);
      }
    }

    private void refuse(String reason) {
      refusal = reason;
      counts.clear();
    }

    private long counted(EntryStatus... statuses) {
      return Arrays.stream(statuses).mapToLong(status -> counts.getOrDefault(status, 0L)).sum();
    }

    private HashSet row(NamedList list, String version, int night) {
      HashSetKind byFormat = isDelta ? HashSetKind.DELTA : HashSetKind.FULL;
      HashSetKind kind = list.kind() == null ? byFormat : list.kind();
      return HashSetBuilder.builder()
          .name(list.name())
          .version(version)
          .sourceUri(list.uri())
          .sourceId(list.sourceId())
          .modifiedAt(list.modifiedAt())
          .format(format)
          .region(region)
          .kind(kind)
          .entries(counted(EntryStatus.LISTED, EntryStatus.DISPUTED, EntryStatus.KNOWN))
          .retracted(counted(EntryStatus.RETRACTED))
          .refusal(refusal)
          .night(night)
          .build();
    }
  }

  /** What a list that was found to be whole says, as a version of its set. */
  static Iterator<ListedLine> entries(HashSet set, Configuration hadoop) throws IOException {
    InputStream bytes = new BufferedInputStream(open(set.sourceUri(), hadoop), BUFFER_BYTES);
    closeAtTheEnd(bytes);
    Entries entries = ListOpening.open(bytes, local(set.sourceUri())).entries();
    closeAtTheEnd(entries);
    return new ListReader(set, entries);
  }

  private static void closeAtTheEnd(Closeable open) {
    TaskCompletionListener closing = ended -> close(open);
    TaskContext.get().addTaskCompletionListener(closing);
  }

  private static InputStream open(String uri, Configuration hadoop) throws IOException {
    if (LocalFile.is(uri)) {
      return new LocalFile(uri).follow();
    }
    Path path = new Path(uri);
    return path.getFileSystem(hadoop).open(path);
  }

  private static Optional<java.nio.file.Path> local(String uri) {
    return LocalFile.is(uri) ? Optional.of(new LocalFile(uri).path()) : Optional.empty();
  }

  private static void close(Closeable open) {
    try {
      open.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean hasNext() {
    return ahead.isPresent();
  }

  @Override
  public ListedLine next() {
    Entry entry = ahead.orElseThrow();
    try {
      ahead = entries.next();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ListedLine(ordinal++, known(entry));
  }

  private KnownMedia known(Entry entry) {
    return KnownMediaBuilder.builder()
        .hashSet(set.name())
        .entryId(EntryId.of(entry))
        .versionFrom(HashSetVersions.number(set))
        .listId(entry.idInList())
        .region(set.region())
        .sha256(entry.sha256())
        .sha1(entry.sha1())
        .md5(entry.md5())
        .pdq(entry.pdq())
        .pdqQuality(entry.pdqQuality())
        .photoDna(entry.photoDna())
        .category(entry.category())
        .victimIdentified(entry.victimIdentified())
        .offenderIdentified(entry.offenderIdentified())
        .distributed(entry.distributed())
        .series(entry.series())
        .status(entry.status())
        .night(set.night())
        .expiresAt(entry.expiresAt())
        .build();
  }
}
