package org.vigil.media.picture;

import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;

/** How far the decoding of a picture came. */
final class ReadProgress implements IIOReadProgressListener {
  private static final float HALF_PERCENT = 50;

  private float percent;

  boolean pastTheHalf() {
    return percent >= HALF_PERCENT;
  }

  @Override
  public void imageProgress(ImageReader source, float percentageDone) {
    percent = percentageDone;
  }

  @Override
  public void imageStarted(ImageReader source, int imageIndex) {
    percent = 0;
  }

  @Override
  public void imageComplete(ImageReader source) {
    percent = 2 * HALF_PERCENT;
  }

  @Override
  public void readAborted(ImageReader source) {
    // Nobody does.
  }

  @Override
  public void sequenceStarted(ImageReader source, int minIndex) {
    // One picture is read.
  }

  @Override
  public void sequenceComplete(ImageReader source) {
    // One picture is read.
  }

  @Override
  public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {
    // Thumbnails are parts of their own.
  }

  @Override
  public void thumbnailProgress(ImageReader source, float percentageDone) {
    // Thumbnails are parts of their own.
  }

  @Override
  public void thumbnailComplete(ImageReader source) {
    // Thumbnails are parts of their own.
  }
}
