package org.vigil.media;

import java.io.ByteArrayInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Bytes that are kept while they go by; more than the limit and none are kept. */
final class Chunks implements Handed {
  private static final int CHUNK_BYTES = 256 << 10;

  private final long limit;
  private final List<byte[]> chunks = new ArrayList<>();
  private int lastLength = CHUNK_BYTES;
  private long sizeBytes;

  Chunks(long limit) {
    this.limit = limit;
  }

  void write(byte[] bytes, int length) {
    sizeBytes += length;
    if (overflowed()) {
      chunks.clear();
      return;
    }
    for (int from = 0; from < length; ) {
      if (lastLength == CHUNK_BYTES) {
        chunks.add(new byte[CHUNK_BYTES]);
        lastLength = 0;
      }
      int count = Math.min(length - from, CHUNK_BYTES - lastLength);
      System.arraycopy(bytes, from, chunks.get(chunks.size() - 1), lastLength, count);
      lastLength += count;
      from += count;
    }
  }

  /** Whether more than the limit went by. */
  boolean overflowed() {
    return sizeBytes > limit;
  }

  /** Whether so many more will still be kept. */
  boolean hasRoomFor(int length) {
    return sizeBytes + length <= limit;
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
  public void hand(DataOutputStream requests) throws IOException {
    requests.writeUTF("");
    requests.writeInt(Math.toIntExact(sizeBytes));
    writeTo(requests);
  }

  void writeTo(OutputStream out) throws IOException {
    for (int i = 0; i < chunks.size(); i++) {
      out.write(chunks.get(i), 0, i < chunks.size() - 1 ? CHUNK_BYTES : lastLength);
    }
  }
}
