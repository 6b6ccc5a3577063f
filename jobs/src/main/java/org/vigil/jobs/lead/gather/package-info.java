/**
 * Gathers what the lake holds about pictures and videos into the subjects of leads.
 *
 * <p>Start with {@link org.vigil.jobs.lead.gather.SubjectRows}: it joins, for each media, what hash
 * sets, people and reports say of it ({@code MatchRows}), what it lies together with ({@code
 * CompanyRows}), the device that took it ({@code DeviceRows}) and the identifiers that tie it to
 * other cases ({@code FootprintRows}); then {@link org.vigil.jobs.lead.subject.SubjectChoice} says
 * which subject it belongs to, and the subjects are counted. Only the job calls it.
 *
 * <p>All are static steps from rows to rows. No list that is gathered is longer than its bound
 * ({@code FirstRows}); the counts beside it are of all.
 */
@NullMarked
package org.vigil.jobs.lead.gather;

import org.jspecify.annotations.NullMarked;
