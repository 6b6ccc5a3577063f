package org.vigil.hashset;

import java.util.List;

/** The formats in the order in which they are asked; a new one is one line here. */
public final class HashSetFormats {
  private static final List<HashSetFormat> ALL = List.of();

  private HashSetFormats() {}

  public static List<HashSetFormat> all() {
    return ALL;
  }
}
