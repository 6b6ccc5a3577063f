package org.vigil.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The first bytes of a stream, kept up to a limit. */
public final class Chunks implements WorkerInput {
  private static final int CHUNK_BYTES = 256 << 10;
  private static final int READ_BYTES = 64 << 10;

  private final long limit;
  private final List<byte[]> chunks = new ArrayList<>();
  private int lastLength = CHUNK_BYTES;
  private long sizeBytes;

  public Chunks(long limit) {
    this.limit = limit;
  }

  /** Keeps what comes until the limit or the end. */
  public void fill(InputStream bytes) throws IOException {
    int count = 0;
    while (count >= 0 && sizeBytes < limit) {
      if (lastLength == CHUNK_BYTES) {
        chunks.add(new byte[CHUNK_BYTES]);
        lastLength = 0;
      }
      long room = Math.min(CHUNK_BYTES - lastLength, limit - sizeBytes);
      byte[] last = chunks.get(chunks.size() - 1);
      count = bytes.read(last, lastLength, (int) Math.min(room, READ_BYTES));
      lastLength += Math.max(0, count);
      sizeBytes += Math.max(0, count);
    }
  }

  /** Drops what was kept, so that its memory is free. */
  void clear() {
    chunks.clear();
    lastLength = CHUNK_BYTES;
    sizeBytes = 0;
  }

  @Override
  public long sizeBytes() {
    return sizeBytes;
  }

  /** All of the bytes. */
  InputStream all() {
    return range(0, sizeBytes);
  }

  /** So many of the bytes from an offset on, all of which must be kept. */
  InputStream range(long offset, long length) {
    List<InputStream> parts = new ArrayList<>();
    for (long at = offset; at < offset + length; ) {
      int from = (int) (at % CHUNK_BYTES);
      int count = (int) Math.min(offset + length - at, CHUNK_BYTES - from);
      parts.add(new ByteArrayInputStream(chunks.get((int) (at / CHUNK_BYTES)), from, count));
      at += count;
    }
    return new SequenceInputStream(Collections.enumeration(parts));
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    for (int i = 0; i < chunks.size(); i++) {
      out.write(chunks.get(i), 0, i < chunks.size() - 1 ? CHUNK_BYTES : lastLength);
    }
  }
}
