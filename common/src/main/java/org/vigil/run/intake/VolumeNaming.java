package org.vigil.run.intake;

import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How the volumes of one archive are called; the name of the first tells those of the others. */
public enum VolumeNaming {
  /** x.part1.rar, x.part2.rar, with as many digits as the first has at least. */
  RAR("(.*\\.part)(0*1)(\\.rar)"),
  /** x.rar, x.r00 to x.r99, x.s00 and on. */
  OLD_RAR("(.*\\.)(r)(ar)"),
  /** x.z01, x.z02 and on, and at last x.zip. */
  ZIP("(.*\\.z)(01)()"),
  /** Any file that was cut: x.001, x.002 and on. */
  CUT("(.*\\.)(001)()");

  /** How such names end, behind their last dot. */
  private static final Pattern VOLUME =
      Pattern.compile("rar|zip|[r-z][0-9]{2}|z[0-9]{2,}|[0-9]{3,}", Pattern.CASE_INSENSITIVE);

  private static final int OLD_RAR_LETTERS = 'z' - 'r' + 1;

  private final Pattern first;

  VolumeNaming(String first) {
    this.first = Pattern.compile(first, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }

  /** What the volumes are called behind one that is called so, if that is the first of any. */
  static Optional<Names> beginning(String name) {
    for (VolumeNaming naming : values()) {
      Matcher parts = naming.first.matcher(name);
      if (parts.matches()) {
        return Optional.of(naming.names(parts));
      }
    }
    return Optional.empty();
  }

  /** Whether a file that is called so may be a volume at all, the first or another. */
  static boolean mayName(String name) {
    return VOLUME.matcher(name.substring(name.lastIndexOf('.') + 1)).matches();
  }

  private Names names(Matcher parts) {
    String before = parts.group(1);
    String number = parts.group(2);
    String after = parts.group(3);
    return switch (this) {
      case OLD_RAR -> new Names(this, position -> oldRar(before, number.charAt(0), position), null);
      case ZIP -> new Names(this, position -> before + padded(position, 2), lastZip(before));
      default ->
          new Names(this, position -> before + padded(position, number.length()) + after, null);
    };
  }

  private static @Nullable String oldRar(String before, char r, int position) {
    int letter = (position - 2) / 100;
    return letter < OLD_RAR_LETTERS
        ? before + (char) (r + letter) + padded((position - 2) % 100, 2)
        : null;
  }

  private static String lastZip(String before) {
    return before + (before.endsWith("Z") ? "IP" : "ip");
  }

  private static String padded(int number, int digits) {
    String text = Integer.toString(number);
    return "0".repeat(Math.max(0, digits - text.length())) + text;
  }

  /**
   * The names of the volumes behind the first.
   *
   * @param numbered by their position, from 2; null where there can be no more
   * @param last how the last one is called, where it has no number
   */
  record Names(
      VolumeNaming naming, IntFunction<@Nullable String> numbered, @Nullable String last) {}
}
