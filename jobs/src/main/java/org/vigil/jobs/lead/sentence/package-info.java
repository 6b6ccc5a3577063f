/**
 * The words of leads, and the grammar of sentences.
 *
 * <p>Start with {@code sentences.properties}, where every sentence stands with its slots, and
 * {@link org.vigil.jobs.lead.sentence.Sentences}, which fills them; {@link
 * org.vigil.jobs.lead.sentence.Wording} reads and checks a site's own. Names from material are made
 * harmless by {@link org.vigil.jobs.lead.sentence.Phrases}. Whoever says something asks for a
 * sentence by its key, and no class has words of its own; a test compares the keys and slots that
 * the classes name with those of the file.
 */
@NullMarked
package org.vigil.jobs.lead.sentence;

import org.jspecify.annotations.NullMarked;
