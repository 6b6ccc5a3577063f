package org.vigil.jobs.demo.scene;

/**
 * How a scene is looked at.
 *
 * @param seed decides what the scene holds: the same seed is the same place
 * @param moment 0 for the first shot; another is the same place from a slightly moved hand in a
 *     slightly other light, as in a series
 * @param width in pixels
 * @param height in pixels
 */
public record View(long seed, int moment, int width, int height) {
  /** The same place a little later. */
  public View at(int laterMoment) {
    return new View(seed, laterMoment, width, height);
  }
}
