package org.vigil.container.isolated.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.vigil.isolate.MemberSink;
import org.vigil.isolate.ReaderMessage.Entry;

/**
 * A picture in a PDF: a JPEG or JPEG 2000 as it was put in, any other as PNG or, where that cannot
 * be made, as its stream is.
 */
final class PdfPicture {
  /** As an image of 4 bytes for each pixel, and its samples, it must fit the heap. */
  private static final long MAX_PIXELS = 30_000_000;

  private final COSStream stream;
  private final long number;

  PdfPicture(COSStream stream, long number) {
    this.stream = stream;
    this.number = number;
  }

  void addTo(MemberSink sink) throws IOException {
    List<COSName> filters = filters();
    // Any name but a picture's will do.
    COSName last = filters.isEmpty() ? COSName.NONE : filters.get(filters.size() - 1);
    if (last.equals(COSName.DCT_DECODE) || last.equals(COSName.DCT_DECODE_ABBREVIATION)) {
      original(".jpg", last, sink);
    } else if (last.equals(COSName.JPX_DECODE)) {
      original(".jp2", last, sink);
    } else {
      byte[] png = png();
      if (png.length > 0) {
        sink.begin(Entry.file(name(".png"), null));
        sink.write(png, 0, png.length);
        sink.end();
      } else {
        sink.add(Entry.file(name(".raw"), null), stream::createRawInputStream);
      }
    }
  }

  private void original(String extension, COSName filter, MemberSink sink) throws IOException {
    List<String> stop = List.of(filter.getName());
    sink.add(Entry.file(name(extension), null), () -> new PDStream(stream).createInputStream(stop));
  }

  private String name(String extension) {
    return "picture-" + number + extension;
  }

  private List<COSName> filters() {
    List<COSName> names = new ArrayList<>();
    COSBase filters = stream.getFilters();
    if (filters instanceof COSName name) {
      names.add(name);
    } else if (filters instanceof COSArray array) {
      array.forEach(
          filter -> {
            if (filter instanceof COSName name) {
              names.add(name);
            }
          });
    }
    return names;
  }

  /** The picture as PNG, or nothing when it is too large or cannot be decoded. */
  private byte[] png() {
    long width = stream.getInt(COSName.WIDTH, COSName.W, 0);
    long height = stream.getInt(COSName.HEIGHT, COSName.H, 0);
    if (width <= 0 || height <= 0 || width * height > MAX_PIXELS) {
      return new byte[0];
    }
    try {
      BufferedImage image = new PDImageXObject(new PDStream(stream), null).getOpaqueImage();
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      return image != null && ImageIO.write(image, "png", png) ? png.toByteArray() : new byte[0];
    } catch (IOException | RuntimeException e) {
      return new byte[0];
    }
  }
}
