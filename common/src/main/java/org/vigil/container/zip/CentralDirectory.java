package org.vigil.container.zip;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigil.container.ByteWindow;
import org.vigil.container.Member;
import org.vigil.container.VolumeStarts;
import org.vigil.model.term.Reason;

/**
 * What follows the members: the central directory and the end records (APPNOTE 4.3.12 to 4.3.16),
 * compared with the local headers that were met.
 */
final class CentralDirectory {
  private static final int MANY = 0xFFFF;

  private final ByteWindow window;
  private final LocalFileHeaders locals;
  private final VolumeStarts volumes;
  private final boolean whole;
  private long listed;
  private long records;
  private long counted64 = -1;
  private boolean ended;
  private @Nullable ZipCentralHeader unmet;
  private @Nullable Member alias;

  /**
   * @param whole whether all members were met that its end record counts
   */
  CentralDirectory(
      ByteWindow window, LocalFileHeaders locals, VolumeStarts volumes, boolean whole) {
    this.window = window;
    this.locals = locals;
    this.volumes = volumes;
    this.whole = whole;
  }

  /** Whether an end record was met. */
  boolean ended() {
    return ended;
  }

  /** How many things its records tell of, in all its parts: a member's other name is one, too. */
  long records() {
    return records;
  }

  /** The record of a member that was not met where it says, if the last one was such. */
  Optional<ZipCentralHeader> unmet() {
    return Optional.ofNullable(unmet);
  }

  /** The last record's name for a member that has another before its bytes: a link to that. */
  Optional<Member> alias() {
    return Optional.ofNullable(alias);
  }

  /** Passes over one record, if one of the directory's is here; gives its issues. */
  Optional<List<Reason>> pass(long members) throws IOException {
    unmet = null;
    alias = null;
    switch (window.int32(0)) {
      case ZipSignatures.CENTRAL -> {
        return Optional.of(compare(ZipCentralHeader.read(window)));
      }
      case ZipSignatures.END64 -> {
        counted64 = window.int64(32);
        long rest = window.int64(4);
        window.pass(12);
        window.pass(rest);
      }
      case ZipSignatures.LOCATOR64 -> window.pass(20);
      case ZipSignatures.SIGNATURE -> window.pass(6L + window.int16(4));
      case ZipSignatures.EXTRA_DATA -> window.pass(8 + Integer.toUnsignedLong(window.int32(4)));
      case ZipSignatures.END -> {
        return Optional.of(end(members));
      }
      default -> {
        return Optional.empty();
      }
    }
    return Optional.of(List.of());
  }

  /** What is wrong with its records as a whole, once they were all met. */
  List<Reason> compared(long members) {
    List<Reason> found = new ArrayList<>();
    if (listed != members) {
      found.add(Reason.COUNT_MISMATCH);
    }
    if (locals.ghosts()) {
      found.add(Reason.GHOST_ENTRY);
    }
    return found;
  }

  private List<Reason> compare(ZipCentralHeader header) {
    listed++;
    records++;
    long offset = volumes.offset(header.volume(), header.localOffset());
    LocalFileHeaders.Claim claim = locals.claim(offset, header.digest(), header.checks());
    unmet = claim == LocalFileHeaders.Claim.NOT_MET ? header : null;
    alias = locals.otherName(header.digest()).map(other -> alias(header, other)).orElse(null);
    records += alias == null ? 0 : 1;
    List<Reason> found = new ArrayList<>();
    if (claim == LocalFileHeaders.Claim.DISAGREES) {
      found.add(Reason.HEADER_MISMATCH);
    }
    if (locals.prefixed()) {
      found.add(Reason.PREFIX_DATA);
    }
    return found;
  }

  private static Member alias(ZipCentralHeader header, String other) {
    InputStream none = InputStream.nullInputStream();
    return new Member(header.name().text(), Member.Kind.LINK, null, other, null, none);
  }

  private List<Reason> end(long members) throws IOException {
    List<Reason> found = new ArrayList<>();
    if (!window.has(ZipSignatures.END_BYTES)) {
      window.pass(ZipSignatures.END_BYTES);
      return found;
    }
    ended = true;
    int count = window.int16(10);
    int volume = window.int16(4);
    boolean wide = count == MANY && counted64 >= 0;
    boolean agrees = wide ? counted64 == members : count == (members & MANY);
    if (volumes.missing() || (volume != volumes.lastNumber() && volume != MANY)) {
      found.add(Reason.VOLUME_MISSING);
    } else {
      found.addAll(compared(members));
      if (whole && !agrees) {
        found.add(Reason.COUNT_MISMATCH);
      }
    }
    long comment = window.int16(20);
    window.pass(ZipSignatures.END_BYTES);
    if (window.pass(comment) < comment) {
      found.add(Reason.TRUNCATED);
    }
    listed = 0;
    counted64 = -1;
    return found;
  }
}
