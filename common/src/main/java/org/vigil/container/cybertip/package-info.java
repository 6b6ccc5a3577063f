/**
 * CyberTipline reports: what a provider submits to the clearing house, and what the police download
 * from there, as containers of declared files whose bytes lie elsewhere.
 *
 * <p>Start with {@link org.vigil.container.cybertip.CyberTipFormat}. XML and JSON become the same
 * events ({@code ReportText}); {@code ReportReader} follows them and reads one file or person at a
 * time as a bounded tree ({@code Node}), so that the order of elements and keys is free.
 */
@NullMarked
package org.vigil.container.cybertip;

import org.jspecify.annotations.NullMarked;
