package org.vigil.container.volume;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a member tells of the volume that it may be.
 *
 * @param kind what a set of such names is
 * @param set the same for all volumes of one archive
 * @param position from 1; that of the last one of a split ZIP, which has no number, is the highest
 */
public record VolumeName(VolumeKind kind, String set, int position) {
  private static final int LAST = Integer.MAX_VALUE;

  private static final Pattern RAR = pattern("(.*\\.part)(\\d{1,5})\\.rar");
  private static final Pattern OLD_RAR = pattern("(.*\\.)(rar|[r-y]\\d\\d)");
  private static final Pattern ZIP = pattern("(.*\\.z)(ip|\\d\\d)");
  private static final Pattern CUT = pattern("(.*\\.)(\\d{3})");

  private static Pattern pattern(String names) {
    return Pattern.compile(names, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }

  /** Empty when no volume is called so. */
  public static Optional<VolumeName> of(String name) {
    Matcher rar = RAR.matcher(name);
    Matcher old = OLD_RAR.matcher(name);
    Matcher zip = ZIP.matcher(name);
    Matcher cut = CUT.matcher(name);
    if (rar.matches()) {
      return numbered(VolumeKind.RAR, rar);
    } else if (old.matches()) {
      return named(VolumeKind.RAR, old, digit(old) ? oldRar(old.group(2)) : 1);
    } else if (zip.matches()) {
      return digit(zip) ? numbered(VolumeKind.ZIP, zip) : named(VolumeKind.ZIP, zip, LAST);
    }
    return cut.matches() ? numbered(VolumeKind.CUT, cut) : Optional.empty();
  }

  private static boolean digit(Matcher parts) {
    return Character.isDigit(parts.group(2).charAt(1));
  }

  /** x.rar, x.r00 to x.r99, x.s00 and on. */
  private static int oldRar(String volume) {
    int letter = Character.toLowerCase(volume.charAt(0)) - 'r';
    return 2 + 100 * letter + Integer.parseInt(volume.substring(1));
  }

  private static Optional<VolumeName> numbered(VolumeKind kind, Matcher parts) {
    int position = Integer.parseInt(parts.group(2));
    return position == 0 ? Optional.empty() : named(kind, parts, position);
  }

  private static Optional<VolumeName> named(VolumeKind kind, Matcher parts, int position) {
    return Optional.of(new VolumeName(kind, kind + parts.group(1), position));
  }

  /** Whether it is the last of a split ZIP, if it is of any. */
  boolean last() {
    return position == LAST;
  }

  /** Whether the volume that is called so comes next behind this one. */
  public boolean before(VolumeName next) {
    return next.last() || next.position == position + 1;
  }
}
