package org.vigil.container.isolated.sevenzip;

/** File attributes as 7-Zip writes them: those of DOS below, those of Unix above. */
final class FileAttributes {
  /** What operating systems take as a path. */
  static final int MAX_TARGET_BYTES = 4096;

  private static final int UNIX = 0x8000;
  private static final int TYPE = 0xF000;
  private static final int SYMBOLIC_LINK = 0xA000;

  private FileAttributes() {}

  static boolean link(int attributes) {
    return (attributes & UNIX) != 0 && symbolicLink(attributes >>> 16);
  }

  /** Whether a mode of Unix is that of a symbolic link. */
  static boolean symbolicLink(int mode) {
    return (mode & TYPE) == SYMBOLIC_LINK;
  }
}
