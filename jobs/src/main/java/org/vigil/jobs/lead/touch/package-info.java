/**
 * Which leads a night must weigh: those that its own rows touch, and those whose day has come.
 *
 * <p>Start with {@link org.vigil.jobs.lead.touch.Weighing}: what is weighed tonight, all or what is
 * touched. {@link org.vigil.jobs.lead.touch.Changes} are the rows that moved since the night
 * before; {@code OwnChanges} are the media that they speak of, {@code CompanyChanges} the media
 * that are counted with those. A media whose facts moved touches the lead that it was in and the
 * one that it is in now, and those are weighed with all their media.
 *
 * <p>All of it errs towards weighing too much. A few leads that nothing touches are weighed every
 * night, and must come out as they are.
 */
@NullMarked
package org.vigil.jobs.lead.touch;

import org.jspecify.annotations.NullMarked;
