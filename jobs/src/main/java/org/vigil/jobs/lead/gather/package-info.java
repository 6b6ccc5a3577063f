/**
 * Gathers what the lake holds about pictures and videos into the subjects of leads.
 *
 * <p>Start with {@link org.vigil.jobs.lead.gather.Gathering}: it joins, for all media or for those
 * that are wanted, what hash sets, people and reports say of it ({@code MatchRows}), what it lies
 * together with ({@code CompanyRows}), the device that took it ({@code DeviceRows}) and the
 * identifiers that tie it to other cases ({@code FootprintRows}); then {@link
 * org.vigil.jobs.lead.subject.SubjectChoice} says which subject it belongs to ({@code
 * SubjectRows}), and the subjects are counted. The job calls it, and {@code touch}, which says what
 * is wanted.
 *
 * <p>All but it are static steps from rows to rows. No list that is gathered is longer than its
 * bound ({@code FirstRows}); the counts beside it are of all.
 */
@NullMarked
package org.vigil.jobs.lead.gather;

import org.jspecify.annotations.NullMarked;
