/**
 * Media meet media.
 *
 * <p>Start with {@link org.vigil.jobs.link.LinkMedia}, the job. {@link
 * org.vigil.jobs.link.VideoLinks} links videos by the share of frames that they have in common
 * (vPDQ).
 */
@NullMarked
package org.vigil.jobs.link;

import org.jspecify.annotations.NullMarked;
