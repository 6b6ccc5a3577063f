package org.vigil.hashset.text;

import org.vigil.hashset.entry.BrokenHashSetException;

/**
 * One line of a text.
 *
 * @param number from 1
 * @param text without the line's end
 * @param ended whether a line end follows; the last line of a text may have none
 */
public record Line(long number, String text, boolean ended) {
  public BrokenHashSetException refused(String reason) {
    return new BrokenHashSetException("Line " + number + ": " + reason + ".");
  }
}
