package org.vigil.hashset.threatexchange;

import java.util.Optional;
import org.vigil.hashset.csv.CsvHeader;
import org.vigil.hashset.csv.CsvList;
import org.vigil.hashset.csv.CsvRow;
import org.vigil.hashset.entry.BrokenHashSetException;
import org.vigil.hashset.entry.Entry;
import org.vigil.hashset.entry.EntryDraft;
import org.vigil.hashset.entry.HashKind;
import org.vigil.model.term.EntryStatus;

/**
 * The CSV that the {@code threatexchange dataset} command prints: {@code
 * signal_type,signal_str,collab,category,tags}. Signals that are no hash which Vigil matches are
 * passed over. Of the category, {@code DISPUTED} disputes an entry, and {@code NEGATIVE_CLASS} says
 * that it is not what the list is of.
 */
public final class ThreatExchangeCsv extends CsvList {
  public ThreatExchangeCsv() {
    super("threatexchange", ",");
  }

  @Override
  protected boolean isHeader(CsvHeader header) {
    return header.hasAll("signaltype", "signalstr");
  }

  @Override
  protected Optional<Entry> entry(CsvRow row) throws BrokenHashSetException {
    var type = row.text("signaltype");
    var signal = row.text("signalstr");
    if (type.isEmpty() || signal.isEmpty()) {
      throw row.line().refused("It names no signal");
    }
    var kind = HashKind.named(type.get());
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    var draft = new EntryDraft();
    draft.hashes.put(kind.get(), row.hash(kind.get(), signal.get()));
    draft.status = status(row.text("category").orElse(""));
    return Optional.of(draft.entry());
  }

  private static EntryStatus status(String category) {
    return switch (category) {
      case "DISPUTED" -> EntryStatus.DISPUTED;
      case "NEGATIVE_CLASS" -> EntryStatus.KNOWN;
      default -> EntryStatus.LISTED;
    };
  }
}
