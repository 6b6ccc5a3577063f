package org.vigil.jobs.demo.scene;

import static org.vigil.jobs.demo.scene.Canvas.HEIGHT;
import static org.vigil.jobs.demo.scene.Canvas.WIDTH;
import static org.vigil.jobs.demo.scene.Canvas.area;
import static org.vigil.jobs.demo.scene.Canvas.glaze;
import static org.vigil.jobs.demo.scene.Canvas.shade;

import java.awt.Color;

/** Hot-air balloons above striped fields. */
final class Balloons {
  private Balloons() {}

  static void paint(Canvas canvas) {
    double horizon = canvas.between(600, 720);
    Sky.ofDay(canvas).paint(canvas, horizon);
    canvas.ridge(horizon - 20, 50, new Color(0x6F8A94));
    fields(canvas, horizon);
    int balloons = canvas.count(4, 7);
    for (int balloon = 0; balloon < balloons; balloon++) {
      double x = WIDTH * (balloon + canvas.between(0.1, 0.9)) / balloons;
      balloon(canvas, x, canvas.between(110, horizon - 170), canvas.between(50, 150));
    }
  }

  private static void fields(Canvas canvas, double horizon) {
    double middle = canvas.between(100, WIDTH - 100);
    for (double x = -1200; x < WIDTH + 1200; x += canvas.between(70, 130)) {
      Color crop = canvas.oneOf(0x86A84B, 0xC9B458, 0x5F8B45, 0xA3B85F, 0xD8C27A, 0x7B6A3A);
      double near = x * 1.6 - middle * 0.6;
      canvas.polygon(
          crop,
          x * 0.5 + middle / 2,
          horizon + 10,
          x * 0.5 + middle / 2 + 70,
          horizon + 10,
          near + 230,
          HEIGHT + 20,
          near,
          HEIGHT + 20);
    }
    canvas.specks(260, area(0, horizon + 10, WIDTH, 40), 12, 0x35552F, 0x46693A, 0x2A4527);
    canvas.specks(70, area(0, horizon + 60, WIDTH, HEIGHT - horizon), 16, 0x35552F, 0x6C8A3C);
  }

  private static void balloon(Canvas canvas, double x, double y, double radius) {
    Color first = canvas.oneOf(0xD1495B, 0xEDAE49, 0x00798C, 0x30638E, 0x7B2D8B);
    Color second = canvas.oneOf(0xFFF4E0, 0xF6D55C, 0x2E4057, 0xFFFFFF);
    canvas.pen(2, new Color(0x4B3A2A));
    canvas.line(x - radius * 0.5, y + radius * 0.8, x - radius * 0.12, y + radius * 1.5);
    canvas.line(x + radius * 0.5, y + radius * 0.8, x + radius * 0.12, y + radius * 1.5);
    canvas.polygon(
        shade(first, 0.7),
        x - radius * 0.8,
        y + radius * 0.55,
        x + radius * 0.8,
        y + radius * 0.55,
        x + radius * 0.2,
        y + radius * 1.25,
        x - radius * 0.2,
        y + radius * 1.25);
    for (int gore = 0; gore < 6; gore++) {
      Color cloth = gore % 2 == 0 ? first : second;
      canvas.disc(x, y, radius * (1 - gore / 6.0), radius, shade(cloth, 0.75 + 0.07 * gore));
    }
    canvas.glow(x - radius * 0.4, y - radius * 0.4, radius * 0.7, glaze(Color.WHITE, 0.45));
    canvas.box(
        x - radius * 0.15, y + radius * 1.48, radius * 0.3, radius * 0.24, new Color(0x7A5230));
  }
}
