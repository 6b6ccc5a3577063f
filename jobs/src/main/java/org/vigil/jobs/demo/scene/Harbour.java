package org.vigil.jobs.demo.scene;

import static org.vigil.jobs.demo.scene.Canvas.HEIGHT;
import static org.vigil.jobs.demo.scene.Canvas.WIDTH;
import static org.vigil.jobs.demo.scene.Canvas.area;
import static org.vigil.jobs.demo.scene.Canvas.fade;
import static org.vigil.jobs.demo.scene.Canvas.glaze;
import static org.vigil.jobs.demo.scene.Canvas.shade;

import java.awt.Color;

/** Painted houses on a quay, and boats before them. */
final class Harbour {
  private Harbour() {}

  static void paint(Canvas canvas) {
    Sky sky = Sky.ofDay(canvas);
    double quay = canvas.between(400, 560);
    sky.paint(canvas, quay);
    canvas.ridge(quay - canvas.between(110, 200), 60, canvas.oneOf(0x6E8299, 0x5F7A6B, 0x7A6E86));
    for (double x = -40; x < WIDTH; x += canvas.between(80, 130)) {
      house(canvas, x, quay);
    }
    Color water = canvas.oneOf(0x1F4E6B, 0x226060, 0x2B4470);
    canvas.box(-20, quay, WIDTH + 40, HEIGHT, fade(quay, shade(water, 1.7), HEIGHT, water));
    canvas.box(-20, quay - 4, WIDTH + 40, 22, new Color(0x57504A));
    canvas.ripples(
        220, area(0, quay + 24, WIDTH, HEIGHT - quay), 110, 0xD9EEF5, 0x12384F, 0x7FB0BF);
    for (int boat = canvas.count(3, 5); boat > 0; boat--) {
      double size = canvas.between(0.7, 1.5);
      boat(canvas, canvas.between(100, WIDTH - 100), quay + 120 + size * 130, size);
    }
  }

  private static void house(Canvas canvas, double x, double quay) {
    double width = canvas.between(76, 124);
    double height = canvas.between(120, 250);
    Color wall = canvas.oneOf(0xE9C46A, 0xE76F51, 0xF4E3C9, 0x7FA99B, 0xC8553D, 0xA9C6D9, 0x8C5E58);
    double top = quay - height;
    canvas.box(x, top, width, height, wall);
    canvas.polygon(
        canvas.oneOf(0x7A3B2E, 0x5C4742, 0x3F4650),
        x - 6,
        top,
        x + width / 2,
        top - canvas.between(30, 70),
        x + width + 6,
        top);
    for (double row = top + 16; row < quay - 44; row += 46) {
      for (double column = x + 12; column < x + width - 20; column += 32) {
        canvas.box(column, row, 18, 28, canvas.oneOf(0x2E3F52, 0x3D4E5E, 0xF6E7B2));
        canvas.pen(2.5, Color.WHITE).line(column, row + 14, column + 18, row + 14);
      }
    }
    canvas.box(x + width / 2 - 11, quay - 38, 22, 38, shade(wall, 0.45));
  }

  private static void boat(Canvas canvas, double x, double y, double size) {
    Color hull = canvas.oneOf(0xB23A33, 0xF2F2EC, 0x1D3557, 0x2F6F5E, 0xE0A030);
    double half = 110 * size;
    canvas.disc(x, y + 34 * size, half, 12 * size, glaze(Color.BLACK, 0.35));
    canvas.pen(5 * size, new Color(0x4A3A2C)).line(x, y, x, y - 190 * size);
    canvas.pen(2, new Color(0x333333)).line(x, y - 188 * size, x + half, y);
    canvas.line(x, y - 188 * size, x - half, y);
    if (canvas.chance(0.6)) {
      canvas.polygon(
          canvas.oneOf(0xFFFFFF, 0xF3D9A4, 0xD96C4A),
          x + 8,
          y - 180 * size,
          x + 8,
          y - 24 * size,
          x + 84 * size,
          y - 24 * size);
    }
    canvas.box(x - 60 * size, y - 40 * size, 54 * size, 42 * size, new Color(0xF5F0E6));
    canvas.box(x - 52 * size, y - 32 * size, 36 * size, 16 * size, new Color(0x35506B));
    canvas.polygon(
        hull,
        x - half,
        y,
        x + half,
        y,
        x + half * 0.72,
        y + 44 * size,
        x - half * 0.8,
        y + 44 * size);
    canvas.pen(4 * size, shade(hull, 1.5)).line(x - half, y + 4, x + half, y + 4);
  }
}
