package org.vigil.jobs.demo.scene;

import static org.vigil.jobs.demo.scene.Canvas.HEIGHT;
import static org.vigil.jobs.demo.scene.Canvas.WIDTH;
import static org.vigil.jobs.demo.scene.Canvas.fade;
import static org.vigil.jobs.demo.scene.Canvas.glaze;
import static org.vigil.jobs.demo.scene.Canvas.shade;

import java.awt.Color;

/** Shelves full of books, with a ladder and a few vases. */
final class Library {
  private Library() {}

  static void paint(Canvas canvas) {
    Color wood = canvas.oneOf(0x5A3A22, 0x7A4E2D, 0x3E2C23, 0x8B6B4A);
    canvas.box(-20, -20, WIDTH + 40, HEIGHT + 40, shade(wood, 0.45));
    int shelves = canvas.count(4, 6);
    double height = (double) HEIGHT / shelves;
    double bay = WIDTH / (double) canvas.count(2, 4);
    for (int shelf = 0; shelf < shelves; shelf++) {
      double board = (shelf + 1) * height - 18;
      for (double x = 0; x < WIDTH; x += bay) {
        fill(canvas, x + 18, x + bay, board, height - 40);
      }
      canvas.box(-20, board, WIDTH + 40, 18, fade(board, shade(wood, 1.4), board + 18, wood));
    }
    for (double x = 0; x <= WIDTH; x += bay) {
      canvas.box(x - 12, -20, 24, HEIGHT + 40, shade(wood, 1.15));
    }
    ladder(canvas, canvas.between(200, WIDTH - 300));
    canvas.glow(
        canvas.between(200, 1000), canvas.between(60, 300), 560, glaze(new Color(0xFFE3A8), 0.4));
  }

  /** One bay of one shelf: runs of books from one bindery, a vase, or a gap. */
  private static void fill(Canvas canvas, double from, double to, double board, double room) {
    double x = from;
    while (x < to - 90) {
      if (canvas.chance(0.16)) {
        vase(canvas, x + 45, board, room * 0.8);
        x += 90;
        continue;
      }
      Color binding =
          canvas.oneOf(
              0x8C2F39, 0x1F4E5F, 0xD9C8A0, 0x3A5A40, 0xB8742A, 0x2B2D42, 0xF1E6CF, 0x6D597A);
      double height = room * canvas.between(0.6, 0.97);
      for (int book = canvas.count(2, 7); book > 0 && x < to - 50; book--) {
        x =
            book(
                canvas,
                x,
                board,
                height * canvas.between(0.94, 1),
                shade(binding, canvas.between(0.8, 1.2)));
      }
      x += canvas.chance(0.3) ? canvas.between(20, 70) : 2;
    }
  }

  private static double book(Canvas canvas, double x, double board, double height, Color binding) {
    double width = canvas.between(18, 40);
    canvas.box(x, board - height, width, height, binding);
    canvas.box(x + width - 5, board - height, 5, height, shade(binding, 0.6));
    canvas.box(x + 2, board - height * 0.85, width - 8, 5, new Color(0xE6C978));
    canvas.box(x + 2, board - height * 0.22, width - 8, 5, new Color(0xE6C978));
    return x + width + 1;
  }

  private static void vase(Canvas canvas, double x, double board, double height) {
    Color pottery = canvas.oneOf(0x3E7CB1, 0xE8E2D6, 0xC8553D, 0x81A684);
    canvas.ball(x, board - height * 0.32, height * 0.32, pottery);
    canvas.box(
        x - height * 0.1, board - height * 0.85, height * 0.2, height * 0.3, shade(pottery, 0.8));
  }

  private static void ladder(Canvas canvas, double x) {
    canvas
        .pen(16, new Color(0xD2A86A))
        .line(x, HEIGHT + 20, x + 110, -20)
        .line(x + 150, HEIGHT + 20, x + 220, -20);
    for (int rung = 0; rung < 9; rung++) {
      double up = (rung + 0.5) / 9;
      canvas
          .pen(12, new Color(0xB98A4E))
          .line(x + 110 * up, HEIGHT * (1 - up), x + 150 + 70 * up, HEIGHT * (1 - up));
    }
  }
}
