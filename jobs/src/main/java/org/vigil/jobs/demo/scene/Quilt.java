package org.vigil.jobs.demo.scene;

import static org.vigil.jobs.demo.scene.Canvas.HEIGHT;
import static org.vigil.jobs.demo.scene.Canvas.WIDTH;
import static org.vigil.jobs.demo.scene.Canvas.area;
import static org.vigil.jobs.demo.scene.Canvas.glaze;

import java.awt.Color;

/** A quilt of patches: stripes, checks, triangles and dots. */
final class Quilt {
  private static final int[] CLOTHS = {
    0xE07A5F, 0x3D405B, 0x81B29A, 0xF2CC8F, 0x6D597A, 0xB56576, 0xF4F1DE, 0x355070, 0x7F5539
  };

  private Quilt() {}

  static void paint(Canvas canvas) {
    int columns = canvas.count(5, 7);
    double side = (double) WIDTH / columns;
    for (double y = 0; y < HEIGHT; y += side) {
      for (double x = 0; x < WIDTH; x += side) {
        patch(canvas, x, y, side);
      }
    }
    canvas.pen(3, glaze(Color.WHITE, 0.7));
    for (double at = 0; at <= WIDTH; at += side) {
      for (double stitch = 0; stitch < WIDTH; stitch += 22) {
        canvas.line(at + 5, stitch, at + 5, stitch + 11).line(stitch, at + 5, stitch + 11, at + 5);
      }
    }
    for (int fold = 0; fold < 3; fold++) {
      double x = canvas.between(0, WIDTH);
      canvas.polygon(
          glaze(Color.BLACK, 0.22),
          x,
          -20,
          x + 60,
          -20,
          x + canvas.between(80, 240),
          HEIGHT + 20,
          x + 20,
          HEIGHT + 20);
    }
  }

  private static void patch(Canvas canvas, double x, double y, double side) {
    Color ground = canvas.oneOf(CLOTHS);
    Color figure = canvas.oneOf(CLOTHS);
    canvas.box(x, y, side, side, ground);
    switch (canvas.count(0, 4)) {
      case 0 -> canvas.polygon(figure, x, y, x + side, y + side, x, y + side);
      case 1 -> canvas.polygon(figure, x + side / 2, y, x + side, y + side, x, y + side);
      case 2 -> stripes(canvas, x, y, side, figure);
      case 3 -> checks(canvas, x, y, side, figure);
      default -> canvas.disc(x + side / 2, y + side / 2, side * 0.36, side * 0.36, figure);
    }
    canvas.specks(60, area(x, y, side, side), 3.5, 0xFFFFFF, 0x2B2D42, 0xF2CC8F);
  }

  private static void stripes(Canvas canvas, double x, double y, double side, Color figure) {
    for (int stripe = 0; stripe < 4; stripe++) {
      canvas.box(x + side * stripe / 4, y, side / 8, side, figure);
    }
  }

  private static void checks(Canvas canvas, double x, double y, double side, Color figure) {
    for (int check = 0; check < 8; check++) {
      double right = x + side * (check % 4) / 4;
      double down = y + side / 4 * (check / 4 * 2 + check % 2);
      canvas.box(right, down, side / 4, side / 4, figure);
    }
  }
}
