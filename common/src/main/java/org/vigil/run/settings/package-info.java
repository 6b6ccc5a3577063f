/**
 * Settings: reference.conf, a site's file, single keys from the command line.
 *
 * <p>Start with {@link org.vigil.run.settings.Settings}. Each job binds its own part to a record by
 * hand; an unknown key is refused with the nearest known one.
 */
@NullMarked
package org.vigil.run.settings;

import org.jspecify.annotations.NullMarked;
