package org.vigil.hashset.nsrl;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.vigil.hashset.entry.BrokenHashSetException;
import org.vigil.hashset.entry.Entry;
import org.vigil.hashset.entry.EntryDraft;
import org.vigil.hashset.entry.HashKind;
import org.vigil.model.term.EntryStatus;

/** What a row of NIST's reference data set says of a file, by the names of its columns. */
public record NsrlRow(Map<String, String> values) {
  private static final Map<String, HashKind> HASHES =
      Map.of("sha256", HashKind.SHA256, "sha1", HashKind.SHA1, "md5", HashKind.MD5);

  /** The columns of its table of files. */
  static final List<String> COLUMNS =
      List.of("sha256", "sha1", "md5", "crc32", "file_name", "file_size", "package_id");

  /** An entry of this status; a refusal is made of its reason. */
  public Entry entry(EntryStatus status, Function<String, BrokenHashSetException> refusal)
      throws BrokenHashSetException {
    var draft = new EntryDraft();
    draft.status = status;
    for (var hash : HASHES.entrySet()) {
      var kind = hash.getValue();
      var text = values.get(hash.getKey());
      if (text != null) {
        draft.hashes.put(
            kind, kind.read(text).orElseThrow(() -> refusal.apply("The " + kind.malformed())));
      }
    }
    if (draft.hashes.isEmpty()) {
      throw refusal.apply("A row is named by no hash");
    }
    return draft.entry();
  }

  /** The row with these values instead of its own. */
  NsrlRow with(Map<String, String> changed) {
    var all = new HashMap<>(values);
    all.putAll(changed);
    return new NsrlRow(all);
  }

  /** Whether these values tell of a hash. */
  boolean isOfHashes() {
    return values.keySet().stream().anyMatch(HASHES::containsKey);
  }
}
