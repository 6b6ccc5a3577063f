/**
 * A night as a report for a browser.
 *
 * <p>Start with {@link org.vigil.jobs.export.page.LeadsReport}, the page; what it cannot bear is in
 * pages of cases beside it ({@link org.vigil.jobs.export.page.CasePages}). Its scripts and style
 * are resources of this package; a page loads nothing, and its policy allows nothing else ({@link
 * org.vigil.jobs.export.page.PagePolicy}).
 */
@NullMarked
package org.vigil.jobs.export.page;

import org.jspecify.annotations.NullMarked;
