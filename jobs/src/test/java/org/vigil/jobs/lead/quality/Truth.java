package org.vigil.jobs.lead.quality;

/**
 * That a media belongs to a planted group.
 *
 * @param group the name of the group, such as {@code company-2}
 * @param kind what kind of group it is, such as {@code company}
 */
public record Truth(String sha256, String group, String kind, Grade grade) {}
