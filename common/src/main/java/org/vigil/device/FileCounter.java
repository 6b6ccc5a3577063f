package org.vigil.device;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number by which a camera counts its files on: DCF names (JEITA CP-3461), such as {@code
 * IMG_0412.JPG} and {@code DSC01234.ARW}, as Apple, Canon, Fujifilm, Nikon, Olympus, Panasonic,
 * Pentax, Ricoh, Samsung, Sony, GoPro and DJI write them. Names that are a date count nothing.
 */
public final class FileCounter {
  private static final String PREFIXES =
      "IMG_|IMG_E|_MG_|MVI_|DSC_|_DSC|DSC|DSCF|_DSF|DSCN|P[0-9A-C]\\d\\d|IMGP|_IGP|R|CIMG|SAM_"
          + "|GOPR|G[HX]\\d\\d|DJI_";

  /** With the number that a computer adds to a copy, or without. */
  private static final Pattern NAME =
      Pattern.compile("(?i)(?:" + PREFIXES + ")(\\d{4,5})(?: ?\\(\\d{1,2}\\))?\\.\\w{2,4}");

  private FileCounter() {}

  /**
   * The number in the name of a file; null where its name counts nothing.
   *
   * @param path where the file lies
   */
  public static @Nullable Integer of(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    Matcher counted = NAME.matcher(name);
    return counted.matches() ? Integer.valueOf(counted.group(1)) : null;
  }
}
