/**
 * One class for each thing that speaks for or against a subject.
 *
 * <p>Start with {@link org.vigil.jobs.lead.signal.Signal} and {@link
 * org.vigil.jobs.lead.signal.Evidence}. A new signal is one class here, one line in {@code
 * Signals}, and its points in the settings. Signals are stateless.
 */
@NullMarked
package org.vigil.jobs.lead.signal;

import org.jspecify.annotations.NullMarked;
