package org.vigil.isolate;

/**
 * The isolated process has the container's file open.
 *
 * @param number of the {@link ReadMessage}
 */
record OpenedMessage(long number) {
  static final RecordCodec<OpenedMessage> CODEC = RecordCodec.of(OpenedMessage.class, 0);
}
