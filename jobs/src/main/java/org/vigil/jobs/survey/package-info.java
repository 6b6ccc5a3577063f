/**
 * What is known of each case, beside its leads: material that is known and illegal is never
 * invisible because it is not new.
 *
 * <p>Start with {@link org.vigil.jobs.survey.SurveyCases}, the job: it finds the cases that tonight
 * touches ({@link org.vigil.jobs.survey.TouchedCases}), counts what they hold ({@link
 * org.vigil.jobs.survey.CaseMedia}) and lists it by name ({@link org.vigil.jobs.survey.CaseLists}).
 *
 * <p>All are static steps from rows to rows. No list is longer than its bound.
 */
@NullMarked
package org.vigil.jobs.survey;

import org.jspecify.annotations.NullMarked;
