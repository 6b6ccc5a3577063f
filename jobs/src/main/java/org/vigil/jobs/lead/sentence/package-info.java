/**
 * The grammar of sentences: numbers, plurals, lists, dates.
 *
 * <p>Start with {@link org.vigil.jobs.lead.sentence.Phrases}. Names from material are made harmless
 * here.
 */
@NullMarked
package org.vigil.jobs.lead.sentence;

import org.jspecify.annotations.NullMarked;
