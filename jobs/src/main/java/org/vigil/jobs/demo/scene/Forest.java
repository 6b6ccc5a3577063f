package org.vigil.jobs.demo.scene;

import static org.vigil.jobs.demo.scene.Canvas.HEIGHT;
import static org.vigil.jobs.demo.scene.Canvas.WIDTH;
import static org.vigil.jobs.demo.scene.Canvas.area;
import static org.vigil.jobs.demo.scene.Canvas.fade;
import static org.vigil.jobs.demo.scene.Canvas.glaze;
import static org.vigil.jobs.demo.scene.Canvas.shade;

import java.awt.Color;

/** Trunks in a wood, with light that comes between them. */
final class Forest {
  private Forest() {}

  static void paint(Canvas canvas) {
    Color light = canvas.oneOf(0xF3E7A1, 0xD9ECB0, 0xF7C98B, 0xCFE3E6);
    Color deep = canvas.oneOf(0x16301F, 0x2B2E14, 0x1B2E38, 0x3A2417);
    canvas.box(
        -20, -20, WIDTH + 40, HEIGHT + 40, fade(0, shade(deep, 1.6), 640, shade(light, 0.8)));
    double sun = canvas.between(200, WIDTH - 200);
    canvas.glow(sun, canvas.between(200, 460), 520, glaze(light, 0.95));
    for (int layer = 0; layer < 3; layer++) {
      for (int trunk = canvas.count(6, 9) - layer; trunk > 0; trunk--) {
        trunk(canvas, canvas.between(0, WIDTH), layer, shade(deep, 1.9 - 0.6 * layer));
      }
    }
    canvas.specks(
        700, area(-20, -30, WIDTH + 40, 260), 26, 0x3E6B34, 0x5F8F3B, 0x2A4F2C, 0xA9B949, 0x8A7A2E);
    canvas.ridge(canvas.between(720, 790), 22, shade(deep, 1.3));
    path(canvas, sun);
    canvas.specks(
        900, area(-20, 720, WIDTH + 40, 190), 13, 0x4F7D3A, 0x2F5230, 0x8FA050, 0xB86B2B, 0x6A4A2A);
  }

  private static void trunk(Canvas canvas, double x, int layer, Color bark) {
    double half = canvas.between(8, 16) * (1 + layer * 1.1);
    double foot = 700 + 60 * layer;
    double lean = canvas.between(-30, 30);
    canvas.polygon(
        bark,
        x - half,
        foot,
        x - half * 0.7 + lean,
        -20,
        x + half * 0.7 + lean,
        -20,
        x + half,
        foot);
    for (int mark = 0; mark < 14 * layer; mark++) {
      double y = canvas.between(0, foot);
      double middle = x + lean * (1 - y / foot) + canvas.between(-0.6, 0.6) * half;
      canvas
          .pen(3, shade(bark, canvas.between(0.6, 1.7)))
          .line(middle, y, middle, y + canvas.between(10, 44));
    }
    double bough = canvas.between(150, 420);
    double reach = canvas.between(-170, 170);
    canvas.pen(half * 0.5, bark).line(x + lean / 2, bough, x + reach, bough - 130);
  }

  private static void path(Canvas canvas, double to) {
    double from = canvas.between(250, WIDTH - 250);
    canvas.polygon(
        new Color(0xC7A777),
        to - 20,
        730,
        to + 20,
        730,
        from + 230,
        HEIGHT + 20,
        from - 230,
        HEIGHT + 20);
  }
}
