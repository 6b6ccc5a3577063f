/**
 * What a lead is about, with all that the lake knows of it.
 *
 * <p>Start with {@link org.vigil.jobs.lead.subject.Subject} and {@link
 * org.vigil.jobs.lead.subject.SubjectMedia}. {@link org.vigil.jobs.lead.subject.SubjectRows}
 * gathers them from the tables; {@link org.vigil.jobs.lead.subject.Findings} says what is plain to
 * see before anything is weighed.
 */
@NullMarked
package org.vigil.jobs.lead.subject;

import org.jspecify.annotations.NullMarked;
