package org.vigil.isolate;

import org.vigil.isolate.record.RecordCodec;

/**
 * The isolated process has the container's file open.
 *
 * @param number of the {@link ReadMessage}
 */
record OpenedMessage(long number) {
  static final RecordCodec<OpenedMessage> CODEC = RecordCodec.of(OpenedMessage.class, 0);
}
