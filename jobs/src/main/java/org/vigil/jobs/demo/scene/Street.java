package org.vigil.jobs.demo.scene;

import static org.vigil.jobs.demo.scene.Canvas.HEIGHT;
import static org.vigil.jobs.demo.scene.Canvas.WIDTH;
import static org.vigil.jobs.demo.scene.Canvas.area;
import static org.vigil.jobs.demo.scene.Canvas.fade;
import static org.vigil.jobs.demo.scene.Canvas.glaze;
import static org.vigil.jobs.demo.scene.Canvas.shade;

import java.awt.Color;

/** A row of old town houses along a cobbled street. */
final class Street {
  private Street() {}

  static void paint(Canvas canvas) {
    double kerb = canvas.between(700, 770);
    Sky.ofDay(canvas).paint(canvas, 420);
    double x = canvas.between(-90, -10);
    while (x < WIDTH) {
      double width = canvas.between(170, 290);
      house(canvas, x, kerb, width);
      x += width;
    }
    canvas.box(-20, kerb, WIDTH + 40, HEIGHT, new Color(0x6E6A66));
    for (double y = kerb + 16; y < HEIGHT + 20; y += 24) {
      for (double stone = canvas.between(-40, 0); stone < WIDTH; stone += 46) {
        double tone = canvas.between(0.75, 1.4);
        canvas.disc(stone, y, 21, 11, shade(new Color(0x837C75), tone));
      }
    }
    canvas.box(-20, kerb - 4, WIDTH + 40, 12, new Color(0xBDB5A8));
    for (int lamp = canvas.count(1, 3); lamp > 0; lamp--) {
      lamp(canvas, canvas.between(60, WIDTH - 60), kerb + 30);
    }
  }

  private static void house(Canvas canvas, double x, double kerb, double width) {
    double top = canvas.between(90, 360);
    Color wall = canvas.oneOf(0xD98E5F, 0xE8C98F, 0xB7C4A1, 0xC96F5A, 0x9DB4C0, 0xEFE3CF, 0x8A5A4E);
    Color shutter = canvas.oneOf(0x2F5D50, 0x35506B, 0x6B2D2D, 0x4A4A4A);
    canvas.box(x, top, width, kerb - top, fade(top, shade(wall, 1.1), kerb, shade(wall, 0.75)));
    roof(canvas, x, top, width);
    int columns = width > 225 ? 3 : 2;
    for (double row = top + 40; row < kerb - 220; row += 128) {
      for (int column = 0; column < columns; column++) {
        window(canvas, x + width * (column + 0.5) / columns, row, shutter);
      }
      canvas.box(x, row + 106, width, 7, shade(wall, 1.3));
    }
    shop(canvas, x, kerb, width);
  }

  private static void roof(Canvas canvas, double x, double top, double width) {
    Color tile = canvas.oneOf(0x8E3B2F, 0x5B4A47, 0xA9583C);
    double rise = canvas.between(40, 90);
    canvas.polygon(
        tile,
        x - 6,
        top,
        x + width * 0.15,
        top - rise,
        x + width * 0.85,
        top - rise,
        x + width + 6,
        top);
    for (double y = top - rise + 12; y < top; y += 13) {
      double in = width * 0.15 * (top - y) / rise;
      canvas.pen(3, shade(tile, 0.65)).line(x + in, y, x + width - in, y);
    }
    canvas.box(x + width * canvas.between(0.2, 0.7), top - rise - 44, 26, 60, shade(tile, 0.7));
  }

  private static void window(Canvas canvas, double x, double y, Color shutter) {
    canvas.box(x - 25, y - 3, 50, 84, Color.WHITE);
    canvas.box(x - 21, y, 42, 78, canvas.chance(0.25) ? new Color(0xFFE2A0) : new Color(0x33475B));
    canvas.pen(4, Color.WHITE).line(x, y, x, y + 78).line(x - 21, y + 30, x + 21, y + 30);
    canvas.box(x - 44, y, 18, 78, shutter).box(x + 26, y, 18, 78, shutter);
    if (canvas.chance(0.5)) {
      canvas.specks(26, area(x - 28, y + 74, 56, 16), 7, 0xD1495B, 0x4F7D3A, 0xF4D35E, 0x3E6B34);
    }
  }

  private static void shop(Canvas canvas, double x, double kerb, double width) {
    Color paint = canvas.oneOf(0x264653, 0x7B2D26, 0x3A5A40, 0x5E503F);
    canvas.box(x + 14, kerb - 158, width - 28, 158, paint);
    canvas.box(x + 26, kerb - 116, width * 0.5, 84, new Color(0xFFE7B5));
    canvas.box(x + width * 0.72, kerb - 120, width * 0.16, 120, shade(paint, 0.5));
    for (int stripe = 0; stripe < 8; stripe++) {
      double step = (width - 20) / 8;
      Color cloth = stripe % 2 == 0 ? new Color(0xFBF3E4) : shade(paint, 1.6);
      canvas.box(x + 10 + stripe * step, kerb - 164, step, 36, cloth);
    }
  }

  private static void lamp(Canvas canvas, double x, double foot) {
    canvas.pen(9, new Color(0x1F2326)).line(x, foot, x, foot - 330);
    canvas
        .glow(x, foot - 350, 100, glaze(new Color(0xFFF0B8), 0.8))
        .disc(x, foot - 350, 20, 26, new Color(0xFFF6D8));
  }
}
