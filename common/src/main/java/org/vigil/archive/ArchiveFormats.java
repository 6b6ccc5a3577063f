package org.vigil.archive;

import java.util.List;
import java.util.Optional;

/** The formats in the order in which they are asked; a new one is one line here. */
public final class ArchiveFormats {
  private static final List<ArchiveFormat> ALL =
      List.of(new ZipFormat(), new SelfExtractingZip(), new GzipFormat(), new TarFormat());

  private ArchiveFormats() {}

  public static List<ArchiveFormat> all() {
    return ALL;
  }

  /** The format of a slice. */
  static SlicedFormat sliced(String name) {
    return ALL.stream()
        .filter(format -> format.name().equals(name))
        .map(SlicedFormat.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /** The format that these first bytes begin, if any. */
  static Optional<ArchiveFormat> recognising(byte[] head) {
    return ALL.stream().filter(format -> format.recognises(head)).findFirst();
  }
}
