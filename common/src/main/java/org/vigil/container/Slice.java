package org.vigil.container;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.io.Serializable;
import org.vigil.isolate.MemberRange;

/**
 * A run of neighbouring members of one large container, read by itself. A source is cut in the same
 * way wherever it is read, so that its rows do not depend on the machine.
 *
 * @param format the name of the container's format
 * @param number from 1, in the order of the bytes; 0 is the container itself, which is only
 *     digested
 * @param from where its bytes begin
 * @param to where they end
 * @param indexFrom where the part of the container's own index that tells of them begins
 * @param indexTo where that part ends
 * @param members which these are, by their positions in that index, where only it tells
 * @param last whether the container ends with it
 */
@RecordBuilder
@RecordBuilder.Options(
    enableWither = false,
    enableGetters = false,
    addClassRetainedGenerated = true)
public record Slice(
    String format,
    int number,
    long from,
    long to,
    long indexFrom,
    long indexTo,
    MemberRange members,
    boolean last)
    implements Serializable {

  /** The bytes of the whole container, to be digested. */
  public static Slice whole(String format, long sizeBytes) {
    return new Slice(format, 0, 0, sizeBytes, 0, 0, MemberRange.ALL, true);
  }

  /** Whether nothing but the container's digests is wanted. */
  public boolean isWhole() {
    return number == 0;
  }

  /** How many bytes are read for it. */
  public long sizeBytes() {
    return to - from + indexTo - indexFrom;
  }

  /** Positions of its things count from here, so that no two slices share any. */
  public long firstOrdinal() {
    return (long) number << 40;
  }
}
