package org.vigil.jobs.demo;

import java.awt.image.BufferedImage;

/** The files that cameras write. */
final class CameraFile {
  private static final int THUMBNAIL_WIDTH = 160;

  private CameraFile() {}

  /** A JPEG with all of its EXIF. */
  static byte[] of(Photograph photograph) {
    BufferedImage picture = photograph.scene().paint(photograph.view());
    byte[] thumbnail = Jpeg.encode(Copies.scaled(picture, THUMBNAIL_WIDTH), 0.7f);
    return new Exif(photograph).ofCamera(Jpeg.encode(picture, 0.82f), thumbnail);
  }
}
