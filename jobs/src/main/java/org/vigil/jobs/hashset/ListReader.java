package org.vigil.jobs.hashset;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
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
import org.vigil.hashset.BrokenHashSetException;
import org.vigil.hashset.Entries;
import org.vigil.hashset.Entry;
import org.vigil.hashset.EntryId;
import org.vigil.hashset.EntryStatus;
import org.vigil.hashset.HashSetFormat;
import org.vigil.hashset.HashSetFormats;
import org.vigil.jobs.hashset.ImportSettings.Kind;
import org.vigil.model.HashSet;
import org.vigil.model.KnownMedia;

/** Reads one hash list inside a task, as a stream. */
final class ListReader implements Iterator<Told> {
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

  /** Reads a list to its end and says what it is; a broken one says why it is refused. */
  static HashSet probe(NamedList list, Configuration hadoop, int night) throws IOException {
    Digests digests = new Digests();
    Found found = new Found();
    try (InputStream file = open(list.uri(), hadoop);
        InputStream bytes =
            new BufferedInputStream(new DigestingInputStream(file, digests), BUFFER_BYTES)) {
      try {
        HashSetFormat detected = HashSetFormats.detect(head(bytes));
        found.format = detected.name();
        found.isDelta = detected.isDelta();
        try (Entries entries = detected.open(new Unclosed(bytes))) {
          found.count(entries);
        }
      } catch (BrokenHashSetException broken) {
        found.refuse(String.valueOf(broken.getMessage()));
      }
      bytes.transferTo(OutputStream.nullOutputStream());
    }
    return found.row(list, digests.finish().sha256(), night);
  }

  /** What was found out about a list. */
  private static final class Found {
    private String format = "unknown";
    private boolean isDelta;
    private @Nullable String region;
    private @Nullable String refusal;
    private final Map<EntryStatus, Long> counts = new EnumMap<>(EntryStatus.class);

    private void count(Entries entries) throws IOException {
      for (var entry = entries.next(); entry.isPresent(); entry = entries.next()) {
        counts.merge(entry.get().status(), 1L, Long::sum);
      }
      region = entries.region().orElse(null);
    }

    private void refuse(String reason) {
      refusal = reason;
      counts.clear();
    }

    private long counted(EntryStatus... statuses) {
      return Arrays.stream(statuses).mapToLong(status -> counts.getOrDefault(status, 0L)).sum();
    }

    private HashSet row(NamedList list, String version, int night) {
      Kind kind = list.kind() == null ? (isDelta ? Kind.DELTA : Kind.FULL) : list.kind();
      return new HashSet(
          list.name(),
          version,
          null,
          list.uri(),
          list.sourceId(),
          list.modifiedAt(),
          format,
          region,
          kind.text(),
          counted(EntryStatus.LISTED, EntryStatus.DISPUTED, EntryStatus.KNOWN),
          counted(EntryStatus.RETRACTED),
          0,
          0,
          0,
          0,
          false,
          refusal,
          night);
    }
  }

  /** What a list that was found to be whole says, as a version of its set. */
  static Iterator<Told> entries(HashSet set, Configuration hadoop) throws IOException {
    InputStream bytes = new BufferedInputStream(open(set.sourceUri(), hadoop), BUFFER_BYTES);
    TaskCompletionListener closing = ended -> close(bytes);
    TaskContext.get().addTaskCompletionListener(closing);
    return new ListReader(set, HashSetFormats.detect(head(bytes)).open(bytes));
  }

  private static InputStream open(String uri, Configuration hadoop) throws IOException {
    Path path = new Path(uri);
    return path.getFileSystem(hadoop).open(path);
  }

  private static byte[] head(InputStream bytes) throws IOException {
    bytes.mark(HashSetFormat.HEAD_BYTES);
    byte[] head = bytes.readNBytes(HashSetFormat.HEAD_BYTES);
    bytes.reset();
    return head;
  }

  private static void close(InputStream bytes) {
    try {
      bytes.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean hasNext() {
    return ahead.isPresent();
  }

  @Override
  public Told next() {
    Entry entry = ahead.orElseThrow();
    try {
      ahead = entries.next();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Told(ordinal++, known(entry));
  }

  private KnownMedia known(Entry entry) {
    return new KnownMedia(
        set.name(),
        EntryId.of(entry),
        HashSetVersions.number(set),
        entry.idInList(),
        set.region(),
        entry.sha256(),
        entry.sha1(),
        entry.md5(),
        entry.pdq(),
        entry.pdqQuality(),
        entry.photoDna(),
        entry.category(),
        entry.victimIdentified(),
        entry.offenderIdentified(),
        entry.distributed(),
        entry.series(),
        entry.status().name(),
        set.night(),
        null,
        null,
        null);
  }

  /** Lets a parser close its view of a stream that is still to be read to its end. */
  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }
}
