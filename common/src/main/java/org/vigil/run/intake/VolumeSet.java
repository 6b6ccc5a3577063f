package org.vigil.run.intake;

import java.io.Serializable;
import java.util.List;

/**
 * The archive in several volumes that a source is one of.
 *
 * @param naming how its volumes are called
 * @param continues whether the source is not the first of them
 * @param volumes all of them, in their order; where the source continues the set, the first alone
 */
public record VolumeSet(VolumeNaming naming, boolean continues, List<SourceObject> volumes)
    implements Serializable {}
