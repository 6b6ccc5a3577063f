/** Questions to the published tables. */
@NullMarked
package org.vigil.jobs.sql;

import org.jspecify.annotations.NullMarked;
