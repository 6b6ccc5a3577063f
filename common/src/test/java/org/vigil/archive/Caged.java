package org.vigil.archive;

/** The caged formats as the walk knows them. */
final class Caged {
  private Caged() {}

  static ArchiveFormat format(String name) {
    return ArchiveFormats.all().stream()
        .filter(format -> format.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
