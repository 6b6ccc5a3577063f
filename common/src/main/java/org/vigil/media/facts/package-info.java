/**
 * What formats find in a media, and the interface that they implement.
 *
 * <p>Start with {@link org.vigil.media.facts.MediaFormat} and {@link
 * org.vigil.media.facts.MediaFacts}. Of two formats that know one thing the first in the list is
 * believed. Texts are cleaned and cut by {@link org.vigil.media.facts.CleanText} whoever makes a
 * record.
 *
 * <p>Facts are values that travel from the worker process to its parent.
 */
@NullMarked
package org.vigil.media.facts;

import org.jspecify.annotations.NullMarked;
