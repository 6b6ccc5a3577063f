package org.vigil.hashset.entry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.vigil.model.term.EntryStatus;

/**
 * The identity of an entry: SHA-256, in lower-case hex, over all that it says. Each field in turn
 * gives its length in bytes (32 bits, big-endian; -1 where the list is silent) and its UTF-8 text,
 * so that no two different entries give the same bytes. The status comes last, if it is not the
 * usual one, the list's own name for the entry, if it has one (two members of one list may say the
 * same, and one may take it back), and when it expires, if it does.
 */
public final class EntryId {
  private static final int SILENT = -1;

  private EntryId() {}

  public static String of(Entry entry) {
    var digest = sha256();
    add(digest, entry.sha256());
    add(digest, entry.sha1());
    add(digest, entry.md5());
    add(digest, entry.pdq());
    add(digest, entry.pdqQuality());
    add(digest, entry.photoDna());
    add(digest, entry.category());
    add(digest, entry.victimIdentified());
    add(digest, entry.offenderIdentified());
    add(digest, entry.distributed());
    add(digest, entry.series());
    if (entry.status() != EntryStatus.LISTED) {
      add(digest, entry.status());
    }
    if (entry.idInList() != null) {
      add(digest, "id " + entry.idInList());
    }
    if (entry.expiresAt() != null) {
      add(digest, "expires " + entry.expiresAt());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, @Nullable Object field) {
    if (field == null) {
      digest.update(length(SILENT));
    } else {
      var text = field.toString().getBytes(UTF_8);
      digest.update(length(text.length));
      digest.update(text);
    }
  }

  private static byte[] length(int bytes) {
    return ByteBuffer.allocate(Integer.BYTES).putInt(bytes).array();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
