package org.vigil.jobs.demo.scene;

import static org.vigil.jobs.demo.scene.Canvas.HEIGHT;
import static org.vigil.jobs.demo.scene.Canvas.WIDTH;
import static org.vigil.jobs.demo.scene.Canvas.glaze;
import static org.vigil.jobs.demo.scene.Canvas.shade;

import java.awt.Color;

/** Glazed tiles whose curved strips join into larger figures. */
final class Mosaic {
  private Mosaic() {}

  static void paint(Canvas canvas) {
    Color ground = canvas.oneOf(0xF3EAD7, 0xE2ECEF, 0xF6E0C8);
    Color strip = canvas.oneOf(0x1D4E89, 0x9B2226, 0x2A6F4E, 0x3D2C5E);
    int columns = canvas.count(6, 9);
    double side = (double) WIDTH / columns;
    for (double y = 0; y < HEIGHT; y += side) {
      for (double x = 0; x < WIDTH; x += side) {
        tile(canvas, x, y, side, canvas.chance(0.25) ? strip : ground);
      }
    }
    canvas.pen(4, new Color(0x8D8577));
    for (double at = 0; at <= WIDTH; at += side) {
      canvas.line(at, -20, at, HEIGHT + 20).line(-20, at, WIDTH + 20, at);
    }
    canvas.glow(canvas.between(100, 1100), canvas.between(100, 800), 600, glaze(Color.WHITE, 0.35));
  }

  private static void tile(Canvas canvas, double x, double y, double side, Color ground) {
    Color ink = canvas.oneOf(0x1D4E89, 0xE9C46A, 0x2A9D8F, 0xBC4749, 0x14213D);
    double half = side / 2;
    canvas.box(x, y, side, side, shade(ground, canvas.between(0.9, 1.05)));
    switch (canvas.count(0, 3)) {
      case 0 -> petals(canvas, x + half, y + half, half, ink);
      case 1 -> canvas.polygon(ink, x, y, x + side, y, x, y + side);
      case 2 ->
          canvas.polygon(ink, x + half, y, x + side, y + half, x + half, y + side, x, y + half);
      default -> {
        canvas.disc(x + half, y + half, half * 0.9, half * 0.9, ink);
        canvas.disc(x + half, y + half, half * 0.5, half * 0.5, ground);
      }
    }
    canvas.disc(x + half, y + half, half * 0.18, half * 0.18, new Color(0xF7F3E8));
  }

  private static void petals(Canvas canvas, double x, double y, double half, Color ink) {
    canvas
        .disc(x - half / 2, y, half / 2, half / 4, ink)
        .disc(x + half / 2, y, half / 2, half / 4, ink);
    canvas
        .disc(x, y - half / 2, half / 4, half / 2, ink)
        .disc(x, y + half / 2, half / 4, half / 2, ink);
  }
}
