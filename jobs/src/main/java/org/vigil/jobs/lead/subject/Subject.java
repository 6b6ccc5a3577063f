package org.vigil.jobs.lead.subject;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a lead can be about: one series, all that one camera took, or one media outside any series.
 *
 * @param subjectId the series id, the device key or the media's SHA-256
 * @param seriesId the series, if it is one
 * @param device the device key, if it is one camera's work
 * @param media its media; where they are too many, those that matter most
 * @param mediaCount how many media it has in truth
 */
public record Subject(
    String subjectId,
    @Nullable String seriesId,
    @Nullable String device,
    List<SubjectMedia> media,
    long mediaCount) {}
