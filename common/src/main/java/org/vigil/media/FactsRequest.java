package org.vigil.media;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.vigil.isolate.record.RecordCodec;

/**
 * Which media a worker is to read.
 *
 * @param number comes back with the facts
 * @param file where it lies, null when its bytes follow
 * @param followingBytes how many bytes follow
 */
record FactsRequest(long number, String mediaType, @Nullable Path file, int followingBytes) {
  private static final int MAX_TEXT_CHARS = 1 << 15;

  static final RecordCodec<FactsRequest> CODEC = RecordCodec.of(FactsRequest.class, MAX_TEXT_CHARS);
}
