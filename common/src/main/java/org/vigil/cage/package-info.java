/**
 * Libraries that need a container's bytes at random read it in a process of its own, which has the
 * file as its standard input and tells of its members on standard output.
 */
@NullMarked
package org.vigil.cage;

import org.jspecify.annotations.NullMarked;
