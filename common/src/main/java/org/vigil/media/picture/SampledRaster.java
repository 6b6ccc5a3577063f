package org.vigil.media.picture;

import java.awt.Point;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A raster that a decoder fills line by line and that keeps only the pixels that PDQ looks at: of a
 * picture with a side above 512 the nearest to a grid of 512 x 512. The memory of a decode is then
 * the same for any size of picture. To ask for a pixel that was never filled in fails.
 */
final class SampledRaster extends WritableRaster {
  static final int SAMPLES = 512;
  static final int NONE = -1;

  private final int[] columnSlots;
  private final int[] rowSlots;
  private final int[] columns;
  private final byte[][] rows;

  SampledRaster(int width, int height, int bands) {
    super(
        new PixelInterleavedSampleModel(
            DataBuffer.TYPE_BYTE,
            width,
            height,
            bands,
            width * bands,
            IntStream.range(0, bands).toArray()),
        new DataBufferByte(1),
        new Point(0, 0));
    boolean large = width > SAMPLES || height > SAMPLES;
    columnSlots = slots(width, large);
    rowSlots = slots(height, large);
    columns = IntStream.range(0, width).filter(x -> columnSlots[x] != NONE).toArray();
    rows = new byte[Arrays.stream(rowSlots).max().orElse(0) + 1][];
  }

  /** For each place its slot among those that are kept. */
  static int[] slots(int places, boolean large) {
    int samples = large ? SAMPLES : places;
    int[] slots = new int[places];
    Arrays.fill(slots, NONE);
    int next = 0;
    for (int i = 0; i < samples; i++) {
      int place = (int) ((long) i * places / samples);
      if (slots[place] == NONE) {
        slots[place] = next++;
      }
    }
    return slots;
  }

  @Override
  public void setRect(int left, int top, Raster source) {
    if (left != 0
        || source.getWidth() != getWidth()
        || source.getNumBands() != getNumBands()
        || source.getTransferType() != getTransferType()) {
      throw new IllegalArgumentException("Not a line of the picture");
    }
    for (int y = 0; y < source.getHeight(); y++) {
      if (rowSlots[top + y] != NONE) {
        rows[rowSlots[top + y]] = kept(source, source.getMinY() + y);
      }
    }
  }

  private byte[] kept(Raster source, int y) {
    byte[] line = (byte[]) source.getDataElements(source.getMinX(), y, getWidth(), 1, null);
    if (columns.length == getWidth()) {
      return line;
    }
    int bands = getNumBands();
    byte[] row = new byte[columns.length * bands];
    for (int i = 0; i < columns.length; i++) {
      System.arraycopy(line, columns[i] * bands, row, i * bands, bands);
    }
    return row;
  }

  @Override
  public int[] getPixel(int x, int y, int[] pixel) {
    byte[] row = row(y);
    for (int band = 0; band < pixel.length; band++) {
      pixel[band] = Byte.toUnsignedInt(row[columnSlots[x] * pixel.length + band]);
    }
    return pixel;
  }

  /** A whole row, in which what was not kept stays as it is. */
  @Override
  public int[] getPixels(int x, int y, int width, int height, int[] pixels) {
    if (x != 0 || width != getWidth() || height != 1) {
      throw new IllegalArgumentException("Not a row of the picture");
    }
    int bands = getNumBands();
    byte[] row = row(y);
    for (int i = 0; i < columns.length; i++) {
      for (int band = 0; band < bands; band++) {
        pixels[columns[i] * bands + band] = row[i * bands + band] & 0xff;
      }
    }
    return pixels;
  }

  private byte[] row(int y) {
    byte[] row = rows[rowSlots[y]];
    if (row == null) {
      throw new IllegalStateException("The decoder left out line " + y);
    }
    return row;
  }
}
