package org.vigil.jobs.demo.scene;

import static org.vigil.jobs.demo.scene.Canvas.HEIGHT;
import static org.vigil.jobs.demo.scene.Canvas.WIDTH;
import static org.vigil.jobs.demo.scene.Canvas.fade;
import static org.vigil.jobs.demo.scene.Canvas.glaze;
import static org.vigil.jobs.demo.scene.Canvas.shade;

import java.awt.Color;

/** Fruit, a jug of flowers and a bottle on a laid table. */
final class StillLife {
  private StillLife() {}

  static void paint(Canvas canvas) {
    Color wall = canvas.oneOf(0x4A3B32, 0x2F3E46, 0x6B4E3D, 0x3E4A3A, 0x8A8D78);
    canvas.box(-20, -20, WIDTH + 40, HEIGHT + 40, fade(0, shade(wall, 0.6), 640, shade(wall, 1.4)));
    canvas.glow(
        canvas.between(100, 500), canvas.between(60, 300), 720, glaze(new Color(0xFFE6B5), 0.55));
    cloth(canvas, canvas.between(540, 620));
    boolean jugLeft = canvas.chance(0.5);
    jug(canvas, jugLeft ? canvas.between(220, 380) : canvas.between(820, 980), 660);
    bottle(canvas, jugLeft ? canvas.between(900, 1040) : canvas.between(160, 300), 650);
    bowl(canvas, canvas.between(520, 700), 700);
    for (int piece = canvas.count(4, 8); piece > 0; piece--) {
      double radius = canvas.between(36, 70);
      fruit(canvas, canvas.between(80, WIDTH - 80), canvas.between(730, 830), radius);
    }
  }

  private static void cloth(Canvas canvas, double edge) {
    Color linen = canvas.oneOf(0xEFE6D5, 0xB7C4CF, 0xD8B4A0, 0x8F2D2D);
    canvas.box(-20, edge, WIDTH + 40, HEIGHT, fade(edge, linen, HEIGHT, shade(linen, 0.7)));
    for (double x = -20; x < WIDTH; x += 90) {
      canvas.box(x, edge, 34, HEIGHT, glaze(canvas.oneOf(0xC8553D, 0x35506B, 0xFFFFFF), 0.4));
    }
    for (double y = edge + 20; y < HEIGHT; y += 74) {
      canvas.box(-20, y, WIDTH + 40, 26, glaze(shade(linen, 0.6), 0.4));
    }
  }

  private static void fruit(Canvas canvas, double x, double y, double radius) {
    canvas.disc(
        x + radius * 0.3, y + radius * 0.85, radius * 1.1, radius * 0.28, glaze(Color.BLACK, 0.4));
    canvas.ball(
        x, y, radius, canvas.oneOf(0xC1121F, 0xF48C06, 0xE9C46A, 0x6A994E, 0x5A189A, 0xE5989B));
    canvas.pen(6, new Color(0x4B3621)).line(x, y - radius * 0.85, x + 10, y - radius * 1.2);
  }

  private static void bowl(Canvas canvas, double x, double y) {
    for (int piece = 0; piece < 9; piece++) {
      fruit(
          canvas,
          x + canvas.between(-130, 130),
          y - canvas.between(70, 170),
          canvas.between(44, 66));
    }
    Color pottery = canvas.oneOf(0x264653, 0xF4F1DE, 0x9C6644, 0x457B9D);
    canvas.disc(x, y + 60, 190, 26, glaze(Color.BLACK, 0.4));
    canvas.polygon(
        fade(y - 70, shade(pottery, 1.3), y + 60, shade(pottery, 0.6)),
        x - 200,
        y - 70,
        x + 200,
        y - 70,
        x + 100,
        y + 60,
        x - 100,
        y + 60);
    canvas.box(x - 200, y - 80, 400, 14, shade(pottery, 1.5));
  }

  private static void jug(Canvas canvas, double x, double foot) {
    for (int stem = 0; stem < 18; stem++) {
      double tipX = x + canvas.between(-170, 170);
      double tipY = foot - canvas.between(330, 600);
      canvas.pen(6, new Color(0x3E6B34)).line(x, foot - 220, tipX, tipY);
      canvas.disc(tipX + 30, tipY + 40, 26, 12, new Color(0x4F8A4B));
      canvas.ball(
          tipX,
          tipY,
          canvas.between(26, 48),
          canvas.oneOf(0xE63946, 0xF1FAEE, 0xFFB703, 0x8E7DBE, 0xF4A6C0));
    }
    Color clay = canvas.oneOf(0xE8E2D6, 0x3E7CB1, 0xB5651D);
    canvas.disc(x, foot, 110, 22, glaze(Color.BLACK, 0.4));
    canvas.ball(x, foot - 100, 104, clay).box(x - 52, foot - 250, 104, 90, shade(clay, 0.85));
    canvas.pen(18, shade(clay, 0.7)).ring(x + 96, foot - 150, 40, 56);
  }

  private static void bottle(Canvas canvas, double x, double foot) {
    Color glass = canvas.oneOf(0x1B4332, 0x432818, 0x14213D);
    canvas.disc(x + 20, foot, 76, 18, glaze(Color.BLACK, 0.4));
    canvas
        .box(x - 50, foot - 260, 100, 260, glass)
        .polygon(
            glass, x - 50, foot - 258, x - 16, foot - 330, x + 16, foot - 330, x + 50, foot - 258);
    canvas
        .box(x - 16, foot - 430, 32, 110, glass)
        .box(x - 40, foot - 190, 80, 100, new Color(0xEFE3C8));
    canvas.box(x - 38, foot - 250, 12, 230, glaze(Color.WHITE, 0.4));
  }
}
