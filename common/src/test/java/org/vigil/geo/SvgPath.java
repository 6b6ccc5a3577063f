package org.vigil.geo;

import org.locationtech.jts.geom.Coordinate;

/** SVG path data in relative tenths of a unit: "M12.3 45l.6-7" is about as short as text gets. */
final class SvgPath {
  private static final int STEPS_PER_UNIT = 10;

  private SvgPath() {}

  static String closed(Coordinate[] ring) {
    return open(ring) + "z";
  }

  static String open(Coordinate[] line) {
    var path = new StringBuilder();
    String command = "M";
    long x = 0;
    long y = 0;
    for (var point : line) {
      long right = Math.round(point.x * STEPS_PER_UNIT) - x;
      long down = Math.round(point.y * STEPS_PER_UNIT) - y;
      if (path.isEmpty() || right != 0 || down != 0) {
        path.append(command.isEmpty() ? separated(right) : command + units(right));
        path.append(separated(down));
        command = command.equals("M") ? "l" : "";
      }
      x += right;
      y += down;
    }
    return path.toString();
  }

  private static String separated(long steps) {
    return steps < 0 ? units(steps) : " " + units(steps);
  }

  /** Without the zeros that SVG does not need. */
  private static String units(long steps) {
    String whole = steps / STEPS_PER_UNIT == 0 ? "" : "" + Math.abs(steps) / STEPS_PER_UNIT;
    String fraction = steps % STEPS_PER_UNIT == 0 ? "" : "." + Math.abs(steps) % STEPS_PER_UNIT;
    String digits = whole + fraction;
    return (steps < 0 ? "-" : "") + (digits.isEmpty() ? "0" : digits);
  }
}
