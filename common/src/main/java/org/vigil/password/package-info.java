/** What encrypted archives are tried with. */
@NullMarked
package org.vigil.password;

import org.jspecify.annotations.NullMarked;
