package org.vigil.jobs.demo.scene;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/** What a picture shows; each is painted in code, and any seed gives another place of its kind. */
public enum Scene {
  MOUNTAINS,
  HARBOUR,
  COAST,
  FOREST,
  DESERT,
  BALLOONS,
  SKYLINE,
  STREET,
  MARKET,
  ROOM,
  LIBRARY,
  KITCHEN,
  GARDEN,
  STILL_LIFE,
  MOSAIC,
  QUILT;

  /** In radians; multiples of it spread around the circle. */
  private static final double GOLDEN_ANGLE = 2.4;

  /** Paints the scene; the same view gives the same pixels. */
  public BufferedImage paint(View view) {
    BufferedImage picture =
        new BufferedImage(view.width(), view.height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    aim(graphics, view);
    paint(new Canvas(graphics, new SplittableRandom(view.seed() * 31 + name().hashCode())));
    graphics.dispose();
    Lens.expose(picture, view.moment());
    return picture;
  }

  private void paint(Canvas canvas) {
    switch (this) {
      case MOUNTAINS -> Mountains.paint(canvas);
      case HARBOUR -> Harbour.paint(canvas);
      case COAST -> Coast.paint(canvas);
      case FOREST -> Forest.paint(canvas);
      case DESERT -> Desert.paint(canvas);
      case BALLOONS -> Balloons.paint(canvas);
      case SKYLINE -> Skyline.paint(canvas);
      case STREET -> Street.paint(canvas);
      case MARKET -> Market.paint(canvas);
      case ROOM -> Room.paint(canvas);
      case LIBRARY -> Library.paint(canvas);
      case KITCHEN -> Kitchen.paint(canvas);
      case GARDEN -> Garden.paint(canvas);
      case STILL_LIFE -> StillLife.paint(canvas);
      case MOSAIC -> Mosaic.paint(canvas);
      case QUILT -> Quilt.paint(canvas);
    }
  }

  /** Maps the canvas onto the pixels, from a hand that moves a little between shots. */
  private static void aim(Graphics2D graphics, View view) {
    double zoom = 1.004 + 0.001 * (view.moment() % 3);
    double reach = view.moment() == 0 ? 0 : 1.6;
    double right = reach * StrictMath.cos(view.moment() * GOLDEN_ANGLE);
    double down = reach * StrictMath.sin(view.moment() * GOLDEN_ANGLE);
    graphics.scale(zoom * view.width() / Canvas.WIDTH, zoom * view.height() / Canvas.HEIGHT);
    graphics.translate(right - 2.4, down - 1.8);
  }
}
