/** A process of its own for code that reads untrusted bytes: how it starts, talks and dies. */
@NullMarked
package org.vigil.worker;

import org.jspecify.annotations.NullMarked;
