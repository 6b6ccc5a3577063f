/** TODO-org.vigil.jobs.lead.settings. */
@NullMarked
package org.vigil.jobs.lead.settings;

import org.jspecify.annotations.NullMarked;
