/** TODO-org.vigil.container.mail. */
@NullMarked
package org.vigil.container.mail;

import org.jspecify.annotations.NullMarked;
