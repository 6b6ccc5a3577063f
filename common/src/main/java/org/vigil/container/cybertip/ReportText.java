package org.vigil.container.cybertip;

import java.io.Closeable;
import java.io.IOException;

/**
 * A report read forward, whether XML or JSON. An attribute and a JSON value are elements with a
 * text; each item of a JSON array is an element of the array's name; what is null is not there.
 */
interface ReportText extends Closeable {
  /** How many elements may be open. */
  int MAX_DEPTH = 64;

  /** What comes next. */
  enum Event {
    BEGIN,
    TEXT,
    END,
    DONE
  }

  /**
   * Goes on by one event.
   *
   * @throws IOException when the text cannot be followed any further
   */
  Event next() throws IOException;

  /** The name of the element that has begun, without its prefix; an attribute's begins with @. */
  String name();

  /** Whether the element that has begun is an item of a JSON array. */
  boolean isListed();

  /** The text that was met, as it is kept. */
  String text();

  /** Whether something follows the end of the report; known at DONE. */
  boolean hasTrailingData();
}
