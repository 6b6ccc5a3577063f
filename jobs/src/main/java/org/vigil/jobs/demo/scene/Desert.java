package org.vigil.jobs.demo.scene;

import static org.vigil.jobs.demo.scene.Canvas.HEIGHT;
import static org.vigil.jobs.demo.scene.Canvas.WIDTH;
import static org.vigil.jobs.demo.scene.Canvas.area;
import static org.vigil.jobs.demo.scene.Canvas.fade;
import static org.vigil.jobs.demo.scene.Canvas.glaze;
import static org.vigil.jobs.demo.scene.Canvas.shade;

import java.awt.Color;

/** Table mountains, dunes and cacti under a large sun. */
final class Desert {
  private Desert() {}

  static void paint(Canvas canvas) {
    double horizon = canvas.between(440, 560);
    Sky.ofDay(canvas).paint(canvas, horizon);
    Color sand = canvas.oneOf(0xDDAA66, 0xE3B778, 0xC98B55);
    canvas.box(-20, horizon, WIDTH + 40, HEIGHT, shade(sand, 1.1));
    for (int mesa = canvas.count(3, 5); mesa > 0; mesa--) {
      mesa(canvas, canvas.between(-50, WIDTH - 100), horizon + 20);
    }
    for (int dune = 0; dune < 4; dune++) {
      double y = horizon + 10 + dune * canvas.between(70, 110);
      Color tone = shade(sand, 1.12 - 0.16 * dune);
      canvas.ridge(y, 34 + 8 * dune, fade(y - 40, shade(tone, 1.2), y + 160, shade(tone, 0.7)));
      canvas.ripples(60, area(0, y + 30, WIDTH, 90), 140, 0xF6D9A6, 0x9A6A3D);
    }
    for (int cactus = canvas.count(3, 6); cactus > 0; cactus--) {
      double foot = canvas.between(horizon + 110, HEIGHT - 20);
      cactus(
          canvas,
          canvas.between(40, WIDTH - 40),
          foot,
          (foot - horizon) * canvas.between(0.6, 0.95));
    }
    canvas.specks(160, area(0, HEIGHT - 160, WIDTH, 160), 9, 0x8A5A35, 0x6B4429, 0xE9C891);
  }

  private static void mesa(Canvas canvas, double x, double foot) {
    double width = canvas.between(150, 380);
    double height = canvas.between(110, 300);
    Color rock = canvas.oneOf(0xB5553A, 0x9C4A3C, 0xC56E45, 0x8A4B47);
    double top = foot - height;
    canvas.polygon(rock, x - 40, foot, x, top, x + width, top, x + width + 40, foot);
    for (double y = top; y < foot - 16; y += canvas.between(14, 34)) {
      double out = 40 * (y - top) / height;
      canvas.box(
          x - out,
          y,
          width + 2 * out,
          canvas.between(5, 14),
          shade(rock, canvas.between(0.6, 1.4)));
    }
    canvas.polygon(
        glaze(Color.BLACK, 0.3),
        x + width * 0.65,
        top,
        x + width,
        top,
        x + width + 40,
        foot,
        x + width * 0.6,
        foot);
  }

  private static void cactus(Canvas canvas, double x, double foot, double height) {
    Color green = canvas.oneOf(0x3C6E47, 0x2F5D3A, 0x587B3F);
    canvas.disc(x + height * 0.2, foot, height * 0.4, 10, glaze(Color.BLACK, 0.3));
    double thick = height * 0.17;
    canvas.pen(thick, green).line(x, foot - thick / 2, x, foot - height);
    canvas.pen(thick * 0.7, green);
    canvas.line(x, foot - height * 0.4, x - height * 0.26, foot - height * 0.44);
    canvas.line(x - height * 0.26, foot - height * 0.44, x - height * 0.26, foot - height * 0.72);
    canvas.line(x, foot - height * 0.3, x + height * 0.24, foot - height * 0.34);
    canvas.line(x + height * 0.24, foot - height * 0.34, x + height * 0.24, foot - height * 0.6);
    canvas.pen(2, shade(green, 1.5)).line(x - thick / 5, foot, x - thick / 5, foot - height);
    canvas.line(x + thick / 5, foot, x + thick / 5, foot - height);
  }
}
