package org.vigil.hashset.threatexchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vigil.hashset.csv.CsvCells;
import org.vigil.hashset.entry.BrokenHashSetException;
import org.vigil.hashset.entry.Entries;
import org.vigil.hashset.entry.Entry;
import org.vigil.hashset.entry.EntryDraft;
import org.vigil.hashset.entry.HashKind;
import org.vigil.hashset.entry.HashSetFormat;
import org.vigil.hashset.entry.KindRule;
import org.vigil.hashset.text.Line;
import org.vigil.hashset.text.LineEntries;
import org.vigil.hashset.text.Lines;

/**
 * The state files of the ThreatExchange command line ({@code simple.HASH_PDQ.te}) and of
 * Hasher-Matcher-Actioner: CSV without a header, {@code
 * indicator[,indicator_id],first_descriptor_id,added_on,labels}. The kind of the indicator is only
 * in the file's name, so it is recognised by length; 64 digits are PDQ, for these exchanges share
 * no SHA-256 as a signal. Labels are passed over.
 */
public final class ThreatExchangeState implements HashSetFormat {
  private static final KindRule KINDS = new KindRule(null, HashKind.PDQ);
  private static final Pattern ID = Pattern.compile("[0-9]{1,20}");
  private static final Pattern TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9:.+Z-]+");

  @Override
  public String name() {
    return "threatexchange-state";
  }

  @Override
  public boolean recognises(byte[] head) {
    try {
      return open(new ByteArrayInputStream(head)).next().isPresent();
    } catch (IOException e) {
      return false; // the first line is none of these
    }
  }

  @Override
  public Entries open(InputStream bytes) throws IOException {
    return new LineEntries(Lines.of(bytes), ThreatExchangeState::entry);
  }

  private static Optional<Entry> entry(Line line) throws BrokenHashSetException {
    var cells = CsvCells.of(line, ',');
    if (!isRow(cells)) {
      throw line.refused("It is not indicator, ids, time and labels");
    }
    if (CsvCells.mayBeCut(line, cells)) {
      throw line.refused("It ends the list without a line end, and may be cut short");
    }
    var text = cells.get(0);
    var kind = KINDS.kind(text).orElseThrow(() -> line.refused("It does not begin with a hash"));
    var draft = new EntryDraft();
    draft.hashes.put(
        kind, kind.read(text).orElseThrow(() -> line.refused("The " + kind.malformed())));
    draft.idInList = cells.get(1);
    return Optional.of(draft.entry());
  }

  private static boolean isRow(List<String> cells) {
    var time = cells.size() - 2;
    return (time == 2 || time == 3)
        && cells.subList(1, time).stream().allMatch(id -> ID.matcher(id).matches())
        && TIME.matcher(cells.get(time)).matches();
  }
}
