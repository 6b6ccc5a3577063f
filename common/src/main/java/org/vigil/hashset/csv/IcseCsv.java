package org.vigil.hashset.csv;

import java.util.Optional;
import org.vigil.hashset.entry.BrokenHashSetException;
import org.vigil.hashset.entry.Entry;
import org.vigil.hashset.entry.EntryDraft;
import org.vigil.hashset.entry.HashKind;

/**
 * The list that INTERPOL's International Child Sexual Exploitation database gives out: CSV with
 * semicolons and the header {@code MD5;SHA1;PhotoDNA;Image ID;Is distributed;Victim identified;
 * Offender identified;Series name;...}. Columns may come in any order. Each row holds at least one
 * hash. Number of submissions, baseline, media type and availability are passed over.
 */
public final class IcseCsv extends CsvList {
  public IcseCsv() {
    super("icse", ";");
  }

  @Override
  protected boolean isHeader(CsvHeader header) {
    return header.hasAny("md5", "sha1") && header.hasAll("imageid", "victimidentified");
  }

  @Override
  protected Optional<Entry> entry(CsvRow row) throws BrokenHashSetException {
    var draft = new EntryDraft();
    row.addHash(HashKind.MD5, "md5", draft);
    row.addHash(HashKind.SHA1, "sha1", draft);
    row.addHash(HashKind.PHOTO_DNA, "photodna", draft);
    if (draft.hashes.isEmpty()) {
      throw row.line().refused("It holds no hash");
    }
    draft.distributed = row.flag("isdistributed");
    draft.victimIdentified = row.flag("victimidentified");
    draft.offenderIdentified = row.flag("offenderidentified");
    draft.series = row.text("seriesname").orElse(null);
    draft.idInList = row.text("imageid").orElse(null);
    return Optional.of(draft.entry());
  }
}
