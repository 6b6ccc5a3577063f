package org.vigil.hashset.plain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigil.hash.PdqHash;
import org.vigil.hashset.entry.Entries;
import org.vigil.hashset.entry.HashKind;
import org.vigil.hashset.entry.HashSetFormat;
import org.vigil.hashset.entry.KindRule;
import org.vigil.hashset.text.Line;
import org.vigil.hashset.text.Lines;

/**
 * A text with one hash on each line: lists written by hand, the output of md5sum, sha256sum,
 * md5deep and pdq-photo-hasher, and ThreatExchange's local files.
 *
 * <p>A line is one of
 *
 * <ul>
 *   <li>{@code hash}, or {@code hash file name}, as md5sum writes it;
 *   <li>{@code KIND (file name) = hash}, as BSD's tools write it, or OpenSSL;
 *   <li>{@code kind hash}, or {@code hash,kind}, where the kind is md5, video_md5, sha1, sha256,
 *       pdq or photodna; a quality from 0 to 100 may follow a PDQ hash, after a blank or comma;
 *   <li>{@code hash,quality} or {@code hash,quality,file name}, in a list of PDQ hashes;
 *   <li>blank, or a comment that begins with {@code #}; a comment that is nothing but a kind
 *       ({@code # pdq}), or such a heading before the first hash, declares the unmarked hashes
 *       after it.
 * </ul>
 *
 * Any other line refuses the list.
 *
 * <p>The kind of a hash is what its own line says, else what was declared, else what its length
 * tells: 32 digits MD5, 40 SHA-1, 64 SHA-256. PDQ has 64 too, and by its making nearly always 128
 * bits that are set, which one SHA-256 in twenty has. So where at least eight different hashes of
 * 64 digits in the first {@link #HEAD_BYTES}, and half of all there, have just 128 bits set,
 * undeclared hashes of 64 digits are PDQ throughout the list. By chance that befalls fewer than one
 * SHA-256 list in a million.
 *
 * <p>A list may lack its last line end, unless its hashes are of several kinds recognised by
 * length: then the last may be the beginning of a longer one, and the list is refused.
 */
public final class PlainList implements HashSetFormat {
  private static final Pattern HASH_OF_64_DIGITS =
      Pattern.compile("\\s*([0-9A-Fa-f]{64})(?![0-9A-Za-z])");
  private static final PdqHash ZERO = PdqHash.parse("0".repeat(64));
  private static final int PDQ_BITS_SET = 128;
  private static final int LEAST_SUCH_HASHES = 8;

  @Override
  public String name() {
    return "plain";
  }

  /** The first hash can be read; a text of blank lines and comments alone is an empty list. */
  @Override
  public boolean recognises(byte[] head) {
    try {
      return wholeLines(head).stream().allMatch(PlainLine::isSilent)
          || open(new ByteArrayInputStream(head)).next().isPresent();
    } catch (IOException e) {
      return false; // a line that is no hash
    }
  }

  @Override
  public Entries open(InputStream bytes) throws IOException {
    var head = bytes.readNBytes(HEAD_BYTES);
    var ofSixtyFourDigits = isPdq(wholeLines(head)) ? HashKind.PDQ : HashKind.SHA256;
    var all = new SequenceInputStream(new ByteArrayInputStream(head), bytes);
    return new PlainListEntries(Lines.of(all), new KindRule(null, ofSixtyFourDigits));
  }

  /** The lines of a head, without the one in which it ends where the file goes on. */
  private static List<Line> wholeLines(byte[] head) throws IOException {
    var all = new ArrayList<Line>();
    try (var lines = Lines.of(new ByteArrayInputStream(head))) {
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        all.add(line.get());
      }
    }
    if (head.length == HEAD_BYTES) {
      all.removeIf(line -> !line.ended());
    }
    return all;
  }

  private static boolean isPdq(List<Line> lines) {
    var bitsSet =
        lines.stream()
            .map(line -> HASH_OF_64_DIGITS.matcher(line.text()))
            .filter(Matcher::lookingAt)
            .map(hash -> PdqHash.parse(hash.group(1)))
            .distinct() // one SHA-256 often repeated is chance once
            .map(hash -> hash.distance(ZERO))
            .toList();
    var asPdq = bitsSet.stream().filter(bits -> bits == PDQ_BITS_SET).count();
    return asPdq >= LEAST_SUCH_HASHES && 2 * asPdq >= bitsSet.size();
  }
}
