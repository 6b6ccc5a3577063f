package org.vigil.media.facts;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * A range of a media file that is a file itself.
 *
 * @param offset where it begins, from the file's first byte
 * @param length how many bytes it has, at least 1
 */
public record Part(Kind kind, long offset, long length) {
  public Part {
    if (offset < 0 || length < 1) {
      throw new IllegalArgumentException("Not a range: " + offset + " + " + length);
    }
  }

  public long end() {
    return offset + length;
  }

  boolean overlaps(Part other) {
    return offset < other.end() && other.offset < end();
  }

  /** What a part is to the whole, which gives it its name. */
  public enum Kind {
    THUMBNAIL("thumbnail", ".jpg"),
    /** A smaller copy that shows in place of a camera's raw picture. */
    PREVIEW("preview", ".jpg"),
    /** A further picture: the other eye's, a gain map, a depth map. */
    PICTURE("picture", ".jpg"),
    /** A JPEG or PNG. */
    COVER("cover", ""),
    MOTION("motion", ".mp4"),
    /** What follows the end and is none of these. */
    TRAILING("trailing", ".bin");

    private final String stem;
    private final String extension;

    Kind(String stem, String extension) {
      this.stem = stem;
      this.extension = extension;
    }

    /** The name of the n-th such part, from 1. */
    public String named(int n) {
      return stem + "-" + n + extension;
    }

    /** A regular expression for the names of such parts, and no others. */
    public static String pattern(Set<Kind> kinds) {
      return kinds.stream()
          .map(kind -> kind.stem + "-[0-9]+" + kind.extension.replace(".", "[.]"))
          .collect(Collectors.joining("|", "(", ")"));
    }
  }
}
