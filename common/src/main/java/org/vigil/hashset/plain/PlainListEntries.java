package org.vigil.hashset.plain;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.vigil.hashset.entry.BrokenHashSetException;
import org.vigil.hashset.entry.Entries;
import org.vigil.hashset.entry.Entry;
import org.vigil.hashset.entry.HashKind;
import org.vigil.hashset.entry.KindRule;
import org.vigil.hashset.text.Line;
import org.vigil.hashset.text.Lines;

/** The entries of a plain list, line by line. */
final class PlainListEntries implements Entries {
  private final Lines lines;
  private final Set<HashKind> kinds = EnumSet.noneOf(HashKind.class);
  private KindRule rule;

  PlainListEntries(Lines lines, KindRule rule) {
    this.lines = lines;
    this.rule = rule;
  }

  @Override
  public Optional<Entry> next() throws IOException {
    for (var line = lines.next(); line.isPresent(); line = lines.next()) {
      var entry = entry(line.get());
      if (entry.isPresent()) {
        return entry;
      }
    }
    if (kinds.isEmpty()) {
      throw new BrokenHashSetException("The list holds no entries.");
    }
    return Optional.empty();
  }

  private Optional<Entry> entry(Line line) throws BrokenHashSetException {
    var declared = declared(line);
    if (declared.isPresent()) {
      rule = rule.declaring(declared.get());
    }
    if (declared.isPresent() || PlainLine.isSilent(line)) {
      return Optional.empty();
    }
    var plain = PlainLine.read(line, rule);
    kinds.add(plain.kind());
    if (mayBeCut(line, plain)) {
      throw line.refused("It ends the list without a line end, and may be cut short");
    }
    return Optional.of(plain.entry());
  }

  /** The kind that a comment names, or the heading of the list. */
  private Optional<HashKind> declared(Line line) {
    var text = line.text().strip();
    if (PlainLine.isComment(line)) {
      return HashKind.named(text.substring(1).strip());
    }
    return kinds.isEmpty() ? HashKind.named(text) : Optional.empty();
  }

  /** The first 40 digits of a SHA-256 look like a SHA-1: only a list of one kind tells. */
  private boolean mayBeCut(Line line, PlainLine plain) {
    return !line.ended() && plain.isBare() && rule.goesByLength() && kinds.size() > 1;
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
