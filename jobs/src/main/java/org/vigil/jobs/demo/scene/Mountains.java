package org.vigil.jobs.demo.scene;

import static org.vigil.jobs.demo.scene.Canvas.HEIGHT;
import static org.vigil.jobs.demo.scene.Canvas.WIDTH;
import static org.vigil.jobs.demo.scene.Canvas.area;
import static org.vigil.jobs.demo.scene.Canvas.fade;
import static org.vigil.jobs.demo.scene.Canvas.glaze;
import static org.vigil.jobs.demo.scene.Canvas.shade;

import java.awt.Color;

/** Snow-capped peaks above a lake, with pines on its near shore. */
final class Mountains {
  private Mountains() {}

  static void paint(Canvas canvas) {
    Sky sky = Sky.ofDay(canvas);
    double shore = canvas.between(520, 680);
    sky.paint(canvas, shore);
    canvas.ridge(shore - 90, 60, glaze(new Color(0x5B6F95), 0.6));
    for (int peak = canvas.count(4, 6); peak > 0; peak--) {
      peak(canvas, canvas.between(0, WIDTH), shore);
    }
    canvas.ridge(shore - 30, 26, canvas.oneOf(0x3F5D4E, 0x4F6B45, 0x5A5E48));
    lake(canvas, shore, sky);
    canvas.ridge(canvas.between(790, 850), 24, new Color(0x2C3B2A));
    for (int pine = canvas.count(8, 20); pine > 0; pine--) {
      pine(canvas, canvas.between(0, WIDTH), canvas.between(790, 890), canvas.between(90, 260));
    }
  }

  private static void peak(Canvas canvas, double x, double foot) {
    double height = canvas.between(200, 430);
    double half = height * canvas.between(0.6, 1);
    double top = foot - height;
    Color rock = canvas.oneOf(0x66708A, 0x74737F, 0x5D6672, 0x7D7468);
    canvas.polygon(shade(rock, 1.25), x - half, foot, x, top, x, foot);
    canvas.polygon(shade(rock, 0.7), x, top, x + half, foot, x - half * 0.2, foot);
    double snow = top + height * canvas.between(0.25, 0.45);
    double reach = half * (snow - top) / height;
    canvas.polygon(
        new Color(0xF7FAFC), x, top, x - reach, snow, x - reach * 0.5, snow - 24, x, snow + 20);
    canvas.polygon(
        new Color(0xB9C7DC), x, top, x + reach, snow, x + reach * 0.4, snow - 18, x, snow + 20);
  }

  private static void lake(Canvas canvas, double shore, Sky sky) {
    Color water = canvas.oneOf(0x2F5F86, 0x2A6C77, 0x3B5B7D);
    canvas.box(-20, shore, WIDTH + 40, HEIGHT, fade(shore, sky.horizon(), HEIGHT, water));
    canvas.ripples(120, area(0, shore, WIDTH, 200), 120, 0xFFFFFF, 0x24506F, 0x8FB6CC);
  }

  private static void pine(Canvas canvas, double x, double foot, double height) {
    Color green = canvas.oneOf(0x1E3A2B, 0x274B33, 0x17302A);
    canvas.box(
        x - height * 0.03, foot - height * 0.2, height * 0.06, height * 0.2, Color.DARK_GRAY);
    for (int tier = 0; tier < 4; tier++) {
      double low = foot - height * (0.12 + 0.2 * tier);
      double half = height * (0.24 - 0.045 * tier);
      Color tone = shade(green, 0.85 + 0.2 * tier);
      canvas.polygon(tone, x - half, low, x, low - height * 0.36, x + half, low);
    }
  }
}
