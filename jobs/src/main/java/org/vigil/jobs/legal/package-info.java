/**
 * What the stations ask of the legal gate: which media and files they may use, and how.
 *
 * <p>Start with {@link org.vigil.jobs.legal.PermittedUse}. The tables that it reads are written by
 * the station {@code limit}; {@code identify}, {@code match}, {@code device}, {@code link}, {@code
 * series} and {@code lead} and {@code export} share these steps, and no job is here. Where no rule
 * limits anything the steps give back what they are given, so that a lake without rules pays
 * nothing.
 */
@NullMarked
package org.vigil.jobs.legal;

import org.jspecify.annotations.NullMarked;
