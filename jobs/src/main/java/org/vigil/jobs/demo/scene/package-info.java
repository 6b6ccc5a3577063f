/** Benign pictures painted in code: no picture of anything or anybody is shipped. */
@NullMarked
package org.vigil.jobs.demo.scene;

import org.jspecify.annotations.NullMarked;
