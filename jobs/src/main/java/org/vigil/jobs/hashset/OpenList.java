package org.vigil.jobs.hashset;

import org.vigil.hashset.entry.Entries;
import org.vigil.hashset.entry.HashSetFormat;

/**
 * A list that is being read, from its file or from the zip in which it was given out.
 *
 * @param format the list's own, not that of a zip around it
 */
record OpenList(HashSetFormat format, Entries entries) {}
