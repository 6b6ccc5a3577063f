/** The rows of the tables, as records; plain Java. */
@NullMarked
package org.vigil.model;

import org.jspecify.annotations.NullMarked;
