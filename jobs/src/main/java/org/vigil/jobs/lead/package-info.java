/** Tables become leads: what deserves an investigator's attention now, and why. */
@NullMarked
package org.vigil.jobs.lead;

import org.jspecify.annotations.NullMarked;
