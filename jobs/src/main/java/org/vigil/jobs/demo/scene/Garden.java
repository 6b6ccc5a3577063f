package org.vigil.jobs.demo.scene;

import static org.vigil.jobs.demo.scene.Canvas.HEIGHT;
import static org.vigil.jobs.demo.scene.Canvas.WIDTH;
import static org.vigil.jobs.demo.scene.Canvas.area;
import static org.vigil.jobs.demo.scene.Canvas.fade;
import static org.vigil.jobs.demo.scene.Canvas.glaze;
import static org.vigil.jobs.demo.scene.Canvas.shade;

import java.awt.Color;

/** Flower beds, hedges, a winding path and a pond, seen from above. */
final class Garden {
  private Garden() {}

  static void paint(Canvas canvas) {
    Color lawn = canvas.oneOf(0x7DA453, 0x5F8F4A, 0x93A85A);
    canvas.box(-20, -20, WIDTH + 40, HEIGHT + 40, lawn);
    for (double x = -20; x < WIDTH; x += 120) {
      canvas.box(x, -20, 60, HEIGHT + 40, shade(lawn, 0.88));
    }
    canvas.specks(900, area(0, 0, WIDTH, HEIGHT), 7, 0x6A9148, 0x8FB866, 0x557B3C);
    path(canvas);
    for (int bed = canvas.count(6, 9); bed > 0; bed--) {
      bed(
          canvas,
          canvas.between(80, WIDTH - 80),
          canvas.between(80, HEIGHT - 80),
          canvas.between(60, 150));
    }
    pond(canvas, canvas.between(200, WIDTH - 200), canvas.between(200, HEIGHT - 200));
    for (int tree = canvas.count(4, 8); tree > 0; tree--) {
      tree(canvas, canvas.between(0, WIDTH), canvas.between(0, HEIGHT), canvas.between(50, 110));
    }
  }

  private static void path(Canvas canvas) {
    double start = canvas.between(150, WIDTH - 150);
    double swing = canvas.between(-300, 300);
    for (double y = -30; y < HEIGHT + 30; y += 14) {
      double x = start + swing * StrictMath.sin(y / 210);
      canvas.disc(x, y, 58, 22, canvas.oneOf(0xE0D2B4, 0xD3C19C, 0xEADFC8, 0xC4B08A));
    }
  }

  private static void bed(Canvas canvas, double x, double y, double radius) {
    double flat = radius * canvas.between(0.6, 1);
    canvas.disc(x, y, radius, flat, new Color(0x4E3524));
    int petal =
        canvas.oneOf(0xD1495B, 0xF4D35E, 0xF7F3E8, 0xE07BB5, 0x7B4BB3, 0xEE8434).getRGB()
            & 0xFFFFFF;
    for (int flower = 0; flower < 70; flower++) {
      double angle = canvas.between(0, 6.283);
      double out = StrictMath.sqrt(canvas.between(0, 0.85));
      double right = x + StrictMath.cos(angle) * radius * out;
      double down = y + StrictMath.sin(angle) * flat * out;
      canvas.disc(right + 4, down + 5, 12, 11, canvas.oneOf(0x2F5B2E, 0x3F7339));
      canvas.disc(right, down, 9, 9, canvas.oneOf(petal, petal, 0xFFFFFF));
    }
  }

  private static void pond(Canvas canvas, double x, double y) {
    double radius = canvas.between(110, 190);
    canvas.disc(x, y, radius + 18, radius * 0.7 + 18, new Color(0xB9B2A5));
    canvas.disc(
        x,
        y,
        radius,
        radius * 0.7,
        fade(y - radius, new Color(0x9CCBE0), y + radius, new Color(0x1F5B78)));
    for (int lily = 0; lily < 10; lily++) {
      canvas.disc(
          x + canvas.between(-0.6, 0.6) * radius,
          y + canvas.between(-0.4, 0.4) * radius,
          16,
          11,
          canvas.oneOf(0x4F8A4B, 0x76A85A));
    }
    canvas
        .pen(3, glaze(Color.WHITE, 0.6))
        .ring(x, y, radius * 0.3, radius * 0.2)
        .ring(x, y, radius * 0.45, radius * 0.3);
  }

  private static void tree(Canvas canvas, double x, double y, double radius) {
    canvas.disc(x + radius * 0.35, y + radius * 0.35, radius, radius, glaze(Color.BLACK, 0.35));
    Color leaves = canvas.oneOf(0x2F5B2E, 0x47733A, 0x6B7F2F, 0x8A4B2A);
    for (int clump = 0; clump < 40; clump++) {
      double size = radius * canvas.between(0.15, 0.4);
      double tone = 1.3 - clump % 5 * 0.15;
      canvas.disc(
          x + canvas.between(-0.7, 0.7) * radius,
          y + canvas.between(-0.7, 0.7) * radius,
          size,
          size,
          shade(leaves, tone));
    }
  }
}
