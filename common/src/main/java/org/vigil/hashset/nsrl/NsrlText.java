package org.vigil.hashset.nsrl;

import java.util.Optional;
import java.util.regex.Pattern;
import org.vigil.hashset.entry.BrokenHashSetException;
import org.vigil.hashset.entry.Entry;
import org.vigil.hashset.entry.EntryDraft;
import org.vigil.hashset.entry.HashKind;
import org.vigil.hashset.text.HeadedList;
import org.vigil.hashset.text.Line;
import org.vigil.hashset.text.LineEntries;
import org.vigil.model.term.EntryStatus;

/**
 * NIST's reference data set of software, version 2 ({@code NSRLFile.txt}), in its newer order of
 * columns and in the older one with MD4. All entries are {@link EntryStatus#KNOWN}. File names may
 * hold anything: a line is recognised by the cells before and after it. A zipped one must be
 * unpacked.
 */
public final class NsrlText extends HeadedList {
  private static final String NEWER =
      "\"SHA-1\",\"MD5\",\"CRC32\",\"FileName\",\"FileSize\",\"ProductCode\",\"OpSystemCode\","
          + "\"SpecialCode\"";
  private static final String OLDER =
      "\"SHA-1\",\"FileName\",\"FileSize\",\"ProductCode\",\"OpSystemCode\",\"MD4\",\"MD5\","
          + "\"CRC32\",\"SpecialCode\"";

  private static final String SHA1 = "\"(?<sha1>\\p{XDigit}{40})\"";
  private static final String MD5 = "\"(?<md5>\\p{XDigit}{32})\"";
  private static final String CRC32 = "\"\\p{XDigit}{8}\"";
  private static final String CODE = "\"[^\"]{0,100}\"";
  private static final String FILE_TO_SYSTEM = "\".*\",\"?[0-9]{1,20}\"?,\"?[0-9]{1,20}\"?," + CODE;
  private static final Pattern NEWER_LINE =
      Pattern.compile(String.join(",", SHA1, MD5, CRC32, FILE_TO_SYSTEM, CODE));
  private static final Pattern OLDER_LINE =
      Pattern.compile(String.join(",", SHA1, FILE_TO_SYSTEM, CODE, MD5, CRC32, CODE));

  public NsrlText() {
    super("nsrl");
  }

  @Override
  protected Optional<LineEntries.Rule> rule(Line first) {
    return order(first).map(order -> line -> Optional.of(entry(line, order)));
  }

  private static Optional<Pattern> order(Line header) {
    return switch (header.text().strip()) {
      case NEWER -> Optional.of(NEWER_LINE);
      case OLDER -> Optional.of(OLDER_LINE);
      default -> Optional.empty();
    };
  }

  private static Entry entry(Line line, Pattern order) throws BrokenHashSetException {
    var cells = order.matcher(line.text().strip());
    if (!cells.matches()) {
      throw line.refused("It does not hold the cells of the header");
    }
    var draft = new EntryDraft();
    HashKind.SHA1.read(cells.group("sha1")).ifPresent(it -> draft.hashes.put(HashKind.SHA1, it));
    HashKind.MD5.read(cells.group("md5")).ifPresent(it -> draft.hashes.put(HashKind.MD5, it));
    draft.status = EntryStatus.KNOWN;
    return draft.entry();
  }
}
