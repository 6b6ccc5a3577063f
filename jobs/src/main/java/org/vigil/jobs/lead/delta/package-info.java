/** TODO-org.vigil.jobs.lead.delta. */
@NullMarked
package org.vigil.jobs.lead.delta;

import org.jspecify.annotations.NullMarked;
