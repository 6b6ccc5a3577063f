package org.vigil.jobs.demo.scene;

import static org.vigil.jobs.demo.scene.Canvas.HEIGHT;
import static org.vigil.jobs.demo.scene.Canvas.WIDTH;
import static org.vigil.jobs.demo.scene.Canvas.area;
import static org.vigil.jobs.demo.scene.Canvas.fade;
import static org.vigil.jobs.demo.scene.Canvas.glaze;
import static org.vigil.jobs.demo.scene.Canvas.shade;

import java.awt.Color;

/** A living room: sofa, rug, lamp, pictures on the wall and a window. */
final class Room {
  private Room() {}

  static void paint(Canvas canvas) {
    double floor = canvas.between(590, 670);
    wall(canvas, floor);
    boards(canvas, floor);
    boolean windowLeft = canvas.chance(0.5);
    window(canvas, windowLeft ? canvas.between(80, 200) : canvas.between(760, 860));
    for (int frame = canvas.count(3, 5); frame > 0; frame--) {
      double across = canvas.between(0, 380);
      frame(canvas, windowLeft ? 620 + across : 90 + across, canvas.between(80, 260));
    }
    rug(canvas);
    sofa(canvas, windowLeft ? canvas.between(480, 620) : canvas.between(80, 220), floor + 110);
    lamp(canvas, windowLeft ? canvas.between(420, 470) : canvas.between(700, 760), floor + 90);
    plant(canvas, windowLeft ? canvas.between(60, 180) : canvas.between(1000, 1120), floor + 130);
  }

  private static void wall(Canvas canvas, double floor) {
    Color paper = canvas.oneOf(0xC9D6C3, 0xE3D3B8, 0xB8C7D6, 0xD9B8A6, 0x6E8B8A);
    canvas.box(-20, -20, WIDTH + 40, floor + 20, paper);
    for (double x = 0; x < WIDTH; x += 48) {
      canvas.box(x, -20, 22, floor + 20, shade(paper, 0.88));
    }
    canvas.box(-20, floor - 30, WIDTH + 40, 32, new Color(0xF4EFE6));
  }

  private static void boards(Canvas canvas, double floor) {
    Color wood = canvas.oneOf(0x8A5A36, 0x6F4A32, 0xA87B4F);
    canvas.box(-20, floor, WIDTH + 40, HEIGHT, wood);
    for (int board = -12; board < 24; board++) {
      double far = 600 + (board - 6) * 70;
      double near = 600 + (board - 6) * 130;
      canvas.polygon(
          shade(wood, canvas.between(0.75, 1.25)),
          far,
          floor,
          far + 66,
          floor,
          near + 124,
          HEIGHT + 20,
          near,
          HEIGHT + 20);
    }
  }

  private static void window(Canvas canvas, double x) {
    canvas.box(x - 16, 84, 292, 392, Color.WHITE);
    canvas.box(x, 100, 260, 360, fade(100, new Color(0x8CC4EA), 400, new Color(0xEAF6FB)));
    canvas.specks(90, area(x + 10, 350, 240, 100), 17, 0x4F7D3A, 0x6FA04A, 0x35552F);
    canvas.pen(10, Color.WHITE).line(x + 130, 100, x + 130, 460).line(x, 270, x + 260, 270);
    Color curtain = canvas.oneOf(0xA63D40, 0x2F5D62, 0xE0A458, 0x5C4B7D);
    for (int fold = 0; fold < 5; fold++) {
      Color cloth = shade(curtain, fold % 2 == 0 ? 1.1 : 0.75);
      canvas
          .box(x - 50 + fold * 15, 60, 15, 470, cloth)
          .box(x + 235 + fold * 15, 60, 15, 470, cloth);
    }
  }

  private static void frame(Canvas canvas, double x, double y) {
    double width = canvas.between(80, 150);
    double height = canvas.between(80, 170);
    canvas.box(x - 10, y - 10, width + 20, height + 20, canvas.oneOf(0x2B2B2B, 0xB08D57, 0xF4F1EA));
    canvas.box(
        x,
        y,
        width,
        height,
        fade(
            y,
            canvas.oneOf(0xF2CC8F, 0x81B29A, 0xE07A5F),
            y + height,
            canvas.oneOf(0x3D405B, 0x264653)));
    canvas.disc(x + width * 0.6, y + height * 0.35, width * 0.15, width * 0.15, Color.WHITE);
  }

  private static void rug(Canvas canvas) {
    double x = canvas.between(420, 740);
    Color weave = canvas.oneOf(0x7B2D26, 0x264653, 0xC08552, 0x4A5D3A);
    for (int ring = 0; ring < 6; ring++) {
      Color thread = ring % 2 == 0 ? weave : new Color(0xF0E2C8);
      canvas.disc(x, 810, 380 - 58 * ring, 84 - 13 * ring, thread);
    }
  }

  private static void sofa(Canvas canvas, double x, double foot) {
    Color cloth = canvas.oneOf(0x3D5A80, 0xB5651D, 0x5B7553, 0x8E4162, 0x30323D);
    canvas.disc(x + 270, foot + 8, 310, 24, glaze(Color.BLACK, 0.35));
    canvas.box(x, foot - 250, 540, 160, shade(cloth, 0.85));
    canvas
        .box(x - 40, foot - 180, 70, 180, shade(cloth, 1.15))
        .box(x + 510, foot - 180, 70, 180, shade(cloth, 1.15));
    for (int seat = 0; seat < 3; seat++) {
      canvas.box(x + 32 + seat * 160, foot - 120, 154, 70, shade(cloth, 1.3));
      canvas.box(x + 32 + seat * 160, foot - 50, 154, 46, shade(cloth, 0.7));
    }
    for (int cushion = 0; cushion < 3; cushion++) {
      double left = x + 50 + cushion * 160 + canvas.between(-10, 40);
      canvas.polygon(
          canvas.oneOf(0xF2CC8F, 0xE07A5F, 0xF4F1DE, 0x81B29A),
          left,
          foot - 210,
          left + 90,
          foot - 220,
          left + 100,
          foot - 120,
          left + 6,
          foot - 116);
    }
  }

  private static void lamp(Canvas canvas, double x, double foot) {
    canvas.glow(x, foot - 400, 230, glaze(new Color(0xFFF0C0), 0.75));
    canvas
        .pen(9, new Color(0x3A3330))
        .line(x, foot, x, foot - 380)
        .line(x - 40, foot, x + 40, foot);
    canvas.polygon(
        new Color(0xFFE9B8),
        x - 40,
        foot - 480,
        x + 40,
        foot - 480,
        x + 80,
        foot - 370,
        x - 80,
        foot - 370);
  }

  private static void plant(Canvas canvas, double x, double foot) {
    for (int leaf = 0; leaf < 26; leaf++) {
      double tipX = x + canvas.between(-140, 140);
      double tipY = foot - canvas.between(180, 420);
      canvas.polygon(
          canvas.oneOf(0x2F6B3A, 0x4C8C4A, 0x1F4D2B),
          x - 8,
          foot - 90,
          tipX,
          tipY,
          tipX + 36,
          tipY + 40,
          x + 10,
          foot - 90);
    }
    canvas.polygon(
        canvas.oneOf(0xC1694F, 0xE8E2D6, 0x44525E),
        x - 58,
        foot - 110,
        x + 58,
        foot - 110,
        x + 42,
        foot,
        x - 42,
        foot);
  }
}
