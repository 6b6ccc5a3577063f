package org.vigil.jobs.demo.scene;

import static org.vigil.jobs.demo.scene.Canvas.HEIGHT;
import static org.vigil.jobs.demo.scene.Canvas.WIDTH;
import static org.vigil.jobs.demo.scene.Canvas.area;
import static org.vigil.jobs.demo.scene.Canvas.fade;
import static org.vigil.jobs.demo.scene.Canvas.glaze;
import static org.vigil.jobs.demo.scene.Canvas.shade;

import java.awt.Color;

/** Stalls under striped awnings in the evening, with crates of fruit. */
final class Market {
  private Market() {}

  static void paint(Canvas canvas) {
    canvas.box(
        -20, -20, WIDTH + 40, HEIGHT + 40, fade(0, new Color(0x1B1B3A), 520, new Color(0x7A4A5E)));
    backdrop(canvas);
    canvas.box(-20, 700, WIDTH + 40, 220, new Color(0x4E4038));
    canvas.specks(400, area(0, 705, WIDTH, 200), 16, 0x5E5047, 0x3D322C, 0x75655A);
    double width = canvas.between(250, 420);
    for (double x = canvas.between(-160, 0); x < WIDTH; x += width + canvas.between(20, 80)) {
      stall(canvas, x, canvas.between(300, 420), width);
    }
    lanterns(canvas);
  }

  private static void backdrop(Canvas canvas) {
    for (double x = -20; x < WIDTH; x += canvas.between(90, 200)) {
      double top = canvas.between(90, 330);
      Color wall = canvas.oneOf(0x3A3050, 0x463652, 0x2E2A48, 0x553F50);
      canvas.box(x, top, 200, 700 - top, wall);
      for (double row = top + 20; row < 600; row += 56) {
        canvas.box(
            x + 24, row, 22, 32, canvas.chance(0.5) ? new Color(0xE9A95B) : shade(wall, 0.6));
      }
    }
  }

  private static void stall(Canvas canvas, double x, double top, double width) {
    Color cloth = canvas.oneOf(0xC8553D, 0x2A7F86, 0xD9A441, 0x4C7A4F, 0x86466A);
    canvas.box(x + 10, top + 60, width - 20, 260, new Color(0x2A211F));
    canvas.glow(x + width / 2, top + 150, width * 0.55, glaze(new Color(0xFFD28A), 0.75));
    canvas
        .pen(10, new Color(0x6B4A2E))
        .line(x + 12, top, x + 12, 780)
        .line(x + width - 12, top, x + width - 12, 780);
    for (int stripe = 0; stripe < 8; stripe++) {
      double left = x + width * stripe / 8;
      double right = left + width / 8;
      double in = width * 0.06;
      Color tone = stripe % 2 == 0 ? cloth : new Color(0xF7EBD5);
      canvas.polygon(
          tone,
          left + in * (1 - stripe / 4.0),
          top - 60,
          right + in * (1 - stripe / 4.0),
          top - 60,
          right,
          top + 40,
          left,
          top + 40);
      canvas.disc((left + right) / 2, top + 40, width / 16, 18, shade(tone, 0.85));
    }
    for (int crate = 0; crate < 3; crate++) {
      crate(
          canvas,
          x + 14 + crate * (width - 28) / 3,
          top + 270 + canvas.between(0, 50),
          (width - 40) / 3);
    }
  }

  private static void crate(Canvas canvas, double x, double y, double width) {
    Color fruit = canvas.oneOf(0xD62828, 0xF77F00, 0xFCBF49, 0x6A994E, 0x9D4EDD, 0xB5838D);
    for (int piece = 0; piece < 16; piece++) {
      double radius = width * canvas.between(0.1, 0.14);
      canvas.ball(
          x + width * canvas.between(0.1, 0.9),
          y - canvas.between(-6, 34),
          radius,
          shade(fruit, canvas.between(0.8, 1.15)));
    }
    Color wood = canvas.oneOf(0x9A6B3F, 0xB58452, 0x7D5533);
    for (int board = 0; board < 4; board++) {
      canvas.box(x, y + board * 27, width, 23, shade(wood, 1.1 - 0.12 * board));
    }
  }

  private static void lanterns(Canvas canvas) {
    double sag = canvas.between(60, 120);
    double high = canvas.between(60, 130);
    for (int lantern = 0; lantern <= 12; lantern++) {
      double across = lantern / 12.0;
      double x = across * WIDTH;
      double y = high + sag * 4 * across * (1 - across);
      canvas.glow(x, y, 62, glaze(new Color(0xFFCF70), 0.7));
      canvas.disc(x, y, 17, 21, canvas.oneOf(0xFFE0A0, 0xFF9F6B, 0xFFF3D0));
    }
  }
}
