package org.vigil.hashset.sqlite;

import java.io.Closeable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vigil.hashset.entry.BrokenHashSetException;
import org.vigil.hashset.entry.Entries;
import org.vigil.hashset.entry.Entry;
import org.vigil.hashset.nsrl.NsrlRow;
import org.vigil.isolate.IsolatedReader;
import org.vigil.isolate.ReaderMessage;
import org.vigil.isolate.WorkerDiedException;
import org.vigil.model.term.EntryStatus;
import org.vigil.model.term.Reason;

/** The rows that an isolated reader reports of a database, one at a time. */
final class SqliteEntries implements Entries {
  /** Autopsy's; all others are of NSRL. */
  private static final String AUTOPSY = "hashes";

  private final IsolatedReader reader;
  private final Closeable afterwards;
  private final StringBuilder line = new StringBuilder();
  private byte[] content = {};
  private int taken;
  private String table = "";
  private long rows;
  private boolean ended;

  /**
   * The rows of a database.
   *
   * @param afterwards what is done at the end
   */
  SqliteEntries(IsolatedReader reader, Closeable afterwards) {
    this.reader = reader;
    this.afterwards = afterwards;
  }

  @Override
  public Optional<Entry> next() throws IOException {
    while (!ended) {
      while (taken < content.length) {
        var next = content[taken++];
        if (next == '\n') {
          return Optional.of(entry());
        }
        line.append((char) next);
      }
      receive();
    }
    return Optional.empty();
  }

  private void receive() throws IOException {
    var message = message();
    if (message instanceof ReaderMessage.Entry begun) {
      table = begun.name();
    } else if (message instanceof ReaderMessage.Content more) {
      content = more.bytes();
      taken = 0;
    } else if (message instanceof ReaderMessage.Flaw flaw) {
      throw refused("The database cannot be read any further (" + flaw.reason() + ")");
    } else if (message == ReaderMessage.End.CONTAINER) {
      end();
    }
  }

  private ReaderMessage message() throws IOException {
    try {
      return reader.next();
    } catch (WorkerDiedException e) {
      if (e.reason() == Reason.WORKER_KILLED) {
        throw new IOException("The process that read the database was killed from outside, twice");
      }
      throw refused("The reader died of the database (" + e.reason() + ")");
    }
  }

  private void end() throws BrokenHashSetException {
    if (table.isEmpty()) {
      throw refused("It is neither a reference data set of NIST nor a hash set of Autopsy");
    }
    if (rows == 0) {
      throw refused("The list holds no entries");
    }
    ended = true;
  }

  private Entry entry() throws BrokenHashSetException {
    var cells = line.toString().split(",", -1);
    line.setLength(0);
    if (cells.length != 3) {
      throw refused("A row does not hold three hashes");
    }
    Map<String, String> values = new LinkedHashMap<>();
    values.put("sha256", cells[0]);
    values.put("sha1", cells[1]);
    values.put("md5", cells[2]);
    values.values().removeIf(String::isEmpty);
    var status = table.equals(AUTOPSY) ? EntryStatus.LISTED : EntryStatus.KNOWN;
    var entry = new NsrlRow(values).entry(status, this::refused);
    rows++;
    return entry;
  }

  private BrokenHashSetException refused(String reason) {
    var where = table.isEmpty() ? "" : "Table " + table + ", after " + rows + " rows: ";
    return new BrokenHashSetException(where + reason + ".");
  }

  @Override
  public Optional<String> region() {
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    reader.close();
    afterwards.close();
  }
}
