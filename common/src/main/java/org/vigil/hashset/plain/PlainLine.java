package org.vigil.hashset.plain;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigil.hashset.entry.BrokenHashSetException;
import org.vigil.hashset.entry.Entry;
import org.vigil.hashset.entry.EntryDraft;
import org.vigil.hashset.entry.HashKind;
import org.vigil.hashset.entry.KindRule;
import org.vigil.hashset.text.Line;

/**
 * What one line of a plain list says.
 *
 * @param isBare whether the hash stands alone, so that a cut may have shortened it unseen
 */
record PlainLine(HashKind kind, String hash, @Nullable Integer pdqQuality, boolean isBare) {
  private static final Pattern QUALITY = Pattern.compile("100|[0-9]{1,2}");

  /** {@code MD5 (a file) = hash}, as BSD's tools and {@code md5sum --tag} write it, and OpenSSL. */
  private static final Pattern TAGGED =
      Pattern.compile("([A-Za-z0-9-]{1,16}) ?\\(.*\\) ?= ?(\\S+)");

  /** The first word of a text, whether a comma or semicolon follows it, and what comes then. */
  private record Words(String first, boolean comma, String rest) {
    private static final Pattern FIRST =
        Pattern.compile("([^\\s,;]*)(?:(\\s*[,;])?\\s*(.*))", Pattern.DOTALL);

    static Words of(String text) {
      var match = FIRST.matcher(text);
      if (!match.matches()) {
        throw new IllegalStateException("Every text has a first word, if an empty one");
      }
      return new Words(match.group(1), match.group(2) != null, match.group(3));
    }
  }

  /** Reads a line that is neither blank nor a comment. */
  static PlainLine read(Line line, KindRule rule) throws BrokenHashSetException {
    var text = line.text().strip();
    if (text.indexOf(0) >= 0) {
      throw line.refused("It holds a NUL, as lists do whose lines end in one"); // md5sum -z
    }
    // md5sum and its kin lead with a backslash where they have escaped the file name
    var unescaped = text.startsWith("\\") ? text.substring(1) : text;
    var tagged = TAGGED.matcher(unescaped);
    if (tagged.matches()) {
      return tagged(line, tagged.group(1), tagged.group(2));
    }
    var words = Words.of(unescaped);
    var mark = HashKind.named(words.first());
    if (mark.isPresent()) {
      var marked = Words.of(words.rest());
      return marked(line, mark.get(), marked.first(), marked.rest());
    }
    if (words.comma()) {
      return separated(line, rule, words);
    }
    var plain = unmarked(line, rule, words.first(), words.rest().isEmpty());
    var hasQuality = plain.kind == HashKind.PDQ && QUALITY.matcher(words.rest()).matches();
    return hasQuality ? plain.withQuality(words.rest()) : plain; // or the rest is a file name
  }

  private static PlainLine tagged(Line line, String tag, String hash)
      throws BrokenHashSetException {
    var kind =
        HashKind.named(tag)
            .orElseThrow(() -> line.refused("Its hash is of no kind that is matched"));
    return read(line, kind, hash, false);
  }

  private static PlainLine separated(Line line, KindRule rule, Words words)
      throws BrokenHashSetException {
    var second = Words.of(words.rest());
    var mark = HashKind.named(second.first());
    if (mark.isPresent()) {
      return marked(line, mark.get(), words.first(), second.rest());
    }
    var plain = unmarked(line, rule, words.first(), false);
    if (plain.kind == HashKind.PDQ && QUALITY.matcher(second.first()).matches()) {
      return plain.withQuality(second.first()); // a file name may follow
    }
    throw line.refused("What follows the hash is neither its kind nor a PDQ quality");
  }

  private static PlainLine marked(Line line, HashKind kind, String hash, String rest)
      throws BrokenHashSetException {
    var plain = read(line, kind, hash, false);
    if (rest.isEmpty()) {
      return plain;
    }
    if (kind == HashKind.PDQ && QUALITY.matcher(rest).matches()) {
      return plain.withQuality(rest);
    }
    throw line.refused("What follows the marked hash is no PDQ quality from 0 to 100");
  }

  private static PlainLine unmarked(Line line, KindRule rule, String hash, boolean isBare)
      throws BrokenHashSetException {
    var kind = rule.kind(hash).orElseThrow(() -> line.refused("It does not begin with a hash"));
    return read(line, kind, hash, isBare);
  }

  private static PlainLine read(Line line, HashKind kind, String text, boolean isBare)
      throws BrokenHashSetException {
    var hash = kind.read(text).orElseThrow(() -> line.refused("The " + kind.malformed()));
    return new PlainLine(kind, hash, null, isBare);
  }

  private PlainLine withQuality(String quality) {
    return new PlainLine(kind, hash, Integer.valueOf(quality), false);
  }

  Entry entry() {
    var draft = new EntryDraft();
    draft.hashes.put(kind, hash);
    draft.pdqQuality = pdqQuality;
    return draft.entry();
  }

  /** Whether the line is a comment. */
  static boolean isComment(Line line) {
    return line.text().strip().startsWith("#");
  }

  /** Whether the line says nothing of any hash. */
  static boolean isSilent(Line line) {
    return line.text().isBlank() || isComment(line);
  }
}
