package org.vigil.jobs.keep;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The folders of nights that were exported before a night. */
public final class OldExports {
  private static final Pattern NIGHT = Pattern.compile("night-(\\d{5,})");

  private OldExports() {}

  /**
   * Deletes them, with all that lies in them.
   *
   * @param exports where exports are written
   * @param night the first that stays
   * @return how many there were
   */
  public static int delete(Configuration hadoop, String exports, int night) {
    Path folder = new Path(exports);
    int deleted = 0;
    try {
      FileSystem files = folder.getFileSystem(hadoop);
      for (FileStatus one : files.listStatus(folder)) {
        Matcher name = NIGHT.matcher(one.getPath().getName());
        if (one.isDirectory() && name.matches() && Integer.parseInt(name.group(1)) < night) {
          files.delete(one.getPath(), true);
          deleted++;
        }
      }
      return deleted;
    } catch (FileNotFoundException none) {
      return deleted;
    } catch (IOException e) {
      throw new UncheckedIOException("exports in " + exports + " cannot be deleted", e);
    }
  }
}
