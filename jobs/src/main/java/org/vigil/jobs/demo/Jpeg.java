package org.vigil.jobs.demo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.vigil.jobs.demo.scene.Scene;
import org.vigil.jobs.demo.scene.View;

/** Pictures to and from bytes, in memory. */
final class Jpeg {
  private Jpeg() {}

  /** A JPEG of this quality, from 0 to 1, without metadata. */
  static byte[] encode(BufferedImage picture, float quality) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var stream = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam settings = writer.getDefaultWriteParam();
      settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      settings.setCompressionQuality(quality);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(picture, null, null), settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  static byte[] png(BufferedImage picture) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var stream = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(picture, "png", stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static BufferedImage decode(byte[] file) {
    try {
      return ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A JPEG without metadata. */
  static byte[] bare(Scene scene, long seed, int width, int height) {
    return encode(scene.paint(new View(seed, 0, width, height)), 0.82f);
  }
}
