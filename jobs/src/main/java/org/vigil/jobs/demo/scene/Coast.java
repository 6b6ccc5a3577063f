package org.vigil.jobs.demo.scene;

import static org.vigil.jobs.demo.scene.Canvas.HEIGHT;
import static org.vigil.jobs.demo.scene.Canvas.WIDTH;
import static org.vigil.jobs.demo.scene.Canvas.area;
import static org.vigil.jobs.demo.scene.Canvas.fade;
import static org.vigil.jobs.demo.scene.Canvas.glaze;
import static org.vigil.jobs.demo.scene.Canvas.shade;

import java.awt.Color;

/** A lighthouse on a layered cliff above the surf. */
final class Coast {
  private Coast() {}

  static void paint(Canvas canvas) {
    double horizon = canvas.between(380, 520);
    Sky.ofDay(canvas).paint(canvas, horizon);
    Color sea = canvas.oneOf(0x1B5E7E, 0x2A7F86, 0x30588C);
    canvas.box(
        -20, horizon, WIDTH + 40, HEIGHT, fade(horizon, shade(sea, 1.5), HEIGHT, shade(sea, 0.7)));
    canvas.ripples(
        260, area(0, horizon, WIDTH, HEIGHT - horizon), 150, 0xFFFFFF, 0x0F3D56, 0x9FD3DC);
    for (int sail = canvas.count(1, 3); sail > 0; sail--) {
      sail(canvas, canvas.between(0, WIDTH), horizon + canvas.between(10, 90));
    }
    boolean left = canvas.chance(0.5);
    double edge = canvas.between(430, 680);
    double top = horizon - canvas.between(0, 110);
    cliff(canvas, left ? edge : WIDTH - edge, top, left ? -1 : 1);
    lighthouse(canvas, left ? edge - 190 : WIDTH - edge + 190, top);
  }

  /** A wall of rock from its edge to the left (-1) or right (1) side of the canvas. */
  private static void cliff(Canvas canvas, double edge, double top, int side) {
    double far = side < 0 ? -30 : WIDTH + 30;
    Color rock = canvas.oneOf(0x8C6E54, 0x77695E, 0xA3836A);
    canvas.polygon(
        rock, edge, top, far, top - 40, far, HEIGHT + 20, edge - side * 130, HEIGHT + 20);
    for (double y = top + 24; y < HEIGHT; y += canvas.between(18, 40)) {
      double start = edge - side * 130 * (y - top) / (HEIGHT - top);
      canvas.pen(canvas.between(5, 15), shade(rock, canvas.between(0.55, 1.35)));
      canvas.line(start + side * 14, y, far, y + canvas.between(-30, 10));
    }
    canvas.polygon(
        canvas.oneOf(0x5E8040, 0x4C7349, 0x7D8B45),
        edge,
        top,
        far,
        top - 46,
        far,
        top + 6,
        edge,
        top + 22);
    for (int surf = 0; surf < 60; surf++) {
      double x = edge - side * 120 + canvas.between(-50, 50);
      canvas.disc(
          x, HEIGHT - canvas.between(0, 70), canvas.between(8, 26), 9, glaze(Color.WHITE, 0.7));
    }
  }

  private static void lighthouse(Canvas canvas, double x, double foot) {
    double height = canvas.between(220, 320);
    Color stripe = canvas.oneOf(0xC0392B, 0x1D3557, 0x222222);
    for (int band = 0; band < 6; band++) {
      double low = foot - height * band / 6;
      double high = foot - height * (band + 1) / 6;
      double wide = 46 - 4 * band;
      double narrow = wide - 4;
      Color tone = band % 2 == 0 ? Color.WHITE : stripe;
      canvas.polygon(tone, x - wide, low, x - narrow, high, x + narrow, high, x + wide, low);
      canvas.polygon(shade(tone, 0.7), x + 8, low, x + 8, high, x + narrow, high, x + wide, low);
    }
    double lamp = foot - height;
    canvas.glow(x, lamp - 22, 130, glaze(new Color(0xFFF2B0), 0.8));
    canvas
        .box(x - 30, lamp - 8, 60, 10, Color.DARK_GRAY)
        .box(x - 18, lamp - 42, 36, 36, new Color(0xFFE9A0));
    canvas.polygon(stripe, x - 26, lamp - 42, x, lamp - 76, x + 26, lamp - 42);
  }

  private static void sail(Canvas canvas, double x, double y) {
    canvas
        .polygon(Color.WHITE, x, y, x, y - 60, x + 34, y)
        .polygon(new Color(0xE8C07A), x - 6, y, x - 6, y - 46, x - 28, y);
    canvas.polygon(
        new Color(0x3A3A3A), x - 32, y + 3, x + 38, y + 3, x + 26, y + 14, x - 22, y + 14);
  }
}
