package org.vigil.jobs.lead.subject;

/**
 * A source object that holds a media.
 *
 * @param night the night that saw it there first
 * @param caseId the case of the source
 * @param sourceUri the source object
 * @param path one path at which it lies there
 */
public record Occurrence(int night, String caseId, String sourceUri, String path) {}
