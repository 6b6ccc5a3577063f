/**
 * What cases have in common, beside media: identifiers, devices, named series, folders, places and
 * hours.
 *
 * <p>Start with {@link org.vigil.jobs.relate.RelateCases}, the job: it keeps what tonight's sources
 * have ({@link org.vigil.jobs.relate.FolderThings}, {@link org.vigil.jobs.relate.PlaceThings}),
 * gathers all rows of the things that tonight touches ({@link org.vigil.jobs.relate.TouchedThings},
 * {@link org.vigil.jobs.relate.NamedThings}, {@link org.vigil.jobs.relate.NamedSeries}), and counts
 * their cases ({@link org.vigil.jobs.relate.SharedThings}).
 *
 * <p>A thing is a star, with a row for each case that has it: no pair of cases is written down.
 */
@NullMarked
package org.vigil.jobs.relate;

import org.jspecify.annotations.NullMarked;
