package org.vigil.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.vigil.bench.CpuTime.Taken;
import org.vigil.hash.Pdq;
import org.vigil.hash.Pixels;

/** PDQ of a decoded picture of 12 megapixels, beside its decoding by the JDK. */
public final class PdqBench {
  private static final int WIDTH = 4000;
  private static final int HEIGHT = 3000;
  private static final int TILE = 40;
  private static final int DECODE_ROUNDS = 5;
  private static final int HASH_ROUNDS = 200;

  private PdqBench() {}

  public static void main(String... ignored) throws IOException {
    byte[] jpeg = jpeg();
    Grid picture = new Grid(ImageIO.read(new ByteArrayInputStream(jpeg)));
    Taken decoded = CpuTime.least(DECODE_ROUNDS, () -> decoded(jpeg));
    Taken hashed = CpuTime.least(HASH_ROUNDS, () -> Pdq.hash(picture).hash().hashCode());
    System.out.printf(
        "PDQ %.1f ms, decoding of the same JPEG (%,d kB) %.0f ms: %.0f times less%n",
        hashed.millis(), jpeg.length / 1000, decoded.millis(), decoded.millis() / hashed.millis());
  }

  private static byte[] jpeg() throws IOException {
    BufferedImage tiles = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(1);
    for (int y = 0; y < HEIGHT; y += TILE) {
      for (int x = 0; x < WIDTH; x += TILE) {
        int[] tile = random.ints(TILE * TILE, 0, 0x404040).toArray();
        int colour = random.nextInt(0xbfbfbf);
        for (int i = 0; i < tile.length; i++) {
          tile[i] = colour + (tile[i] & 0x1f1f1f);
        }
        tiles.setRGB(x, y, TILE, TILE, tile, 0, TILE);
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(tiles, "jpeg", bytes);
    return bytes.toByteArray();
  }

  private static long decoded(byte[] jpeg) {
    try {
      return ImageIO.read(new ByteArrayInputStream(jpeg)).getWidth();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The pixels of a picture, row by row. */
  private static final class Grid implements Pixels {
    private final int width;
    private final int height;
    private final int[] colours;

    Grid(BufferedImage image) {
      width = image.getWidth();
      height = image.getHeight();
      colours = image.getRGB(0, 0, width, height, null, 0, width);
    }

    @Override
    public int width() {
      return width;
    }

    @Override
    public int height() {
      return height;
    }

    @Override
    public int rgb(int x, int y) {
      return colours[y * width + x] & 0xffffff;
    }
  }
}
