/** TODO-org.vigil.jobs.lead.sentence. */
@NullMarked
package org.vigil.jobs.lead.sentence;

import org.jspecify.annotations.NullMarked;
