package org.vigil.jobs.hashset;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
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
import org.vigil.model.HashSet;
import org.vigil.model.KnownMedia;

/** Reads one hash list inside a task, as a stream. */
final class ListReader implements Iterator<KnownMedia> {
  private static final int BUFFER_BYTES = 1 << 16;

  private final String name;
  private final int night;
  private final Entries entries;
  private Optional<Entry> ahead;

  private ListReader(String name, int night, Entries entries) throws IOException {
    this.name = name;
    this.night = night;
    this.entries = entries;
    this.ahead = nextInForce(entries);
  }

  /** Reads a list to its end and says what it is; a broken one says why it is refused. */
  static HashSet probe(NamedList list, Configuration hadoop, int night) throws IOException {
    Digests digests = new Digests();
    String format = "unknown";
    String region = null;
    String refusal = null;
    long count = 0;
    try (InputStream file = open(list, hadoop);
        InputStream bytes =
            new BufferedInputStream(new DigestingInputStream(file, digests), BUFFER_BYTES)) {
      try {
        HashSetFormat detected = HashSetFormats.detect(head(bytes));
        format = detected.name();
        try (Entries entries = detected.open(new Unclosed(bytes))) {
          while (nextInForce(entries).isPresent()) {
            count++;
          }
          region = entries.region().orElse(null);
        }
      } catch (BrokenHashSetException broken) {
        refusal = broken.getMessage();
      }
      bytes.transferTo(OutputStream.nullOutputStream());
    }
    return row(list, digests.finish().sha256(), format, new Found(region, refusal, count), night);
  }

  private record Found(@Nullable String region, @Nullable String refusal, long count) {}

  private static HashSet row(
      NamedList list, String version, String format, Found found, int night) {
    return new HashSet(
        list.name(),
        version,
        list.uri(),
        format,
        found.region(),
        found.refusal() == null ? found.count() : 0,
        found.refusal() == null,
        found.refusal(),
        night);
  }

  /** The entries of a list that was found to be whole. */
  static Iterator<KnownMedia> entries(NamedList list, Configuration hadoop, int night)
      throws IOException {
    InputStream bytes = new BufferedInputStream(open(list, hadoop), BUFFER_BYTES);
    TaskCompletionListener closing = ended -> close(bytes);
    TaskContext.get().addTaskCompletionListener(closing);
    return new ListReader(list.name(), night, HashSetFormats.detect(head(bytes)).open(bytes));
  }

  /** Passes over what the list takes back: it may not become known media. */
  private static Optional<Entry> nextInForce(Entries entries) throws IOException {
    Optional<Entry> entry = entries.next();
    while (entry.isPresent() && entry.get().status() == EntryStatus.RETRACTED) {
      entry = entries.next();
    }
    return entry;
  }

  private static InputStream open(NamedList list, Configuration hadoop) throws IOException {
    Path path = new Path(list.uri());
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
  public KnownMedia next() {
    Entry entry = ahead.orElseThrow();
    try {
      ahead = nextInForce(entries);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new KnownMedia(
        name,
        EntryId.of(entry),
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
        night);
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
