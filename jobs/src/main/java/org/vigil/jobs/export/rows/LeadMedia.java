package org.vigil.jobs.export.rows;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One member of a lead, as found at one path: what its bytes and its place tell, never its content.
 *
 * @param sha256 SHA-256 of the content, 64 hex digits
 * @param sha1 SHA-1, 40 hex digits
 * @param md5 MD5, 32 hex digits
 * @param pdq PDQ, 64 hex digits
 * @param sizeBytes size; null where only a case file declares it, without one
 * @param mediaType the media type that the bytes show
 * @param width in pixels
 * @param height in pixels
 * @param takenAtLocal when it was taken, ISO local time, as the camera wrote it
 * @param takenDoubt what speaks against that time
 * @param latitude in degrees, north positive
 * @param longitude in degrees, east positive
 * @param make camera maker
 * @param model camera model
 * @param bodySerial serial number of the camera body
 * @param sourceId the source object that it lies in
 * @param caseId the case that it was found in
 * @param path the member chain within the intake, joined by {@code !/}
 * @param known names of the hash sets that know it
 */
@RecordBuilder
@RecordBuilder.Options(
    enableWither = false,
    enableGetters = false,
    addClassRetainedGenerated = true)
public record LeadMedia(
    String sha256,
    @Nullable String sha1,
    String md5,
    @Nullable String pdq,
    @Nullable Long sizeBytes,
    String mediaType,
    @Nullable Integer width,
    @Nullable Integer height,
    @Nullable String takenAtLocal,
    @Nullable String takenDoubt,
    @Nullable Double latitude,
    @Nullable Double longitude,
    @Nullable String make,
    @Nullable String model,
    @Nullable String bodySerial,
    String sourceId,
    String caseId,
    String path,
    List<String> known) {
  public LeadMedia {
    known = List.copyOf(known);
  }
}
