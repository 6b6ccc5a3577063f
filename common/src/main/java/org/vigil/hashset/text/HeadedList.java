package org.vigil.hashset.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.vigil.hashset.entry.BrokenHashSetException;
import org.vigil.hashset.entry.Entries;
import org.vigil.hashset.entry.HashSetFormat;

/** A kind of list whose first line tells how to read each line after it. */
public abstract class HeadedList implements HashSetFormat {
  private final String name;

  protected HeadedList(String name) {
    this.name = name;
  }

  /** How lines are read below this first one; empty where it heads no such list. */
  protected abstract Optional<LineEntries.Rule> rule(Line first);

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final boolean recognises(byte[] head) {
    try (var lines = Lines.of(new ByteArrayInputStream(head))) {
      return lines.next().flatMap(this::rule).isPresent();
    } catch (IOException e) {
      return false; // a line too long
    }
  }

  @Override
  public final Entries open(InputStream bytes) throws IOException {
    var lines = Lines.of(bytes);
    var first = lines.next();
    if (first.isEmpty()) {
      throw new BrokenHashSetException("The list holds no entries.");
    }
    var rule =
        rule(first.get()).orElseThrow(() -> first.get().refused("It is no header of such a list"));
    return new LineEntries(lines, rule);
  }
}
