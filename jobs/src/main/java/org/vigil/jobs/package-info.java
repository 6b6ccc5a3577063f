/** The command line, and one package per station of the night. */
@NullMarked
package org.vigil.jobs;

import org.jspecify.annotations.NullMarked;
