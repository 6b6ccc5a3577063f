/**
 * Libraries that need a container's bytes at random read it in a process of their own: it takes
 * orders on standard input, one container after the other, and tells of members on standard output.
 */
@NullMarked
package org.vigil.cage;

import org.jspecify.annotations.NullMarked;
