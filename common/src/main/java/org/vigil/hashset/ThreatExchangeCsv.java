package org.vigil.hashset;

import java.util.Optional;

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
  boolean isHeader(CsvHeader header) {
    return header.hasAll("signaltype", "signalstr");
  }

  @Override
  Optional<Entry> entry(CsvRow row) throws BrokenHashSetException {
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
