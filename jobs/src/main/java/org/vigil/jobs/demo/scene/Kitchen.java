package org.vigil.jobs.demo.scene;

import static org.vigil.jobs.demo.scene.Canvas.HEIGHT;
import static org.vigil.jobs.demo.scene.Canvas.WIDTH;
import static org.vigil.jobs.demo.scene.Canvas.fade;
import static org.vigil.jobs.demo.scene.Canvas.glaze;
import static org.vigil.jobs.demo.scene.Canvas.shade;

import java.awt.Color;

/** A kitchen wall: tiles, shelves of jars, hanging pans and a counter. */
final class Kitchen {
  private Kitchen() {}

  static void paint(Canvas canvas) {
    double counter = canvas.between(600, 680);
    tiles(canvas, counter);
    double shelf = canvas.between(190, 270);
    shelf(canvas, shelf, canvas.between(40, 200), canvas.between(620, 800));
    shelf(
        canvas,
        shelf + canvas.between(170, 210),
        canvas.between(40, 300),
        canvas.between(560, 760));
    for (int pan = 0; pan < 4; pan++) {
      pan(canvas, 850 + pan * 95, canvas.between(120, 180), canvas.between(34, 60));
    }
    counter(canvas, counter);
    for (double x = canvas.between(30, 90); x < WIDTH - 100; x += canvas.between(110, 220)) {
      thing(canvas, x, counter);
    }
  }

  private static void tiles(Canvas canvas, double counter) {
    Color tile = canvas.oneOf(0xF0EDE4, 0xA8C5C0, 0x6D8EA0, 0xE3C9A8);
    canvas.box(-20, -20, WIDTH + 40, HEIGHT + 40, shade(tile, 0.7));
    for (double y = -10; y < counter; y += 50) {
      for (double x = -10; x < WIDTH; x += 80) {
        double offset = (int) (y / 50) % 2 * 40;
        canvas.box(x + offset - 40, y, 76, 46, shade(tile, canvas.between(0.86, 1.1)));
      }
    }
    canvas.glow(
        canvas.between(0, WIDTH), canvas.between(0, 300), 700, glaze(new Color(0xFFF6DC), 0.5));
  }

  private static void shelf(Canvas canvas, double y, double from, double to) {
    for (double x = from + 12; x < to - 70; x += canvas.between(66, 100)) {
      jar(canvas, x, y, canvas.between(44, 62));
    }
    canvas
        .box(from, y, to - from, 18, new Color(0x7A4E2D))
        .box(from, y + 18, to - from, 10, glaze(Color.BLACK, 0.3));
  }

  private static void jar(Canvas canvas, double x, double y, double width) {
    double height = canvas.between(70, 130);
    Color inside =
        canvas.oneOf(0xC1440E, 0xE9C46A, 0x6A994E, 0x5E3023, 0xF4F1DE, 0x9C6644, 0x3D405B);
    canvas.box(x, y - height, width, height, shade(inside, 1.1));
    canvas.box(x + width * 0.7, y - height, width * 0.3, height, shade(inside, 0.65));
    canvas.box(x + 6, y - height * 0.6, width - 12, height * 0.3, new Color(0xFFFBEF));
    canvas.box(x - 3, y - height - 16, width + 6, 18, canvas.oneOf(0x8D99AE, 0xB08D57, 0x2B2D42));
  }

  private static void pan(Canvas canvas, double x, double y, double radius) {
    canvas.pen(12, new Color(0x2E2E30)).line(x, y - 90, x, y);
    canvas.ball(x, y + radius, radius, canvas.oneOf(0xB87333, 0x3A3A3D, 0x9A9DA1));
    canvas.pen(5, glaze(Color.BLACK, 0.4)).ring(x, y + radius, radius * 0.75, radius * 0.75);
  }

  private static void counter(Canvas canvas, double y) {
    Color cupboard = canvas.oneOf(0x2F5D62, 0xE8E2D6, 0x6B705C, 0x8C4A3C);
    canvas.box(-20, y + 40, WIDTH + 40, HEIGHT, shade(cupboard, 0.8));
    for (double x = 10; x < WIDTH; x += 240) {
      canvas
          .box(x, y + 60, 222, 300, cupboard)
          .box(x + 26, y + 90, 170, 240, shade(cupboard, 0.85));
      canvas.box(x + 196, y + 120, 10, 60, new Color(0xD4AF6A));
    }
    canvas.box(-20, y, WIDTH + 40, 42, fade(y, new Color(0xD9C9B0), y + 42, new Color(0x8F7A5E)));
  }

  private static void thing(Canvas canvas, double x, double y) {
    switch (canvas.count(0, 3)) {
      case 0 -> canvas.ball(x, y - 44, 46, canvas.oneOf(0xC8553D, 0x588157, 0xE9C46A, 0x7B2CBF));
      case 1 -> jar(canvas, x, y, 80);
      case 2 -> bottle(canvas, x, y, canvas.oneOf(0x31572C, 0x6F4518, 0x23395B));
      default -> {
        canvas.box(x, y - 64, 110, 64, canvas.oneOf(0xE5E5E5, 0xB23A48, 0x2B2D42));
        canvas.disc(x + 55, y - 64, 55, 14, new Color(0x2A211F));
      }
    }
  }

  private static void bottle(Canvas canvas, double x, double y, Color glass) {
    canvas.box(x, y - 120, 50, 120, glass).box(x + 17, y - 200, 16, 84, glass);
    canvas
        .box(x + 4, y - 90, 42, 50, new Color(0xF1E6CF))
        .box(x + 6, y - 118, 7, 110, shade(glass, 2));
  }
}
