package org.vigil.container.isolated;

import org.vigil.container.ArchiveFormat;
import org.vigil.walk.ArchiveFormats;

/** The caged formats as the walk knows them. */
public final class IsolatedContainers {
  private IsolatedContainers() {}

  public static ArchiveFormat format(String name) {
    return ArchiveFormats.all().stream()
        .filter(format -> format.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
