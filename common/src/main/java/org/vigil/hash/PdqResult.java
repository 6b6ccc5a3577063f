package org.vigil.hash;

/**
 * The PDQ hash of a picture.
 *
 * @param quality 0 to 100: how much structure the picture has; of 49 or less the hash says little
 */
public record PdqResult(PdqHash hash, int quality) {}
