/**
 * Open, do, record and publish a run.
 *
 * <p>Start with {@link org.vigil.run.JobRun}: one attempt of one run, which stations share. {@link
 * org.vigil.run.Gate} says whether a night may be published. A station is a {@link
 * org.vigil.run.Job}.
 *
 * <p>The command line opens a run, does its stations in order, and closes it. The packages below
 * freeze the intake, read settings and keep the ledger.
 */
@NullMarked
package org.vigil.run;

import org.jspecify.annotations.NullMarked;
