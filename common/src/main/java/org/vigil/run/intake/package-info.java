/**
 * What a run reads, frozen before it reads anything.
 *
 * <p>Start with {@link org.vigil.run.intake.Manifest}. {@link org.vigil.run.intake.Intake} lists
 * the objects, {@link org.vigil.run.intake.CaseFolders} says whose they are, {@link
 * org.vigil.run.intake.VolumeSets} finds archives in several volumes by their names. A {@link
 * org.vigil.run.intake.SourceListing} is what comes of it, in {@link
 * org.vigil.run.intake.UriOrder}.
 *
 * <p>Files of this machine are listed and opened as {@link org.vigil.run.intake.LocalFile}s, by the
 * bytes of their names; {@link org.vigil.run.intake.RawName} says how these are written as text.
 */
@NullMarked
package org.vigil.run.intake;

import org.jspecify.annotations.NullMarked;
