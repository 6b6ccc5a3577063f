package org.vigil.hashset.nsrl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.vigil.hashset.entry.Entries;
import org.vigil.hashset.entry.HashSetFormat;
import org.vigil.model.term.EntryStatus;

/**
 * A change to NIST's reference data set of software, version 3: SQL that inserts, updates and
 * deletes rows of its database, in transactions that must be committed. What is inserted is {@link
 * EntryStatus#KNOWN}, what is deleted is retracted; an update of a hash is both. A row is a file of
 * a package: the same hashes may stand in others that are not deleted. Comments are not understood.
 */
public final class NsrlDelta implements HashSetFormat {
  @Override
  public String name() {
    return "nsrl-delta";
  }

  @Override
  public boolean isDelta() {
    return true;
  }

  @Override
  public boolean recognises(byte[] head) {
    try {
      return new NsrlDeltaEntries(new SqlText(new ByteArrayInputStream(head))).begins();
    } catch (IOException e) {
      return false; // no such statements
    }
  }

  @Override
  public Entries open(InputStream bytes) throws IOException {
    return new NsrlDeltaEntries(new SqlText(bytes));
  }
}
