package org.vigil.media.picture;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The first frame of a WebP file (RFC 9649), as a file of its own: without animation, alpha,
 * profile and metadata.
 */
final class WebpFrame {
  private static final int LOSSY = fourLetters("VP8 ");
  private static final int LOSSLESS = fourLetters("VP8L");
  private static final int ANIMATION_FRAME = fourLetters("ANMF");
  private static final int ANIMATION_FRAME_HEADER_BYTES = 16;
  private static final int HEADER_BYTES = 12;
  private static final int CHUNK_HEADER_BYTES = 8;
  private static final int SIDE_MASK = 0x3fff;

  private final int width;
  private final int height;
  private final boolean cut;
  private final byte[] file;

  private WebpFrame(int width, int height, boolean cut, byte[] file) {
    this.width = width;
    this.height = height;
    this.cut = cut;
    this.file = file;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** Whether the file ends within it. */
  boolean cut() {
    return cut;
  }

  byte[] file() {
    return file;
  }

  private static int fourLetters(String name) {
    return name.charAt(0) | name.charAt(1) << 8 | name.charAt(2) << 16 | name.charAt(3) << 24;
  }

  /**
   * Finds it.
   *
   * @throws BufferUnderflowException when the file ends before it
   */
  static WebpFrame of(byte[] bytes) {
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int at = HEADER_BYTES;
    while (bytes.length - at >= CHUNK_HEADER_BYTES) {
      int kind = file.getInt(at);
      int sizeBytes = file.getInt(at + 4);
      at += CHUNK_HEADER_BYTES;
      if (kind == LOSSY || kind == LOSSLESS) {
        return of(file.position(at).slice().order(ByteOrder.LITTLE_ENDIAN), kind, sizeBytes);
      }
      // Into a frame of an animation, past anything else; padded to even lengths.
      long skip = kind == ANIMATION_FRAME ? ANIMATION_FRAME_HEADER_BYTES : sizeBytes + 1L & ~1L;
      if (skip < 0 || skip > bytes.length - at) {
        break;
      }
      at += (int) skip;
    }
    throw new BufferUnderflowException();
  }

  private static WebpFrame of(ByteBuffer data, int kind, int sizeBytes) {
    if (sizeBytes < 0 || data.remaining() < 10) {
      throw new BufferUnderflowException();
    }
    int size = kind == LOSSY ? data.getInt(6) : data.getInt(1);
    int width = size & SIDE_MASK;
    int height = kind == LOSSY ? size >>> 16 & SIDE_MASK : size >>> 14 & SIDE_MASK;
    int oneOff = kind == LOSSY ? 0 : 1;
    boolean cut = sizeBytes > data.remaining();
    return new WebpFrame(width + oneOff, height + oneOff, cut, alone(data, kind, sizeBytes));
  }

  private static byte[] alone(ByteBuffer data, int kind, int sizeBytes) {
    int kept = Math.min(sizeBytes, data.remaining());
    int padded = kept + (kept & 1);
    ByteBuffer file = ByteBuffer.allocate(HEADER_BYTES + CHUNK_HEADER_BYTES + padded);
    file.order(ByteOrder.LITTLE_ENDIAN);
    file.putInt(fourLetters("RIFF")).putInt(file.capacity() - CHUNK_HEADER_BYTES);
    file.putInt(fourLetters("WEBP")).putInt(kind).putInt(kept);
    file.put(data.slice(0, kept));
    return file.array();
  }
}
