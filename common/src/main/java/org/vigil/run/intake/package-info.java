/**
 * What a run reads, frozen before it reads anything.
 *
 * <p>Start with {@link org.vigil.run.intake.Manifest}. {@link org.vigil.run.intake.Intake} lists
 * the objects, {@link org.vigil.run.intake.CaseFolders} says whose they are, {@link
 * org.vigil.run.intake.VolumeSets} finds archives in several volumes by their names.
 */
@NullMarked
package org.vigil.run.intake;

import org.jspecify.annotations.NullMarked;
