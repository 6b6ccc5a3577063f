/**
 * What people, case files and reports say, as tables of their own.
 *
 * <p>Start with {@link org.vigil.jobs.assertion.RecordAssertions}, the job: it splits what
 * tonight's readings declare. {@link org.vigil.jobs.assertion.ReportFiles} ties the files that a
 * report names to the contents that have their digests. Nothing here becomes a fact of a content:
 * two examiners may disagree, and both stand.
 */
@NullMarked
package org.vigil.jobs.assertion;

import org.jspecify.annotations.NullMarked;
