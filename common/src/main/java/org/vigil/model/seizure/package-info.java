/**
 * Rows of the tables of a seizure that is read on demand.
 *
 * <p>Start with {@link org.vigil.model.seizure.Alert}. They are in the seizure's lane and in no
 * night: {@link org.vigil.model.seizure.Seizure} says how far its reading is, {@link
 * org.vigil.model.seizure.AlertAcknowledgement} who has taken note of what. The readings beside
 * them are rows of the night's own kinds.
 */
@NullMarked
package org.vigil.model.seizure;

import org.jspecify.annotations.NullMarked;
