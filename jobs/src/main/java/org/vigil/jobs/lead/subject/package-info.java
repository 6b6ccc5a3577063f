/** TODO-org.vigil.jobs.lead.subject. */
@NullMarked
package org.vigil.jobs.lead.subject;

import org.jspecify.annotations.NullMarked;
