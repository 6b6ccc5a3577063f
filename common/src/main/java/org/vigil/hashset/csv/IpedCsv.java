package org.vigil.hashset.csv;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vigil.hashset.entry.BrokenHashSetException;
import org.vigil.hashset.entry.Entry;
import org.vigil.hashset.entry.EntryDraft;
import org.vigil.hashset.entry.HashKind;
import org.vigil.model.term.EntryStatus;

/**
 * The CSV that IPED's hash database takes: columns MD5, SHA-1, SHA-256, SHA-512 and eDonkey, of
 * which at least one of the first three, and free property columns. An entry whose {@code status}
 * is {@code known}, and nothing else, is {@link EntryStatus#KNOWN}. Rows with SHA-512 or eDonkey
 * hashes alone are passed over. Cells are separated by commas or semicolons.
 */
public final class IpedCsv extends CsvList {
  public IpedCsv() {
    super("iped", ",;");
  }

  /** Not the headers of ICSE and of NSRL, which have these hashes too. */
  @Override
  protected boolean isHeader(CsvHeader header) {
    return header.cells() > 1
        && header.hasAny("md5", "sha1", "sha256")
        && !header.hasAny("imageid", "crc32", "specialcode");
  }

  @Override
  protected Optional<Entry> entry(CsvRow row) throws BrokenHashSetException {
    var draft = new EntryDraft();
    for (var kind : List.of(HashKind.MD5, HashKind.SHA1, HashKind.SHA256)) {
      row.addHash(kind, kind.toString().replace("-", "").toLowerCase(Locale.ROOT), draft);
    }
    if (draft.hashes.isEmpty()) {
      if (row.text("sha512").isEmpty() && row.text("edonkey").isEmpty()) {
        throw row.line().refused("It holds no hash");
      }
      return Optional.empty();
    }
    if (row.text("status").filter("known"::equalsIgnoreCase).isPresent()) {
      draft.status = EntryStatus.KNOWN;
    }
    return Optional.of(draft.entry());
  }
}
