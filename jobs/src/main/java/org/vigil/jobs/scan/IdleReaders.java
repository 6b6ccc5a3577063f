package org.vigil.jobs.scan;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.vigil.media.MediaReader;
import org.vigil.media.facts.MediaLimits;

/**
 * Readers that wait for the next task of this process: to start a decoding process costs as much as
 * to decode many pictures. Those that still wait at the end die with the process.
 */
final class IdleReaders {
  private static final Map<MediaLimits, Queue<MediaReader>> WAITING = new ConcurrentHashMap<>();

  private IdleReaders() {}

  static MediaReader take(MediaLimits limits) {
    MediaReader waiting = waiting(limits).poll();
    return waiting == null ? new MediaReader(limits) : waiting;
  }

  /** Gives back a reader whose task ended well; that of any other task is closed instead. */
  static void giveBack(MediaLimits limits, MediaReader reader) {
    waiting(limits).add(reader);
  }

  private static Queue<MediaReader> waiting(MediaLimits limits) {
    return WAITING.computeIfAbsent(limits, any -> new ConcurrentLinkedQueue<>());
  }
}
