/** The demo's own seizure: benign pictures painted in code, with what a night should find in it. */
@NullMarked
package org.vigil.jobs.demo;

import org.jspecify.annotations.NullMarked;
