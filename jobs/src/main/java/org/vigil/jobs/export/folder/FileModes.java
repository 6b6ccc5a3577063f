package org.vigil.jobs.export.folder;

import org.apache.hadoop.fs.permission.FsPermission;
import org.vigil.run.settings.SettingsException;

/**
 * Who may read what is exported, where a file system knows permissions.
 *
 * @param file of a file
 * @param folder of a folder: whoever may read a file in it may look into it
 */
public record FileModes(FsPermission file, FsPermission folder) {
  /** For the one who runs the night, and nobody else. */
  public static final FileModes PRIVATE = of("600");

  /**
   * The modes for files of an octal mode.
   *
   * @throws SettingsException when it is none, or the owner could not write
   */
  public static FileModes of(String octal) {
    if (!octal.matches("6[0246][0246]")) {
      throw new SettingsException(
          "vigil.export-mode is the mode of the files, such as 600 or 640, and not " + octal);
    }
    int file = Integer.parseInt(octal, 8);
    // A folder can be entered by whoever can read it.
    int folder = file | (file & 0444) >> 2;
    return new FileModes(new FsPermission((short) file), new FsPermission((short) folder));
  }
}
