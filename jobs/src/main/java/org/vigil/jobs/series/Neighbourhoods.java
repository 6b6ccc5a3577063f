package org.vigil.jobs.series;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The neighbours of one media after the other, of which no more than one's are in memory. */
final class Neighbourhoods {
  private Neighbourhoods() {}

  /**
   * Gives each media with its neighbours.
   *
   * @param neighbours those of one media together
   */
  static void each(Iterator<Neighbour> neighbours, BiConsumer<String, List<Neighbour>> taker) {
    List<Neighbour> of = new ArrayList<>();
    @Nullable String media = null;
    while (neighbours.hasNext()) {
      Neighbour next = neighbours.next();
      if (media != null && !media.equals(next.sha256())) {
        taker.accept(media, of);
        of = new ArrayList<>();
      }
      media = next.sha256();
      of.add(next);
    }
    if (media != null) {
      taker.accept(media, of);
    }
  }
}
