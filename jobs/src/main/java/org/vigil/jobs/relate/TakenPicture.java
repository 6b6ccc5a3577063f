package org.vigil.jobs.relate;

import java.time.Instant;

/**
 * A camera's own picture, whose place and moment are known.
 *
 * @param sourceId the source version that it lies in
 * @param caseId its case
 * @param path where it lies
 * @param camera make and model
 * @param latitude degrees
 * @param longitude degrees
 * @param takenAtUtc when it was taken
 * @param night the night that read it
 */
public record TakenPicture(
    String sourceId,
    String caseId,
    String path,
    String camera,
    double latitude,
    double longitude,
    Instant takenAtUtc,
    int night) {}
