package org.vigil.media.facts;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vigil.media.box.JpegMarkers;
import org.vigil.model.Issue;
import org.vigil.model.term.Reason;
import org.vigil.model.term.Stage;

/**
 * The parts that were found in a file so far. What is claimed twice is one part; claims that
 * overlap would let a small file unfold without end, so that of these the first is kept alone.
 */
public final class PartList {
  public static final int MOST = 64;

  private static final int START_OF_IMAGE = 0xffd8;

  private final ByteBuffer file;
  private final List<Part> parts = new ArrayList<>();
  private final Set<Issue> issues = new LinkedHashSet<>();
  private boolean full;

  public PartList(byte[] file) {
    this.file = ByteBuffer.wrap(file);
  }

  /** A claim that there is a JPEG; it counts if there is, and one that can be displayed. */
  public void jpeg(Part.Kind kind, long offset, long length) {
    if (within(offset, length) && isJpeg(offset) && !JpegMarkers.lossless(slice(offset, length))) {
      add(kind, offset, length);
    }
  }

  /** A part of any type; a claim beyond the file's bounds, or on the whole file, is none. */
  public void add(Part.Kind kind, long offset, long length) {
    if (!within(offset, length)) {
      return;
    }
    Part part = new Part(kind, offset, length);
    if (parts.stream().anyMatch(known -> known.offset() == offset && known.length() == length)) {
      return;
    }
    if (parts.stream().anyMatch(part::overlaps)) {
      tell(Reason.OVERLAP, "Embedded files overlap; the first is kept");
    } else if (parts.size() == MOST) {
      full = true;
      tell(Reason.MEMBERS_LIMIT, "More than " + MOST + " embedded files; the first are kept");
    } else {
      parts.add(part);
    }
  }

  /** What lies between here and the next part, or else the last byte, is other data. */
  public long trailing(long from, long last) {
    long end =
        parts.stream().mapToLong(Part::offset).filter(at -> at > from).reduce(last, Math::min);
    tell(Reason.TRAILING_DATA, "Other data follows the end of the picture");
    add(Part.Kind.TRAILING, from, end - from);
    return end;
  }

  /** Where the part ends in which this byte lies; 0 if it lies in none. */
  public long endAt(long at) {
    return parts.stream()
        .filter(part -> part.offset() <= at && at < part.end())
        .mapToLong(Part::end)
        .findFirst()
        .orElse(0);
  }

  public void tell(Reason reason, String message) {
    issues.add(new Issue(Stage.METADATA, reason, message));
  }

  /** Whether one more was found than are kept: there is no use in looking further. */
  public boolean full() {
    return full;
  }

  public boolean isJpeg(long offset) {
    return offset <= file.limit() - 4
        && Short.toUnsignedInt(file.getShort((int) offset)) == START_OF_IMAGE
        && file.get((int) offset + 2) == -1;
  }

  private ByteBuffer slice(long offset, long length) {
    return file.slice((int) offset, (int) length);
  }

  private boolean within(long offset, long length) {
    return offset >= 0 && length > 0 && length < file.limit() && offset <= file.limit() - length;
  }

  /** All of them, as facts. */
  public MediaFacts facts() {
    return new MediaFacts(null, null, List.copyOf(issues), parts);
  }
}
