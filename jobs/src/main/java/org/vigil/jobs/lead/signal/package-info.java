/** TODO-org.vigil.jobs.lead.signal. */
@NullMarked
package org.vigil.jobs.lead.signal;

import org.jspecify.annotations.NullMarked;
