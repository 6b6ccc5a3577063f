package org.vigil.jobs.demo.scene;

import static org.vigil.jobs.demo.scene.Canvas.HEIGHT;
import static org.vigil.jobs.demo.scene.Canvas.WIDTH;
import static org.vigil.jobs.demo.scene.Canvas.area;
import static org.vigil.jobs.demo.scene.Canvas.fade;
import static org.vigil.jobs.demo.scene.Canvas.glaze;
import static org.vigil.jobs.demo.scene.Canvas.shade;

import java.awt.Color;

/** Towers at night with lit windows, mirrored in the water. */
final class Skyline {
  private Skyline() {}

  static void paint(Canvas canvas) {
    double shore = canvas.between(620, 720);
    Sky.NIGHT.paint(canvas, shore);
    for (int layer = 0; layer < 3; layer++) {
      for (double x = canvas.between(-80, -20); x < WIDTH; x += canvas.between(70, 150)) {
        tower(canvas, x, shore, layer);
      }
    }
    canvas.box(
        -20,
        shore,
        WIDTH + 40,
        HEIGHT,
        fade(shore, new Color(0x1C2650), HEIGHT, new Color(0x05081A)));
    for (int streak = 0; streak < 90; streak++) {
      double x = canvas.between(0, WIDTH);
      Color lamp = glaze(canvas.oneOf(0xFFD27A, 0xFFB35C, 0x7FD4E6, 0xF2F0FF, 0xE56B6F), 0.35);
      canvas.box(x, shore + 4, canvas.between(4, 18), canvas.between(30, 190), lamp);
    }
    canvas.ripples(170, area(0, shore, WIDTH, HEIGHT - shore), 110, 0x0A1030, 0xFFCF87, 0x41508A);
    canvas.box(-20, shore - 6, WIDTH + 40, 10, new Color(0x0A0D1C));
  }

  private static void tower(Canvas canvas, double x, double shore, int layer) {
    double width = canvas.between(60, 130);
    double height = canvas.between(140, 560) * (1 - 0.2 * layer);
    double top = shore - height;
    Color wall = shade(canvas.oneOf(0x39456F, 0x4A4468, 0x2F4C66), 1.1 - 0.35 * layer);
    canvas.box(x, top, width, height, fade(top, wall, shore, shade(wall, 0.6)));
    if (canvas.chance(0.3)) {
      canvas.polygon(wall, x, top, x + width / 2, top - 60, x + width, top);
      canvas.pen(3, wall).line(x + width / 2, top - 56, x + width / 2, top - 110);
    }
    double lit = canvas.between(0.15, 0.75);
    Color lamp = canvas.oneOf(0xFFD98A, 0xFFE9B8, 0xBFE3F2, 0xFFC069);
    for (double row = top + 12; row < shore - 14; row += 20) {
      for (double column = x + 8; column < x + width - 10; column += 16) {
        Color window =
            canvas.chance(lit) ? shade(lamp, canvas.between(0.7, 1.05)) : shade(wall, 0.5);
        canvas.box(column, row, 9, 12, window);
      }
    }
  }
}
