package org.vigil.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.model.schema.Doc;
import org.vigil.model.schema.Key;
import org.vigil.model.term.LocalSource;
import org.vigil.model.term.SourceTypeOrigin;
import org.vigil.model.term.TakenDoubt;
import org.vigil.model.term.UtcSource;

/** One distinct content and all that its bytes tell. */
@RecordBuilder
@RecordBuilder.Options(
    enableWither = false,
    enableGetters = false,
    addClassRetainedGenerated = true)
@Doc("One row per distinct content, keyed by SHA-256, or by MD5 where a case file tells no more.")
public record Media(
    @Key
        @Doc(
            "SHA-256 of the content, 64 hex digits; md5- and 32 hex digits where a case file tells"
                + " no more than the MD5.")
        String sha256,
    @Doc("SHA-1, 40 hex digits; only a case file may leave it out.") @Nullable String sha1,
    @Doc("MD5, 32 hex digits.") String md5,
    @Doc("Size in bytes; -1 where a case file leaves it out.") long sizeBytes,
    @Doc("The media type that the bytes show, or that a case file tells; a file's name has no say.")
        String mediaType,
    @Doc("Width in pixels, as stored.") @Nullable Integer width,
    @Doc("Height in pixels, as stored.") @Nullable Integer height,
    @Doc("PDQ perceptual hash, 64 hex digits.") @Nullable String pdq,
    @Doc("PDQ quality, 0 to 100; below 50 a hash is not linked.") @Nullable Integer pdqQuality,
    @Doc(
            "The PDQ hashes of the picture turned and mirrored: rotate_90, rotate_180, rotate_270,"
                + " flip_x, flip_y, flip_plus_1, flip_minus_1; empty for a picture below 5 pixels.")
        @Nullable List<String> pdqTurned,
    @Doc("What decoded the picture, with its version.") @Nullable String decoder,
    @Doc("Camera maker.") @Nullable String make,
    @Doc("Camera model.") @Nullable String model,
    @Doc("Serial number of the camera body; the internal one where no other is written.")
        @Nullable String bodySerial,
    @Doc("Lens model.") @Nullable String lensModel,
    @Doc("Serial number of the lens.") @Nullable String lensSerial,
    @Doc("EXIF ImageUniqueID.") @Nullable String imageUniqueId,
    @Doc("The software that last wrote the file, as it says.") @Nullable String software,
    @Doc("When the picture was taken, ISO local time, as the camera wrote it.")
        @Nullable String takenAtLocal,
    @Doc(
            "What tells that time: EXIF, RAW (a maker's own format), XMP, IPTC, MOVIE (its creation"
                + " date), CASE_FILE (alone).")
        @Nullable LocalSource takenLocalSource,
    @Doc("The UTC offset that the camera wrote beside it, such as +02:00.")
        @Nullable String takenOffset,
    @Doc(
            "The UTC offset that follows from GPS time: the local time less it, to the nearest"
                + " quarter of an hour; null where no time zone has it. Where it differs from the"
                + " written one, one clock is wrong.")
        @Nullable String offsetFromGps,
    @Doc(
            "By how many seconds the camera's clock is ahead of GPS time under that offset, -450 to"
                + " 450: the nearer to 0, the surer the offset.")
        @Nullable Integer clockSkewSeconds,
    @Doc("Latitude in degrees, north positive, WGS 84.") @Nullable Double latitude,
    @Doc("Longitude in degrees, east positive, WGS 84.") @Nullable Double longitude,
    @Doc("EXIF orientation, 1 to 8.") @Nullable Integer orientation,
    @Doc("Whether the camera's own maker notes are there.") boolean makerNotes,
    @Doc("Whether an embedded thumbnail is there.") boolean thumbnail,
    @Doc("Serial number that the maker wrote inside the camera, where it differs from the body's.")
        @Nullable String internalSerial,
    @Doc(
            "Each serial number as the file has it, zeros and blanks too: body, internal or lens,"
                + " a colon, the number; null where there is none.")
        @Nullable List<String> serialsWritten,
    @Doc("The owner's name, as it was set in the camera.") @Nullable String owner,
    @Doc("The maker of the picture by name: EXIF artist, XMP creator or IPTC by-line.")
        @Nullable String artist,
    @Doc("XMP document ID; versions and copies of one document share it.")
        @Nullable String documentId,
    @Doc("XMP original document ID: the document that this one was first made from.")
        @Nullable String originalDocumentId,
    @Doc("XMP instance ID: this version of the document.") @Nullable String instanceId,
    @Doc("IPTC digital source type, such as trainedAlgorithmicMedia; how the file says it arose.")
        @Nullable String sourceType,
    @Doc(
            "Where that is written: XMP, or C2PA (content credentials, whose signature is not"
                + " checked).")
        @Nullable SourceTypeOrigin sourceTypeOrigin,
    @Doc("Whether C2PA content credentials are there.") boolean credentials,
    @Doc("What made the content credentials in force, as they say.")
        @Nullable String credentialsGenerator,
    @Doc(
            "Marks of programs that make pictures from words, such as comfyui workflow; that they"
                + " are there, never what was asked for.")
        @Nullable List<String> generatorTraces,
    @Doc(
            "Marks of editing: photoshop resources, saved for web, derived from another, history of"
                + " N (steps in the XMP).")
        @Nullable List<String> editTraces,
    @Doc(
            "A digest of a JPEG's quantisation tables, 16 hex digits: the same for one program or"
                + " kind of camera at one setting.")
        @Nullable String jpegQuantisation,
    @Doc("A digest of a JPEG's Huffman tables, 16 hex digits, or standard.")
        @Nullable String jpegHuffman,
    @Doc("The markers of a JPEG up to its first scan, in their order, runs as one.")
        @Nullable String jpegMarkers,
    @Doc("Whether a JPEG is progressive, which hardly any camera writes.")
        @Nullable Boolean progressive,
    @Doc(
            "In how many of 256 bits the PDQ of the embedded thumbnail differs from the picture's,"
                + " turned as fits best, bars cut off; null for flat pictures.")
        @Nullable Integer thumbnailBits,
    @Doc("Metres above the sea, or below it where negative.") @Nullable Double altitude,
    @Doc("The time of the satellites' clock, UTC.") @Nullable Instant gpsTimeUtc,
    @Doc("The instant at which it was taken, UTC, where the bytes tell it.")
        @Nullable Instant takenAtUtc,
    @Doc(
            "What tells that instant: OFFSET_TAG, GPS, or MOVIE_HEADER (when this file was made;"
                + " a movie that was encoded again has a new one).")
        @Nullable UtcSource takenUtcSource,
    @Doc(
            "What speaks against the camera's time: IMPOSSIBLE (no clock shows what is written),"
                + " TOO_EARLY (before 1990), UNSET (a year's first minute), CONTRADICTED (by GPS)."
                + " What follows from its sources stands in media_files.")
        @Nullable TakenDoubt takenDoubt,
    @Doc("How long a movie lasts, as its header says.") @Nullable Double durationSeconds,
    @Doc("The codec of a movie's first picture track, four characters.")
        @Nullable String videoCodec,
    @Doc(
            "The PhotoDNA hash that a case file tells, as it came; compared for equality only,"
                + " never computed.")
        @Nullable String photoDna,
    @Doc("Whether only case files declare it: none of its bytes were read.") boolean told,
    @Doc("The number of the night that read these facts first.") int night) {}
