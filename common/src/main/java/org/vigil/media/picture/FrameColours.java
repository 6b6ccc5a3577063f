package org.vigil.media.picture;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;

/** The colours of a decoded frame, from whatever layout: a few rows at a time, as needed. */
public final class FrameColours implements AutoCloseable {
  private static final int PLANES = 4;
  private static final int ONE = 1 << 16;

  /** Room for what vector code writes past the end of a row. */
  private static final int PADDING_BYTES = 64;

  private final AVFrame frame;
  private final int rows;
  private final SwsContext scaler;
  private final BytePointer strip;
  private final PointerPointer<Pointer> planes = new PointerPointer<>(PLANES);
  private final PointerPointer<Pointer> strips = new PointerPointer<>(PLANES);
  private final IntPointer strides = new IntPointer(PLANES);

  private FrameColours(AVFrame frame) {
    this.frame = frame;
    AVPixFmtDescriptor layout = avutil.av_pix_fmt_desc_get(frame.format());
    this.rows = 1 << layout.log2_chroma_h();
    int stride = 3 * frame.width() + PADDING_BYTES;
    this.strip = new BytePointer((long) stride * rows + PADDING_BYTES);
    this.scaler = scaler();
    for (int plane = 0; plane < PLANES; plane++) {
      strips.put(plane, plane == 0 ? strip : null);
      strides.put(plane, plane == 0 ? stride : 0);
    }
  }

  private SwsContext scaler() {
    int width = frame.width();
    int flags = swscale.SWS_POINT | swscale.SWS_ACCURATE_RND | swscale.SWS_FULL_CHR_H_INT;
    SwsContext made =
        swscale.sws_getContext(
            width,
            rows,
            frame.format(),
            width,
            rows,
            avutil.AV_PIX_FMT_RGB24,
            flags,
            null,
            null,
            (DoublePointer) null);
    if (made == null) {
      throw new NativeDecodingException(avutil.AVERROR_INVALIDDATA());
    }
    int full = frame.color_range() == avutil.AVCOL_RANGE_JPEG ? 1 : 0;
    IntPointer from = swscale.sws_getCoefficients(frame.colorspace());
    IntPointer to = swscale.sws_getCoefficients(swscale.SWS_CS_DEFAULT);
    // It refuses where there is nothing to say, as for RGB.
    int unused = swscale.sws_setColorspaceDetails(made, from, full, to, 1, 0, ONE, ONE);
    return made;
  }

  /** Puts a frame into a picture, with its upper left corner there. */
  public static void paint(AVFrame frame, SampledColours picture, int left, int top) {
    try (FrameColours colours = new FrameColours(frame)) {
      colours.paint(picture, left, top);
    }
  }

  private void paint(SampledColours picture, int left, int top) {
    byte[] row = new byte[3 * frame.width()];
    int converted = -1;
    for (int y = 0; y < frame.height(); y++) {
      if (picture.keepsRow(top + y)) {
        if (converted != y / rows) {
          converted = y / rows;
          convert(converted);
        }
        strip.position((long) strides.get(0) * (y % rows)).get(row);
        strip.position(0);
        picture.put(left, top + y, row, frame.width());
      }
    }
  }

  private void convert(int index) {
    for (int plane = 0; plane < PLANES; plane++) {
      BytePointer data = frame.data(plane);
      planes.put(plane, data == null ? null : data.getPointer(offset(plane, index)));
    }
    FrameDecoder.checked(
        swscale.sws_scale(scaler, planes, frame.linesize(), 0, rows, strips, strides));
  }

  /** Where in a plane these rows begin; a palette has none. */
  private long offset(int plane, int index) {
    if (plane == 1 && frame.format() == avutil.AV_PIX_FMT_PAL8) {
      return 0;
    }
    boolean chroma = plane == 1 || plane == 2;
    return (long) frame.linesize(plane) * index * (chroma ? 1 : rows);
  }

  @Override
  public void close() {
    swscale.sws_freeContext(scaler);
    strip.close();
    planes.close();
    strips.close();
    strides.close();
  }
}
