package org.vigil.jobs.lead.gather;

import org.vigil.jobs.lead.subject.SubjectMedia;
import org.vigil.model.term.SubjectKind;

/**
 * A media and the subject that it belongs to.
 *
 * @param kind what holds the subject together
 * @param subjectId what anchors it
 * @param leadId the lead that the subject gives, if it gives one
 * @param name the subject as a person reads it
 * @param concern whether the media is of concern
 * @param known whether hash sets settle what it is
 * @param night the night that read it first
 * @param one the media
 */
public record Placed(
    SubjectKind kind,
    String subjectId,
    String leadId,
    String name,
    boolean concern,
    boolean known,
    int night,
    SubjectMedia one) {}
