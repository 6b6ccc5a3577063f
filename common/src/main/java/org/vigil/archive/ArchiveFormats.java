package org.vigil.archive;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats in the order in which they are asked; a new one is one line here. */
public final class ArchiveFormats {
  private static final List<ArchiveFormat> ALL =
      Stream.of(
              List.of(new ZipFormat(), new SelfExtractingZip(), new GzipFormat()),
              CompressedFormat.all(),
              List.of(new TarFormat(), new CpioFormat(), new ArFormat(), new WarcFormat()),
              List.of(new MboxFormat(), new MailFormat(), new EmlxFormat()))
          .<ArchiveFormat>flatMap(List::stream)
          .toList();

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
