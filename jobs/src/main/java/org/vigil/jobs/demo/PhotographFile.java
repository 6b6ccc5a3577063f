package org.vigil.jobs.demo;

import java.awt.image.BufferedImage;

/** The file that a camera writes of a photograph: a JPEG with all of its EXIF. */
final class PhotographFile {
  private static final int THUMBNAIL_WIDTH = 160;

  private PhotographFile() {}

  static byte[] of(Photograph photograph) {
    BufferedImage picture = photograph.scene().paint(photograph.view());
    byte[] thumbnail = Jpeg.encode(Copies.scaled(picture, THUMBNAIL_WIDTH), 0.7f);
    return new Exif(photograph).ofCamera(Jpeg.encode(picture, 0.82f), thumbnail);
  }
}
