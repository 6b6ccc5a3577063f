package org.vigil.jobs.demo.scene;

import static org.vigil.jobs.demo.scene.Canvas.WIDTH;
import static org.vigil.jobs.demo.scene.Canvas.fade;
import static org.vigil.jobs.demo.scene.Canvas.glaze;

import java.awt.Color;

/** The hour of the day, as the sky shows it. */
enum Sky {
  NOON(0x3F8FD0, 0xE2F2FA, 0xFFFBE6, 0xFFFFFF),
  DAWN(0x6A7FC1, 0xFBD9C0, 0xFFF1C9, 0xFCE6DD),
  DUSK(0x2E2C63, 0xF7A458, 0xFFD27A, 0xC9708A),
  CLOUDED(0x7F95A3, 0xE4E9E8, 0xFFFFFF, 0xF4F6F5),
  NIGHT(0x070B22, 0x2B3A6B, 0xF3F0DC, 0x35407A);

  private final Color top;
  private final Color horizon;
  private final Color sun;
  private final Color cloud;

  Sky(int top, int horizon, int sun, int cloud) {
    this.top = new Color(top);
    this.horizon = new Color(horizon);
    this.sun = new Color(sun);
    this.cloud = new Color(cloud);
  }

  /** A sky of daylight. */
  static Sky ofDay(Canvas canvas) {
    Sky[] days = {NOON, DAWN, DUSK, CLOUDED};
    return days[canvas.count(0, days.length - 1)];
  }

  Color horizon() {
    return horizon;
  }

  /** Sky down to the horizon's height, with a sun or moon and clouds or stars. */
  void paint(Canvas canvas, double height) {
    canvas.box(-20, -20, WIDTH + 40, height + 40, fade(0, top, height, horizon));
    double x = canvas.between(120, WIDTH - 120);
    double y = canvas.between(0.2, 0.7) * height;
    canvas.glow(x, y, 260, glaze(sun, 0.7)).disc(x, y, 46, 46, sun);
    if (this == NIGHT) {
      canvas.specks(140, Canvas.area(0, 0, WIDTH, height * 0.8), 2.4, 0xFFFFFF, 0xFFE9B0, 0xB8CCFF);
      return;
    }
    for (int bank = canvas.count(3, 6); bank > 0; bank--) {
      cloud(canvas, canvas.between(0, WIDTH), canvas.between(0.05, 0.75) * height);
    }
  }

  private void cloud(Canvas canvas, double x, double y) {
    double size = canvas.between(24, 50);
    for (int puff = 0; puff < 9; puff++) {
      double radius = size * canvas.between(0.5, 1);
      double right = x + canvas.between(-2.6, 2.6) * size;
      canvas.disc(
          right, y + canvas.between(-0.3, 0.3) * size, radius * 1.3, radius, glaze(cloud, 0.55));
    }
  }
}
