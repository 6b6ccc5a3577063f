package org.vigil.hashset.csv;

import java.util.Optional;
import org.vigil.hashset.entry.BrokenHashSetException;
import org.vigil.hashset.entry.Entry;
import org.vigil.hashset.entry.EntryDraft;
import org.vigil.hashset.entry.HashKind;

/**
 * HashKeeper's list of files ({@code .hsh}): CSV with a header of which {@code hash} is the MD5 and
 * {@code file_id}, {@code hashset_id} or {@code file_name} is another column. The file beside it
 * that names the sets ({@code .hke}) holds no hashes, and is no list.
 */
public final class HashKeeper extends CsvList {
  public HashKeeper() {
    super("hashkeeper", ",");
  }

  @Override
  protected boolean isHeader(CsvHeader header) {
    return header.has("hash") && header.hasAny("fileid", "hashsetid", "filename");
  }

  @Override
  protected Optional<Entry> entry(CsvRow row) throws BrokenHashSetException {
    var draft = new EntryDraft();
    row.addHash(HashKind.MD5, "hash", draft);
    if (draft.hashes.isEmpty()) {
      throw row.line().refused("It holds no hash");
    }
    draft.idInList = row.text("fileid").orElse(null);
    return Optional.of(draft.entry());
  }
}
