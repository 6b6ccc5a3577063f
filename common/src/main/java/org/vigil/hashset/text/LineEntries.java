package org.vigil.hashset.text;

import java.io.IOException;
import java.util.Optional;
import org.vigil.hashset.entry.BrokenHashSetException;
import org.vigil.hashset.entry.Entries;
import org.vigil.hashset.entry.Entry;

/** The entries of a text each line of which tells at most one; blank lines tell none. */
public final class LineEntries implements Entries {
  private final Lines lines;
  private final Rule rule;
  private boolean hasEntries;

  /** What a line says: an entry, or nothing that can be matched. */
  @FunctionalInterface
  public interface Rule {
    Optional<Entry> entry(Line line) throws BrokenHashSetException;
  }

  public LineEntries(Lines lines, Rule rule) {
    this.lines = lines;
    this.rule = rule;
  }

  @Override
  public Optional<Entry> next() throws IOException {
    for (var line = lines.next(); line.isPresent(); line = lines.next()) {
      var entry = line.get().text().isBlank() ? Optional.<Entry>empty() : rule.entry(line.get());
      if (entry.isPresent()) {
        hasEntries = true;
        return entry;
      }
    }
    if (!hasEntries) {
      throw new BrokenHashSetException("The list holds no entries.");
    }
    return Optional.empty();
  }

  @Override
  public Optional<String> region() {
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
